import type { Status } from '../model/figure.ts';
import type { Language } from '../model/localised.ts';
import type { TextKind } from './changes.ts';
import { listed } from './counts.ts';
import type { RowChange } from './data.ts';
import type { SentenceState } from './sentences.ts';
import type { FigurePart, Part } from './version.ts';

/** Settings with a name of their own; any other is told by its key. */
export type SettingName =
  | 'kind'
  | 'number'
  | 'shortTitle'
  | 'date'
  | 'description'
  | 'lang'
  | 'numberedHeadings'
  | `anthology.${'title' | 'subtitle' | 'publisher' | 'place' | 'year'}`
  | 'address'
  | 'pdfAddress'
  | 'imageAddress';

/** The words of a comparison, on the page and on the terminal. */
export interface CompareTerms {
  lang: Language;
  number: (value: number) => string;
  kindNames: Record<'figure' | 'table', string>;
  titleOf: (report: string) => string;
  fromTo: (old: string, now: string) => string;
  none: string;
  noneLong: string;
  workingFolder: string;
  contents: string;
  count: (changes: number) => string;
  list: string;
  listHelp: string;
  figures: string;
  text: string;
  textHelp: string;
  before: string;
  after: string;
  /** Before and after words that were inserted or deleted, for those who do not see them marked. */
  inserted: readonly [string, string];
  deleted: readonly [string, string];
  /** Between a number and the one that took its place, for the ear. */
  becomes: string;
  wholeReport: string;
  otherwise: string;
  showInText: string;
  showInList: string;
  showFigure: string;
  changeNumber: (number: number) => string;
  parts: Record<Part, string>;
  figureParts: Record<FigurePart, string>;
  kinds: Record<TextKind, string>;
  section: Record<'inserted' | 'deleted' | 'moved' | 'renamed', string>;
  document: Record<'inserted' | 'deleted', string>;
  figure: Record<'inserted' | 'deleted', string>;
  settings: Record<SettingName, string>;
  empty: string;
  unreadable: string;
  statuses: Record<Status, string>;
  rowChange: (change: RowChange) => string;
  states: Record<SentenceState, string>;
  sentences: string;
  sentenceCount: (counts: Readonly<Record<SentenceState, number>>) => string;
  movedFrom: (place: string) => string;
  movedTo: (place: string) => string;
  /** A section, and the one that it stood after or in. */
  movedAfter: (place: string) => string;
  movedWithin: string;
  blocks: (count: number) => string;
  unchanged: string;
  unchangedBlocks: (count: number) => string;
  data: string;
  row: string;
  column: string;
  facts: string;
  redrawn: string;
  renumbered: string;
  opening: string;
  steps: { read: string; compare: string };
  faultsIn: (version: string) => string;
  noNumbers: (version: string) => string;
  madeAnew: string;
  consequences: Record<'chart' | 'table' | 'alt' | 'caption', string>;
}

const numbers = new Intl.NumberFormat('sv');

