import type { Localised } from '../../model/localised.ts';
import type { EvidenceFacts } from './facts.ts';

/** What only a person can judge. */
export const taskIds = [
  'alternative-texts',
  'headings',
  'links',
  'tables',
  'languages',
  'senses',
  'pictures',
  'listen',
  'reflow',
  'site',
  'own-look',
  'rules-off',
  'unforeseen',
] as const;
export type TaskId = (typeof taskIds)[number];

/** A list that a task is to be done with; it stands in the report. */
export type TaskList = 'alternative-texts' | 'headings' | 'links' | 'tables' | 'pictures';

export interface Task {
  title: Localised;
  /** What to do, concretely. */
  what: (facts: EvidenceFacts) => Localised;
  list?: TaskList;
  /** Whether there is anything to do; there is, where it says nothing. */
  applies?: (facts: EvidenceFacts) => boolean;
}

function textsToRead(count: number): Localised {
  return {
    sv: `Läs de ${count} alternativtexterna i listan och se på bilderna: får den som bara hör texten veta detsamma? Är det som sägs vara prydnad verkligen det?`,
    en: `Read the ${count} alternative texts of the list and look at the pictures: do those who only hear the text learn the same? Is what is said to be decoration just that?`,
  };
}

function draftsToRead(count: number): Localised {
  return {
    sv: `${count} av dem är utkast som ingen har granskat.`,
    en: `${count} of them are drafts that nobody has reviewed.`,
  };
}

function formulasToHear(count: number): Localised {
  return {
    sv: `Lyssna också på de ${count} formlerna.`,
    en: `Listen to the ${count} formulas too.`,
  };
}

