import type { Outcome } from './assess.ts';
import type { EvidenceMedium } from './criteria.ts';
import type { TaskList } from './tasks.ts';

/** The words of the report, on its page and in its data. */
export interface EvidenceTerms {
  /** Of the files, below the folder of the document. */
  paths: Readonly<Record<'page' | 'data' | 'statement', string>>;
  heading: string;
  about: (title: string) => string;
  draft: string;
  summary: string;
  scope: (page: string, pdf: string | null, built: string) => string;
  law: string;
  noCertificate: string;
  outcomeHead: string;
  media: Readonly<Record<EvidenceMedium, string>>;
  outcomes: Readonly<Record<Outcome, { name: string; means: string }>>;
  rows: (page: number, pdf: number | null) => string;
  tasks: string;
  tasksHelp: string;
  serves: string;
  listHere: string;
  faults: string;
  noFaults: string;
  open: string;
  nothingOpen: string;
  notApproved: string;
  draftTexts: (count: number) => string;
  unreadNumbers: (label: string, numbers: number, labels: number) => string;
  awaited: (keys: string) => string;
  lowered: (id: string, setting: string, holds: string, broken: number | null) => string;
  document: string;
  facts: Readonly<
    Record<
      | 'figures'
      | 'texts'
      | 'tables'
      | 'headings'
      | 'links'
      | 'languages'
      | 'pages'
      | 'own'
      | 'vera',
      string
    >
  >;
  figureCounts: (charts: number, pictures: number) => string;
  textCounts: (texts: number, drafts: number, formulas: number) => string;
  tableCounts: (tables: number, behind: number) => string;
  headingCounts: (count: number) => string;
  linkCounts: (own: number, inner: number) => string;
  pageCounts: (pages: number, attachments: number) => string;
  ownChecks: (checks: number, findings: number) => string;
  veraNotRun: string;
  veraSays: (flavour: string, isCompliant: boolean, faults: number) => string;
  noPdf: string;
  contrast: string;
  contrastHelp: (least: string) => string;
  contrastHead: readonly [pair: string, light: string, dark: string, needed: string];
  clauses: string;
  clausesHelp: string;
  clauseHead: string;
  level: (level: string) => string;
  principles: readonly [string, string, string, string, string];
  newIn22: string;
  checkedBy: string;
  checkedIn: string;
  toDo: string;
  lists: string;
  listNames: Readonly<Record<TaskList, string>>;
  decoration: string;
  draftText: string;
  formula: string;
  emptyText: string;
  rules: string;
  rulesHelp: string;
  pdfRules: string;
  pdfRulesHelp: string;
  ownRule: string;
}