export const swedish: CompareTerms = {
  lang: 'sv',
  number: (value) => numbers.format(value),
  kindNames: { figure: 'Figur', table: 'Tabell' },
  titleOf: (report) => `Ändringar i ${report}`,
  fromTo: (old, now) => `Från ${old} till ${now}`,
  none: 'Ingen skillnad',
  noneLong: 'Ingen skillnad. De två versionerna säger och visar detsamma.',
  workingFolder: 'arbetsmappen',
  contents: 'Innehåll',
  count: (changes) => (changes === 1 ? '1 ändring' : `${changes} ändringar`),
  list: 'Ändringslista',
  listHelp: 'Numren är desamma i listan, bland figurerna och i texten.',
  figures: 'Figurer före och efter',
  text: 'Texten med ändringar',
  textHelp:
    'Infogade ord är understrukna och strukna ord genomstrukna. Stycken som inte ändrats och inte står intill en ändring är hopfällda eller utelämnade.',
  before: 'Före',
  after: 'Efter',
  inserted: ['infogat: ', ' slut på infogat'],
  deleted: ['struket: ', ' slut på struket'],
  becomes: 'blir',
  wholeReport: 'Hela rapporten',
  otherwise: 'Övrigt',
  showInText: 'Visa i texten',
  showInList: 'Till listan',
  showFigure: 'Visa före och efter',
  changeNumber: (number) => `Ändring ${number}`,
  parts: {
    title: 'Titel',
    author: 'Författare',
    imprint: 'Uppgift',
    abstract: 'Stycke i sammandraget',
    paragraph: 'Stycke',
    item: 'Punkt i lista',
    quote: 'Citat',
    row: 'Tabellrad',
    code: 'Kodrad',
    figure: 'Figurens plats',
    note: 'Not',
    reference: 'Referens',
    about: 'Stycke',
  },
  figureParts: {
    headline: 'Budskap',
    subject: 'Rubrik',
    facts: 'Underlag',
    question: 'Fråga',
    note: 'Anmärkning',
    source: 'Källa',
    alt: 'Alternativtext',
    item: 'Text',
  },
  kinds: {
    changed: 'ändring',
    formatted: 'annan formatering eller länk',
    inserted: 'nytt',
    deleted: 'struket',
    moved: 'flyttat',
  },
  section: {
    inserted: 'Nytt avsnitt',
    deleted: 'Avsnitt struket',
    moved: 'Avsnitt flyttat',
    renamed: 'Rubrik ändrad',
  },
  document: { inserted: 'Nytt dokument', deleted: 'Dokument borttaget' },
  figure: { inserted: 'ny', deleted: 'borttagen' },
  settings: {
    kind: 'Typ av dokument',
    number: 'Kapitelnummer',
    shortTitle: 'Kort titel',
    date: 'Datum',
    description: 'Beskrivning',
    lang: 'Språk',
    numberedHeadings: 'Numrerade rubriker',
    'anthology.title': 'Antologins titel',
    'anthology.subtitle': 'Antologins undertitel',
    'anthology.publisher': 'Utgivare',
    'anthology.place': 'Utgivningsort',
    'anthology.year': 'Utgivningsår',
    address: 'Sidans adress',
    pdfAddress: 'PDF:ens adress',
    imageAddress: 'Delningsbildens adress',
  },
  empty: 'inget',
  unreadable: 'oläsligt',
  statuses: {
    read: 'avläst',
    inferred: 'tolkat',
    derived: 'härlett',
    illegible: 'oläsligt',
    suppressed: 'dolt',
    missing: 'saknas',
    'not-applicable': 'inget att redovisa',
    estimate: 'skattning',
    preliminary: 'preliminärt',
    revised: 'reviderat',
  },
  rowChange: ({ kind, axis, old, now }) => {
    const name = axis === 'row' ? 'Raden' : 'Kolumnen';
    if (kind === 'renamed') return `${name} ”${old ?? ''}” heter nu ”${now ?? ''}”`;
    if (kind === 'moved') return `${name} ”${now ?? ''}” är flyttad`;
    if (kind === 'inserted') return `${name} ”${now ?? ''}” är ny`;
    return `${name} ”${old ?? ''}” är borttagen`;
  },
  states: {
    wrong: 'nu fel',
    rewritten: 'omskriven',
    unknown: 'går inte att avgöra',
    unbound: 'inte längre bunden',
    right: 'stämmer fortfarande',
    removed: 'struken',
  },
  sentences: 'Meningar som är bundna till talen',
  sentenceCount: (counts) =>
    listed([
      [counts.wrong, 'nu fel', 'nu fel'],
      [counts.unknown, 'går inte att avgöra', 'går inte att avgöra'],
      [counts.unbound, 'inte längre bunden', 'inte längre bundna'],
      [counts.rewritten, 'omskriven', 'omskrivna'],
      [counts.right, 'stämmer fortfarande', 'stämmer fortfarande'],
      [counts.removed, 'struken', 'strukna'],
    ]),
  movedFrom: (place) => `Flyttat hit från ${place}`,
  movedTo: (place) => `Flyttat till ${place}`,
  movedAfter: (place) => `Stod förut efter ${place}`,
  movedWithin: 'Flyttat inom avsnittet',
  blocks: (count) => (count === 1 ? '1 stycke' : `${count} stycken`),
  unchanged: 'Oförändrat',
  unchangedBlocks: (count) =>
    count === 1 ? 'Oförändrat: 1 stycke' : `Oförändrat: ${count} stycken`,
  data: 'Ändrade tal',
  row: 'Rad',
  column: 'Kolumn',
  facts: 'Fakta i facts.yaml',
  redrawn: 'Figuren är omritad',
  renumbered: 'Nya nummer',
  opening: 'Titelsidan',
  steps: { read: 'Läser båda versionerna', compare: 'Jämför' },
  faultsIn: (version) => `Det finns fel i ${version}; det som gick att läsa är jämfört.`,
  noNumbers: (version) => `Inga tal har ändrats sedan ${version}.`,
  madeAnew: 'Det som ändras',
  consequences: {
    chart: 'diagrammet',
    table: 'tabellen och CSV-filen',
    alt: 'alternativtexten',
    caption: 'figurtexten',
  },
};
