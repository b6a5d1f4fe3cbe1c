import type { Localised } from '../localised.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

const revisionFaults = {
  missing: {
    sv: 'det finns varken en sådan mapp, fil eller version i Git',
    en: 'there is no such folder, file or revision in Git',
  },
  'no-git': { sv: 'Git är inte installerat', en: 'Git is not installed' },
  'no-repository': {
    sv: 'rapporten ligger inte i ett Git-arkiv',
    en: 'the report is not in a Git repository',
  },
  'no-report': {
    sv: 'den innehåller ingen rapport som går att läsa',
    en: 'it holds no report that can be read',
  },
} as const;
type RevisionFault = keyof typeof revisionFaults;

/** Faults of pages, prints and the machine. */
export const outputRules = {
  'glyph-in-font': rule<{ glyphs: string; family: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje tecken finns i de typsnitt som följer med.',
      en: 'Every character is in the fonts that are shipped.',
    },
    sentence: {
      sv: ({ glyphs, family }) => `Tecken som saknas i typsnitten (${family}): ${glyphs}`,
      en: ({ glyphs, family }) => `Characters missing from the fonts (${family}): ${glyphs}`,
    },
    help: {
      sv: 'Skriv ett annat tecken, eller lägg till ett typsnitt som har det i templates/theme.yaml.',
      en: 'Use another character, or add a font that has it to templates/theme.yaml.',
    },
    why: {
      sv: 'Annars trycks en tom ruta, eller datorns eget typsnitt.',
      en: 'Otherwise an empty box is printed, or a font of the machine.',
    },
    example: markdown('Först 漢 sedan.', 'Först, och sedan.'),
  }),
  'pdf-fonts-shipped': rule<{ font: string }>({
    severity: 'error',
    holds: {
      sv: 'PDF:en innehåller bara typsnitt som följer med.',
      en: 'The PDF holds only fonts that are shipped.',
    },
    sentence: {
      sv: ({ font }) => `PDF:en innehåller typsnittet ${font}, som inte följer med projektet`,
      en: ({ font }) => `The PDF holds the font ${font}, which is not shipped`,
    },
    otherwise: {
      sv: 'Det är ett fel i Rapport eller i projektets mall; anmäl det, med dokumentet.',
      en: 'This is a fault of Rapport or of the project’s template; report it, with the document.',
    },
    why: {
      sv: 'Ett annat typsnitt på en annan dator skulle ge en annan PDF.',
      en: 'Another font on another machine would give another PDF.',
    },
  }),
  'pdf-glyphs-found': rule<{ pages: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje tecken i PDF:en har en form i sitt typsnitt.',
      en: 'Every character of the PDF has a shape in its font.',
    },
    sentence: {
      sv: ({ pages }) => `PDF:en har tecken utan form i typsnittet på sidan ${pages}`,
      en: ({ pages }) => `The PDF has characters without a glyph on page ${pages}`,
    },
    otherwise: {
      sv: 'Skriv tecknet på ett annat sätt; annars är det ett fel i Rapport, anmäl det.',
      en: 'Write the character in another way; otherwise it is a fault of Rapport, report it.',
    },
    why: {
      sv: 'Tecken utan form är tomma rutor.',
      en: 'Characters without a shape are empty boxes.',
    },
  }),
  'pdf-laid-out': rule<{ document: string; problem: Localised }>({
    severity: 'warning',
    holds: {
      sv: 'Varje not och figur får plats där den ska stå i PDF:en.',
      en: 'Every note and figure has room where it belongs in the PDF.',
    },
    sentence: {
      sv: ({ document, problem }) => `${document}.pdf: ${problem}`,
      en: ({ document, problem }) => `${document}.pdf: ${problem}`,
    },
    otherwise: {
      sv: 'Korta noten, dela tabellen eller flytta figuren, och se efter på sidan i PDF:en.',
      en: 'Shorten the note, divide the table or move the figure, and look at the page of the PDF.',
    },
    why: {
      sv: 'En not längre än sidan måste delas, och läsaren ska hitta fortsättningen.',
      en: 'A note longer than its page must be split, and the reader must find the rest.',
    },
  }),
  'pdf-conforms': rule<{
    document: string;
    finding: string | Localised;
    rule: string;
    where: string | Localised;
  }>({
    severity: 'error',
    holds: {
      sv: 'Varje PDF följer PDF/UA-1 och PDF/A-3a och säger detsamma som sidan.',
      en: 'Every PDF follows PDF/UA-1 and PDF/A-3a and says the same as the page.',
    },
    sentence: {
      sv: ({ document, finding, rule: id, where }) => `${document}.pdf${where}: ${finding} (${id})`,
      en: ({ document, finding, rule: id, where }) => `${document}.pdf${where}: ${finding} (${id})`,
    },
    otherwise: {
      sv: 'Det är ett fel i Rapport; anmäl det, med det stycke som står på sidan.',
      en: 'This is a fault of Rapport; report it, with the paragraph that stands on the page.',
    },
    why: {
      sv: 'Arkiv kräver det ena och lagen om tillgänglighet det andra.',
      en: 'Archives demand the one and the law on accessibility the other.',
    },
  }),
  'words-printed': rule<{
    document: string;
    where: string | Localised;
    words: string;
    what: Localised;
  }>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'Varje ord på sidan står i PDF:en, i sin ordning och under en tagg, och syns helt.',
      en: 'Every word of the page is in the PDF, in its order and under a tag, and seen whole.',
    },
    sentence: {
      sv: ({ document, where, words, what }) => `${document}.pdf${where}: orden ”${words}” ${what}`,
      en: ({ document, where, words, what }) =>
        `${document}.pdf${where}: the words ”${words}” ${what}`,
    },
    help: {
      sv: 'Ge det som står där mer plats: färre kolumner i en tabell, kortare ord, färre nivåer i en lista, ett mindre diagram. Finns det plats är det ett fel i Rapport; anmäl det, med stycket.',
      en: 'Give what stands there more room: fewer columns in a table, shorter words, fewer levels of a list, a smaller chart. Where there is room, it is a fault of Rapport; report it, with the paragraph.',
    },
    why: {
      sv: 'Det som står i källorna ska stå i PDF:en, för ögat, för den som lyssnar och för den som söker.',
      en: 'What stands in the sources is to stand in the PDF, for those who look, listen and search.',
    },
  }),
  'browser-found': rule<{ reason: string | Localised }>({
    severity: 'error',
    holds: {
      sv: 'Det finns en webbläsare att trycka PDF med.',
      en: 'There is a browser to print PDF with.',
    },
    sentence: {
      sv: ({ reason }) => `Ingen webbläsare hittades: ${reason}`,
      en: ({ reason }) => `No browser was found: ${reason}`,
    },
    help: {
      sv: 'Kör `npm ci`, eller sätt PUPPETEER_EXECUTABLE_PATH till en installerad Chrome eller Chromium.',
      en: 'Run `npm ci`, or set PUPPETEER_EXECUTABLE_PATH to an installed Chrome or Chromium.',
    },
    why: {
      sv: 'PDF:en trycks av Chromium, som följer med på Linux x64.',
      en: 'The PDF is printed by Chromium, which is shipped for Linux x64.',
    },
  }),
  'browser-prints': rule<{ reason: string | Localised }>({
    severity: 'error',
    holds: {
      sv: 'Webbläsaren trycker dokumentet.',
      en: 'The browser prints the document.',
    },
    sentence: {
      sv: ({ reason }) => `Webbläsaren kunde inte trycka dokumentet: ${reason}`,
      en: ({ reason }) => `The browser could not print the document: ${reason}`,
    },
    otherwise: {
      sv: 'Kör igen; händer det på nytt, anmäl det med dokumentet.',
      en: 'Run it again; if it happens anew, report it with the document.',
    },
    why: {
      sv: 'Webbläsaren kan ha ont om minne, eller vara för gammal.',
      en: 'The browser may be short of memory, or too old.',
    },
  }),
  'revision-found': rule<{ name: string; fault: RevisionFault }>({
    severity: 'error',
    holds: {
      sv: 'Versionen att jämföra med finns.',
      en: 'The version to compare with exists.',
    },
    sentence: {
      sv: ({ name, fault }) =>
        `Versionen \`${name}\` går inte att läsa: ${revisionFaults[fault].sv}`,
      en: ({ name, fault }) =>
        `The version \`${name}\` cannot be read: ${revisionFaults[fault].en}`,
    },
    help: {
      sv: 'Ange en mapp med en rapport, en byggd HTML-fil, eller en commit, tagg eller gren som Git känner till.',
      en: 'Name a folder with a report, a built HTML file, or a commit, tag or branch of Git.',
    },
    why: {
      sv: 'Två versioner kan bara jämföras när båda går att läsa.',
      en: 'Two versions can only be compared when both can be read.',
    },
  }),
  'output-writable': rule<{ path: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Mappen för det byggda går att skriva i.',
      en: 'The folder of what is built can be written to.',
    },
    sentence: {
      sv: ({ path, reason }) => `Det går inte att skriva i \`${path}\`: ${reason}`,
      en: ({ path, reason }) => `Cannot write to \`${path}\`: ${reason}`,
    },
    otherwise: {
      sv: 'Stäng filen om den är öppen, ge dig rätt att skriva där, eller välj en annan mapp med `--out`.',
      en: 'Close the file if it is open, get the right to write there, or choose another folder with `--out`.',
    },
    why: {
      sv: 'Annars står det förra bygget kvar och ser nytt ut.',
      en: 'Otherwise the last build stays and looks new.',
    },
  }),
  'output-unlocked': rule<{ path: string; pid: number }>({
    severity: 'error',
    holds: {
      sv: 'Bara ett bygge i taget skriver i en mapp.',
      en: 'Only one build at a time writes to a folder.',
    },
    sentence: {
      sv: ({ path, pid }) => `Ett annat bygge (process ${pid}) skriver i \`${path}\``,
      en: ({ path, pid }) => `Another build (process ${pid}) is writing to \`${path}\``,
    },
    help: {
      sv: 'Vänta tills det är klart och försök igen.',
      en: 'Wait until it has ended and try again.',
    },
    why: {
      sv: 'Två byggen på en gång skulle blanda sina filer.',
      en: 'Two builds at once would mix their files.',
    },
  }),
} as const;