export const sv: EvidenceTerms = {
  paths: {
    page: 'tillganglighet/rapport.html',
    data: 'tillganglighet/rapport.json',
    statement: 'tillganglighet/redogorelse.txt',
  },
  heading: 'Tillgänglighetsrapport',
  about: (title) => `Om ${title}`,
  draft: 'Gäller ett utkast',
  summary: 'Sammanfattning',
  scope: (page, pdf, built) =>
    `Rapporten gäller ${pdf === null ? `sidan ${page}` : `sidan ${page} och ${pdf}`}, så som de är byggda med ${built}. Andra filer, som e-boken och kalkylbladen, ingår inte. Läggs texten in på en webbplats svarar webbplatsen för det som står runt den.`,
  law: 'Måttstocken är EN 301 549 V3.2.1, som lagen om tillgänglighet till digital offentlig service (DOS-lagen, 2018:1937) och Diggs föreskrifter leder till: kapitel 9 för webbsidor, som är WCAG 2.1 på nivå A och AA, och kapitel 10 för dokument. De sex kriterier som är nya i WCAG 2.2 står med, men lagen kräver dem inte än. PDF/UA kräver lagen inte heller; den är ett tecken på att PDF:en är rätt gjord.',
  noCertificate:
    'Rapporten är inget certifikat och ersätter ingen granskning. Den säger vad verktyget vet, och vad en människa måste pröva innan någon kan säga att sidan och PDF:en följer lagen.',
  outcomeHead: 'Resultat',
  media: { page: 'Sidan', pdf: 'PDF:en' },
  outcomes: {
    fault: { name: 'Känd brist', means: 'något är fel och behöver rättas' },
    person: { name: 'Prövas av en människa', means: 'verktyget kan inte bedöma hela kriteriet' },
    proved: {
      name: 'Visat av bygget',
      means: 'verktyget gör det så, och tester vaktar att det förblir så',
    },
    checked: {
      name: 'Prövat av regler',
      means: 'kontroller har gått igenom just det här dokumentet utan anmärkning',
    },
    'not-applicable': { name: 'Inte tillämpligt', means: 'det som kriteriet gäller finns inte' },
  },
  rows: (page, pdf) =>
    `För sidan ${page} krav: 50 i WCAG 2.1, sex nya i WCAG 2.2 och 9.6 i EN 301 549.${pdf === null ? '' : ` För PDF:en ${pdf}: samma kriterier och 10.5 och 10.6.`}`,
  tasks: 'Att göra för en människa',
  tasksHelp: 'Kryssa när det är gjort, och skriv datum och namn bredvid.',
  serves: 'Gäller',
  listHere: 'Listan',
  faults: 'Kända brister',
  noFaults: 'Verktyget känner inte till några brister.',
  open: 'Öppet i dokumentet',
  nothingOpen:
    'Ingenting: utgåvan är godkänd eller behöver inget godkännande, alla tal är lästa och inga regler är sänkta.',
  notApproved:
    'Utgåvan är inte godkänd. Rapporten gäller ett utkast, och ska göras om när det är klart.',
  draftTexts: (count) =>
    `${count === 1 ? 'En alternativtext är ett utkast' : `${count} alternativtexter är utkast`} som ingen har granskat.`,
  unreadNumbers: (label, numbers, labels) =>
    `${label}: ${[numbers > 0 ? `${numbers} tal` : '', labels > 0 ? `${labels} etiketter` : '']
      .filter((part) => part !== '')
      .join(' och ')} går inte att läsa i originalet. Läsaren får veta det, också den som lyssnar.`,
  awaited: (keys) => `Uppgifter som ingen har fyllt i än: ${keys}.`,
  lowered: (id, setting, holds, broken) =>
    `Regeln \`${id}\` (”${holds}”) är satt till \`${setting}\` i report.yaml${broken === null ? ', så den prövas inte' : broken === 0 ? ', men ingenting bryter mot den' : ` och bryts ${broken} gånger`}.`,
  document: 'Dokumentet',
  facts: {
    figures: 'Figurer',
    texts: 'Alternativtexter',
    tables: 'Tabeller',
    headings: 'Rubriker',
    links: 'Länkar',
    languages: 'Språk',
    pages: 'PDF:en',
    own: 'PDF/UA-1 och PDF/A-3a',
    vera: 'veraPDF',
  },
  figureCounts: (charts, pictures) => `${charts} diagram, ${pictures} bilder`,
  textCounts: (texts, drafts, formulas) =>
    `${texts}${drafts > 0 ? `, varav ${drafts} utkast` : ''}${formulas > 0 ? `; ${formulas} formler läses upp i ord` : ''}`,
  tableCounts: (tables, behind) => `${tables} i texten, ${behind} med diagrammens tal`,
  headingCounts: (count) => String(count),
  linkCounts: (own, inner) => `${own} som författaren har skrivit, ${inner} inom sidan`,
  pageCounts: (pages, attachments) => `${pages} sidor, ${attachments} bilagor`,
  ownChecks: (checks, findings) =>
    findings === 0
      ? `${checks} egna kontroller, inga anmärkningar. En PDF med anmärkningar skrivs inte.`
      : `${checks} egna kontroller, ${findings} anmärkningar.`,
  veraNotRun: 'Kördes inte: programmet finns inte där paketet gjordes.',
  veraSays: (flavour, isCompliant, faults) =>
    `${flavour}: ${isCompliant ? 'godkänd' : `inte godkänd, ${faults} fel`}`,
  noPdf: 'Dokumentet har ingen PDF.',
  contrast: 'Kontrast',
  contrastHelp: (least) =>
    `Uträknad ur temats färger när rapporten gjordes. ${least} Författarens egna bilder ingår inte.`,
  contrastHead: ['Vad som står på vad', 'Ljust', 'Mörkt', 'Krav'],
  clauses: 'Krav för krav',
  clausesHelp:
    'Numren är de i EN 301 549. En del av ett kriterium kan vara visad av bygget medan en människa prövar resten: då står kriteriet som det som återstår.',
  clauseHead: 'Krav',
  level: (level) => `nivå ${level}`,
  principles: [
    'Möjlig att uppfatta',
    'Hanterbar',
    'Begriplig',
    'Robust',
    'Övriga krav i EN 301 549',
  ],
  newIn22: 'ny i WCAG 2.2',
  checkedBy: 'Prövat av reglerna',
  checkedIn: 'Prövat i PDF:en av',
  toDo: 'Att göra',
  lists: 'Underlag',
  listNames: {
    'alternative-texts': 'Alternativtexter',
    headings: 'Titel och rubriker',
    links: 'Författarens länkar',
    tables: 'Tabeller i texten',
    pictures: 'Bilder och egna diagram',
  },
  decoration: 'Prydnad, läses inte upp',
  draftText: 'utkast',
  formula: 'Formel',
  emptyText: 'Ingen text',
  rules: 'Reglerna som prövar källorna',
  rulesHelp: 'De körs vid varje bygge. Ett fel stoppar bygget, en varning gör det inte.',
  pdfRules: 'Kontrollerna av PDF:en',
  pdfRulesHelp:
    'UA är ISO 14289-1:2014, A är ISO 19005-3:2012 och MH en kontrollpunkt i Matterhorn-protokollet 1.1.',
  ownRule: 'egen regel',
};
