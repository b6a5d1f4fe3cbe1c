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

const wordFaults = {
  missing: { sv: 'kom inte med', en: 'are not there' },
  untagged: { sv: 'har ingen tagg, så att de inte läses upp', en: 'have no tag and are not read' },
  'out-of-order': { sv: 'läses på fel ställe', en: 'are read in the wrong place' },
  clipped: { sv: 'skärs av', en: 'are cut off' },
  overlapping: { sv: 'ligger över varandra', en: 'are printed over each other' },
} as const;

function onPage(page: number | null, word: string): string {
  return page === null ? '' : `, ${word} ${page}`;
}

/** Faults of pages, prints and the machine. */
export const outputRules = {
  'glyph-in-font': rule<{ glyphs: string; family: string }>({
    severity: 'error',
    holds: 'Varje tecken finns i de typsnitt som följer med.',
    sv: ({ glyphs, family }) => `Tecken som saknas i typsnitten (${family}): ${glyphs}`,
    en: ({ glyphs, family }) => `Characters missing from the fonts (${family}): ${glyphs}`,
    helpSv:
      'Skriv ett annat tecken, eller lägg till ett typsnitt som har det i templates/theme.yaml.',
    helpEn: 'Use another character, or add a font that has it to templates/theme.yaml.',
  }),
  'pdf-fonts-shipped': rule<{ font: string }>({
    severity: 'error',
    holds: 'PDF:en innehåller bara typsnitt som följer med.',
    sv: ({ font }) => `PDF:en innehåller typsnittet ${font}, som inte följer med projektet`,
    en: ({ font }) => `The PDF holds the font ${font}, which is not shipped`,
  }),
  'pdf-glyphs-found': rule<{ pages: string }>({
    severity: 'error',
    holds: 'Varje tecken i PDF:en har en form i sitt typsnitt.',
    sv: ({ pages }) => `PDF:en har tecken utan form i typsnittet på sidan ${pages}`,
    en: ({ pages }) => `The PDF has characters without a glyph on page ${pages}`,
  }),
  'pdf-laid-out': rule<{ document: string; problem: string }>({
    severity: 'warning',
    holds: 'Varje not och figur får plats där den ska stå i PDF:en.',
    sv: ({ document, problem }) => `${document}.pdf: ${problem}`,
    en: ({ document, problem }) => `${document}.pdf: ${problem}`,
  }),
  'pdf-conforms': rule<{ document: string; finding: string; rule: string; where: string }>({
    severity: 'error',
    holds: 'Varje PDF följer PDF/UA-1 och PDF/A-3a och säger detsamma som sidan.',
    sv: ({ document, finding, rule: id, where }) => `${document}.pdf${where}: ${finding} (${id})`,
    en: ({ document, finding, rule: id, where }) => `${document}.pdf${where}: ${finding} (${id})`,
  }),
  'words-printed': rule<{
    document: string;
    page: number | null;
    words: string;
    fault: keyof typeof wordFaults;
  }>({
    severity: 'error',
    lowerable: true,
    holds: 'Varje ord på sidan står i PDF:en, i sin ordning och under en tagg, och syns helt.',
    sv: ({ document, page, words, fault }) =>
      `${document}.pdf${onPage(page, 'sidan')}: orden ”${words}” ${wordFaults[fault].sv}`,
    en: ({ document, page, words, fault }) =>
      `${document}.pdf${onPage(page, 'page')}: the words ”${words}” ${wordFaults[fault].en}`,
    helpSv:
      'Ge det som står där mer plats: färre kolumner i en tabell, kortare ord, färre nivåer i en lista, ett mindre diagram. Är det ändå för trångt, anmäl ett fel i Rapport med stycket.',
    helpEn:
      'Give what stands there more room: fewer columns in a table, shorter words, fewer levels of a list, a smaller chart. If there is room, report it as a fault of Rapport with the paragraph.',
  }),
  'browser-found': rule<{ reason: string }>({
    severity: 'error',
    holds: 'Det finns en webbläsare att trycka PDF med.',
    sv: ({ reason }) => `Ingen webbläsare hittades: ${reason}`,
    en: ({ reason }) => `No browser was found: ${reason}`,
    helpSv:
      'Kör `npm ci`, eller sätt PUPPETEER_EXECUTABLE_PATH till en installerad Chrome eller Chromium.',
    helpEn: 'Run `npm ci`, or set PUPPETEER_EXECUTABLE_PATH to an installed Chrome or Chromium.',
  }),
  'browser-prints': rule<{ reason: string }>({
    severity: 'error',
    holds: 'Webbläsaren trycker dokumentet.',
    sv: ({ reason }) => `Webbläsaren kunde inte trycka dokumentet: ${reason}`,
    en: ({ reason }) => `The browser could not print the document: ${reason}`,
  }),
  'revision-found': rule<{ name: string; fault: RevisionFault }>({
    severity: 'error',
    holds: 'Versionen att jämföra med finns.',
    sv: ({ name, fault }) => `Versionen \`${name}\` går inte att läsa: ${revisionFaults[fault].sv}`,
    en: ({ name, fault }) => `The version \`${name}\` cannot be read: ${revisionFaults[fault].en}`,
    helpSv:
      'Ange en mapp med en rapport, en byggd HTML-fil, eller en commit, tagg eller gren som Git känner till.',
    helpEn: 'Name a folder with a report, a built HTML file, or a commit, tag or branch of Git.',
  }),
  'output-writable': rule<{ path: string; reason: string }>({
    severity: 'error',
    holds: 'Mappen för det byggda går att skriva i.',
    sv: ({ path, reason }) => `Det går inte att skriva i \`${path}\`: ${reason}`,
    en: ({ path, reason }) => `Cannot write to \`${path}\`: ${reason}`,
  }),
  'output-unlocked': rule<{ path: string; pid: number }>({
    severity: 'error',
    holds: 'Bara ett bygge i taget skriver i en mapp.',
    sv: ({ path, pid }) => `Ett annat bygge (process ${pid}) skriver i \`${path}\``,
    en: ({ path, pid }) => `Another build (process ${pid}) is writing to \`${path}\``,
    helpSv: 'Vänta tills det är klart och försök igen.',
    helpEn: 'Wait until it has ended and try again.',
  }),
} as const;