export const tasks: Readonly<Record<TaskId, Task>> = {
  'alternative-texts': {
    title: { sv: 'Läs alternativtexterna', en: 'Read the alternative texts' },
    list: 'alternative-texts',
    applies: ({ alternativeTexts, page }) => alternativeTexts.length + page.formulas.length > 0,
    what: ({ alternativeTexts, page }) => {
      const drafts = alternativeTexts.filter(({ isDraft }) => isDraft).length;
      const parts = [
        textsToRead(alternativeTexts.length),
        ...(drafts > 0 ? [draftsToRead(drafts)] : []),
        ...(page.formulas.length > 0 ? [formulasToHear(page.formulas.length)] : []),
      ];
      return {
        sv: parts.map(({ sv }) => sv).join(' '),
        en: parts.map(({ en }) => en).join(' '),
      };
    },
  },
  headings: {
    title: { sv: 'Läs titeln och rubrikerna', en: 'Read title and headings' },
    list: 'headings',
    what: ({ page }) => ({
      sv: `Läs de ${page.headings.length} rubrikerna i listan som en innehållsförteckning: säger var och en vad som står under den, och är nivåerna rätt? Se också efter att ingen rad i fetstil i texten borde ha varit en rubrik.`,
      en: `Read the ${page.headings.length} headings of the list like a table of contents: does each say what stands below it, and are the levels right? See too that no line in bold should have been a heading.`,
    }),
  },
  links: {
    title: { sv: 'Läs länkarna', en: 'Read the links' },
    list: 'links',
    applies: ({ page }) => page.links.length > 0,
    what: ({ page }) => ({
      sv: `Läs texten till de ${page.links.length} länkar som författaren har skrivit: går det att förstå av länken, eller av meningen som den står i, vart den leder? Hänvisningar till figurer, avsnitt och noter skriver verktyget.`,
      en: `Read the text of the ${page.links.length} links that the author has written: can it be understood from the link, or from its sentence, where it leads? References to figures, sections and notes are written by the tool.`,
    }),
  },
  tables: {
    title: { sv: 'Se på tabellerna', en: 'Look at the tables' },
    list: 'tables',
    applies: ({ page }) => page.tables.length > 0,
    what: ({ page }) => ({
      sv: `Se på de ${page.tables.length} tabellerna i listan: har varje kolumn en rubrik som säger vad som står i den, och säger första kolumnen vad raden gäller?`,
      en: `Look at the ${page.tables.length} tables of the list: has each column a heading that says what stands in it, and does the first column say what the row is about?`,
    }),
  },
  languages: {
    title: { sv: 'Leta efter ord på andra språk', en: 'Look for words in other languages' },
    what: ({ page }) => ({
      sv: `Det här är märkt med språk: ${page.languages.join(', ')}. Regeln för främmande ord hittar mest engelska. Leta i texten efter meningar och längre uttryck på andra språk, och märk dem med \`:span[…]{lang=…}\`.`,
      en: `These languages are marked: ${page.languages.join(', ')}. The rule on foreign words does not know all languages. Look in the text for sentences and longer phrases in others, and mark them by \`:span[…]{lang=…}\`.`,
    }),
  },
  senses: {
    title: { sv: 'Leta efter hänvisningar till utseende', en: 'Look for references to looks' },
    what: () => ({
      sv: 'Leta i texten efter sådant som bara den förstår som ser sidan: ”den röda stapeln”, ”i rutan till höger”. Skriv också vad det heter: ”den röda stapeln, Negativ”.',
      en: 'Look in the text for what only those who see the page understand: “the red bar”, “in the box to the right”. Say its name too: “the red bar, Negative”.',
    }),
  },
  pictures: {
    title: { sv: 'Se på bilderna', en: 'Look at the pictures' },
    list: 'pictures',
    applies: ({ unknownPictures }) => unknownPictures.length > 0,
    what: ({ unknownPictures }) => ({
      sv: `Se på de ${unknownPictures.length} bilder och egna diagram som verktyget inte kan bedöma: är text i dem läsbar mot sin bakgrund (4,5:1), syns det viktiga (3:1), sägs något bara med färg, och finns det text i bild som kunde ha varit text?`,
      en: `Look at the ${unknownPictures.length} pictures and charts of one’s own that the tool cannot judge: can text in them be read on its ground (4.5:1), is what matters seen (3:1), is anything told by colour alone, and is there text in a picture that could have been text?`,
    }),
  },
  listen: {
    title: {
      sv: 'Pröva med skärmläsare och tangentbord',
      en: 'Try with a screen reader and the keyboard',
    },
    what: ({ pdf }) => ({
      sv: `Gå igenom sidan${pdf === null ? '' : ' och PDF:en'} en gång med skärmläsare (till exempel NVDA) och en gång med bara tangentbord. Lyssna särskilt på en figur, en tabell och en not.`,
      en: `Go through the page${pdf === null ? '' : ' and the PDF'} once with a screen reader (NVDA, for instance) and once by keyboard alone. Listen above all to a figure, a table and a note.`,
    }),
  },
  reflow: {
    title: { sv: 'Pröva PDF:en på liten skärm', en: 'Try the PDF on a small screen' },
    what: () => ({
      sv: 'En PDF har fasta sidor. Öppna den i ett läsprogram som kan flöda om texten (Adobe Reader: Visa, Zooma, Flöda om) och se att allt går att läsa. Sidan är alternativet för den som läser på liten skärm: visa länken till den bredvid PDF:en.',
      en: 'A PDF has fixed pages. Open it in a program that can reflow its text (Adobe Reader: View, Zoom, Reflow) and see that all of it can be read. The page is the other way for those who read on a small screen: show the link to it beside the PDF.',
    }),
  },
  site: {
    title: { sv: 'Granska sidan på webbplatsen', en: 'Look at the page on the site' },
    what: () => ({
      sv: 'Rapporten gäller sidan som den är byggd. Ligger den på en webbplats ska den gå att hitta på mer än ett sätt (meny, sökning), och menyer och namn ska vara desamma som på andra sidor. Är texten inlagd i webbplatsens egen mall, till exempel i WordPress, bestämmer mallen titel, språk, färger, fokus och bredd: granska dem där.',
      en: 'The report is about the page as it is built. On a site it is to be found in more than one way (menu, search), with menus and names as on other pages. Where the text is put into the site’s own template, such as in WordPress, that decides title, language, colours, focus and width: look at them there.',
    }),
  },
  'own-look': {
    title: { sv: 'Granska rapportens egna mallar', en: 'Look at the report’s own templates' },
    what: () => ({
      sv: 'Rapporten har egna mallar eller stilmallar, som verktygets tester inte har prövat. Pröva dem: zooma till 400 procent, öka avstånden i texten, stega med tabb och se var fokus är, och mät hur stora länkarna är.',
      en: 'The report has templates or style sheets of its own, which the tests of the tool have not tried. Try them: zoom to 400 per cent, widen the spacing of the text, step by Tab and see where the focus is, and measure how large the links are.',
    }),
  },
  'rules-off': {
    title: { sv: 'Pröva det som regler annars prövar', en: 'Try what rules try otherwise' },
    what: ({ lowered }) => {
      const off = lowered.filter(({ setting }) => setting === 'off');
      return {
        sv: `De här reglerna är avstängda i report.yaml, så ingen har prövat om de håller: ${off.map(({ id }) => id).join(', ')}. Slå på dem, eller pröva själv.`,
        en: `These rules are turned off in report.yaml, so nobody has tried whether they hold: ${off.map(({ id }) => id).join(', ')}. Turn them on, or try it yourself.`,
      };
    },
  },
  unforeseen: {
    title: {
      sv: 'Granska det som verktyget inte känner',
      en: 'Look at what the tool does not know',
    },
    what: () => ({
      sv: 'Sidan innehåller något som verktyget inte väntade sig, som ljud, film, fält eller skript. Granska det mot kriterierna.',
      en: 'The page holds something that the tool did not expect, such as sound, film, fields or scripts. Look at it by the criteria.',
    }),
  },
};
