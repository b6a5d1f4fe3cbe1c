/**
 * The closed list of rules. Each is named by what holds, has one severity, and says in Swedish and English what is
 * wrong and what would be right. `says` is written ”Oväntad X, väntade Y” where that is natural.
 */
export type Severity = 'error' | 'warning';

interface Rule<P> {
  severity: Severity;
  /** The sentence that must hold, for `ARCHITECTURE.md` and, later, `check --explain`. */
  holds: string;
  sv: (params: P) => string;
  en: (params: P) => string;
  /** The way out, when it is the same every time. */
  helpSv?: string;
  helpEn?: string;
}

type Named = { id: string };

function rule<P>(definition: Rule<P>): Rule<P> {
  return definition;
}

export const rules = {
  // read ---------------------------------------------------------------------------------------------------------
  'file-readable': rule<{ path: string; reason: string }>({
    severity: 'error',
    holds: 'Varje fil som behövs finns och går att läsa.',
    sv: ({ path, reason }) => `Filen \`${path}\` går inte att läsa: ${reason}`,
    en: ({ path, reason }) => `Cannot read \`${path}\`: ${reason}`,
  }),
  'path-inside-project': rule<{ path: string }>({
    severity: 'error',
    holds: 'Varje sökväg pekar på en fil inom projektet.',
    sv: ({ path }) => `Sökvägen \`${path}\` leder ut ur projektet`,
    en: ({ path }) => `The path \`${path}\` leads out of the project`,
    helpSv: 'Lägg filen i projektets mapp och skriv en relativ sökväg utan `..`.',
    helpEn: 'Put the file inside the project and write a relative path without `..`.',
  }),
  'source-within-limits': rule<{ what: string; found: number; limit: number }>({
    severity: 'error',
    holds: 'Ingen källfil är större eller djupare nästlad än verktyget klarar.',
    sv: ({ what, found, limit }) => `För ${what}: ${found}, gränsen är ${limit}`,
    en: ({ what, found, limit }) => `Too ${what}: ${found}, the limit is ${limit}`,
  }),
  'yaml-parses': rule<{ reason: string }>({
    severity: 'error',
    holds: 'Varje YAML-fil går att tolka.',
    sv: ({ reason }) => `YAML-fel: ${reason}`,
    en: ({ reason }) => `YAML error: ${reason}`,
    helpSv:
      'Indrag görs med mellanslag, och text med kolon eller citattecken behöver stå inom citattecken.',
    helpEn: 'Indent with spaces, and quote text that holds a colon or quotation marks.',
  }),
  'json-parses': rule<{ reason: string }>({
    severity: 'error',
    holds: 'Varje JSON-fil går att tolka.',
    sv: ({ reason }) => `JSON-fel: ${reason}`,
    en: ({ reason }) => `JSON error: ${reason}`,
  }),
  'csv-parses': rule<{ reason: string }>({
    severity: 'error',
    holds: 'Varje CSV-fil går att tolka.',
    sv: ({ reason }) => `CSV-fel: ${reason}`,
    en: ({ reason }) => `CSV error: ${reason}`,
  }),
  'key-known': rule<{ key: string; where: string }>({
    severity: 'error',
    holds: 'Varje nyckel i en YAML-fil är en som verktyget känner.',
    sv: ({ key, where }) => `Okänd nyckel \`${key}\` i ${where}`,
    en: ({ key, where }) => `Unknown key \`${key}\` in ${where}`,
  }),
  'key-present': rule<{ key: string; where: string }>({
    severity: 'error',
    holds: 'Varje nyckel som krävs finns.',
    sv: ({ key, where }) => `Nyckeln \`${key}\` saknas i ${where}`,
    en: ({ key, where }) => `Missing key \`${key}\` in ${where}`,
  }),
  'value-valid': rule<{ key: string; found: string; expected: string }>({
    severity: 'error',
    holds: 'Varje värde har rätt typ och ligger inom sina gränser.',
    sv: ({ key, found, expected }) => `Oväntat värde ${found} för \`${key}\`, väntade ${expected}`,
    en: ({ key, found, expected }) =>
      `Unexpected value ${found} for \`${key}\`, expected ${expected}`,
  }),
  'id-unique': rule<{ id: string; first: string }>({
    severity: 'error',
    holds: 'Varje id finns bara en gång.',
    sv: ({ id, first }) => `Id \`${id}\` finns redan: ${first}`,
    en: ({ id, first }) => `Duplicate id \`${id}\`: first used at ${first}`,
  }),
  'spec-named-by-id': rule<{ id: string; path: string }>({
    severity: 'error',
    holds: 'En figurfil heter som figurens id.',
    sv: ({ id, path }) => `Figuren har id \`${id}\` men filen heter \`${path}\``,
    en: ({ id, path }) => `The figure has the id \`${id}\` but the file is \`${path}\``,
  }),
  'person-known': rule<Named>({
    severity: 'error',
    holds: 'Varje författare i ett dokument finns bland people i report.yaml.',
    sv: ({ id }) => `Okänd person \`${id}\``,
    en: ({ id }) => `Unknown person \`${id}\``,
  }),
  'document-known': rule<Named>({
    severity: 'error',
    holds: 'Varje dokument som byggs finns i report.yaml.',
    sv: ({ id }) => `Okänt dokument \`${id}\``,
    en: ({ id }) => `Unknown document \`${id}\``,
  }),
  'document-has-text': rule<{ id: string; folder: string }>({
    severity: 'error',
    holds: 'Varje dokument har minst en Markdown-fil.',
    sv: ({ id, folder }) => `Dokumentet \`${id}\` har ingen Markdown-fil i \`${folder}\``,
    en: ({ id, folder }) => `The document \`${id}\` has no Markdown file in \`${folder}\``,
  }),
  'illegible-without-value': rule<{ found: number }>({
    severity: 'error',
    holds: 'Ett oläsligt värde har inget tal.',
    sv: ({ found }) => `Värdet är märkt \`illegible\` men har talet ${found}`,
    en: ({ found }) => `The value is marked \`illegible\` but has the number ${found}`,
    helpSv: 'Ta bort talet, eller ändra status till `read` om det har lästs i originalet.',
    helpEn: 'Remove the number, or set the status to `read` if it was read in the original.',
  }),
  'value-present': rule<{ row: string; column: string }>({
    severity: 'error',
    holds: 'Varje rad har ett tal eller status illegible för varje kolumn.',
    sv: ({ row, column }) => `Raden \`${row}\` saknar värde för \`${column}\``,
    en: ({ row, column }) => `The row \`${row}\` has no value for \`${column}\``,
    helpSv: 'Skriv ett tal, eller `{ status: illegible }` om det inte går att läsa i underlaget.',
    helpEn: 'Write a number, or `{ status: illegible }` if the source cannot be read.',
  }),
  'shares-sum-to-100': rule<{ row: string; sum: number; tolerance: number }>({
    severity: 'error',
    holds:
      'Andelarna i en grupp summerar till 100, inom avrundning, eller är märkta som ofullständiga.',
    sv: ({ row, sum, tolerance }) =>
      `Andelarna för \`${row}\` summerar till ${sum}, väntade 100 ± ${tolerance}`,
    en: ({ row, sum, tolerance }) =>
      `The shares of \`${row}\` sum to ${sum}, expected 100 ± ${tolerance}`,
    helpSv: 'Rätta talen, eller skriv `incomplete:` med en mening om vad som inte redovisas.',
    helpEn: 'Correct the numbers, or write `incomplete:` with a sentence on what is not shown.',
  }),
  'shares-at-most-100': rule<{ row: string; sum: number }>({
    severity: 'error',
    holds: 'Andelar som är delar av samma helhet blir aldrig mer än 100 tillsammans.',
    sv: ({ row, sum }) => `Andelarna för \`${row}\` summerar till ${sum}, väntade högst 100`,
    en: ({ row, sum }) => `The shares of \`${row}\` sum to ${sum}, expected at most 100`,
  }),
  'alt-present': rule<Named>({
    severity: 'error',
    holds: 'Varje ritad figur har en alternativtext.',
    sv: ({ id }) => `Figuren \`${id}\` saknar alternativtext`,
    en: ({ id }) => `The figure \`${id}\` has no alternative text`,
    helpSv: 'Skriv `alt:` med en mening om vad figuren visar.',
    helpEn: 'Write `alt:` with a sentence on what the figure shows.',
  }),
  'alt-says-more-than-caption': rule<Named>({
    severity: 'error',
    holds: 'Alternativtexten är en annan text än bildtexten.',
    sv: ({ id }) => `Alternativtexten för \`${id}\` är densamma som bildtexten`,
    en: ({ id }) => `The alternative text of \`${id}\` equals its caption`,
    helpSv: 'Skriv vad figuren visar, till exempel vilket svar som är vanligast.',
    helpEn: 'Say what the figure shows, for instance which answer is the most common.',
  }),
  'alt-short-enough': rule<{ id: string; length: number; limit: number }>({
    severity: 'error',
    holds: 'Alternativtexten ryms i en skärmläsares andetag.',
    sv: ({ id, length, limit }) =>
      `Alternativtexten för \`${id}\` har ${length} tecken, högst ${limit} ryms`,
    en: ({ id, length, limit }) =>
      `The alternative text of \`${id}\` has ${length} characters, the limit is ${limit}`,
  }),
  'font-metrics-fresh': rule<{ path: string }>({
    severity: 'error',
    holds: 'Teckenbredderna är uppmätta på de typsnitt som används.',
    sv: ({ path }) => `Teckenbredderna i \`${path}\` saknas eller hör till andra typsnittsfiler`,
    en: ({ path }) => `The font metrics in \`${path}\` are missing or belong to other font files`,
    helpSv: 'Kör `npm run fonts`.',
    helpEn: 'Run `npm run fonts`.',
  }),

  // parse --------------------------------------------------------------------------------------------------------
  'no-raw-html': rule<{ found: string }>({
    severity: 'error',
    holds: 'Källtexten innehåller ingen rå HTML.',
    sv: ({ found }) => `Rå HTML \`${found}\` används inte`,
    en: ({ found }) => `Raw HTML \`${found}\` is not used`,
    helpSv: 'Skriv Markdown eller ett direktiv i stället; ett ensamt `<` skrivs `\\<`.',
    helpEn: 'Write Markdown or a directive instead; a lone `<` is written `\\<`.',
  }),
  'directive-known': rule<{ name: string; form: string }>({
    severity: 'error',
    holds: 'Varje direktiv är ett som verktyget känner.',
    sv: ({ name, form }) => `Okänt direktiv \`${form}${name}\``,
    en: ({ name, form }) => `Unknown directive \`${form}${name}\``,
  }),
  'directive-well-formed': rule<{ name: string; expected: string }>({
    severity: 'error',
    holds: 'Varje direktiv är skrivet på rätt sätt.',
    sv: ({ name, expected }) =>
      `Direktivet \`${name}\` är inte rätt skrivet, väntade \`${expected}\``,
    en: ({ name, expected }) =>
      `The directive \`${name}\` is not well formed, expected \`${expected}\``,
  }),
  'attribute-known': rule<{ name: string; directive: string }>({
    severity: 'error',
    holds: 'Varje attribut är ett som direktivet har.',
    sv: ({ name, directive }) => `Okänt attribut \`${name}\` på \`${directive}\``,
    en: ({ name, directive }) => `Unknown attribute \`${name}\` on \`${directive}\``,
  }),
  'markdown-supported': rule<{ what: string }>({
    severity: 'error',
    holds: 'Källtexten använder bara den Markdown som verktyget kan återge.',
    sv: ({ what }) => `${what} stöds inte här`,
    en: ({ what }) => `${what} is not supported here`,
  }),
  'link-safe': rule<{ url: string }>({
    severity: 'error',
    holds: 'Länkar leder till http, https, mailto, tel eller inom dokumentet.',
    sv: ({ url }) => `Länken \`${url}\` har en adress som inte är tillåten`,
    en: ({ url }) => `The link \`${url}\` has an address that is not allowed`,
    helpSv: 'Skriv en adress som börjar med https://, http://, mailto:, tel: eller #.',
    helpEn: 'Write an address that begins with https://, http://, mailto:, tel: or #.',
  }),
  'heading-levels-in-order': rule<{ found: number; after: number }>({
    severity: 'error',
    holds: 'Ingen rubriknivå hoppas över.',
    sv: ({ found, after }) =>
      `Rubriknivå ${found} följer på nivå ${after}; nivån däremellan saknas`,
    en: ({ found, after }) =>
      `Heading level ${found} follows level ${after}; the level between is missing`,
  }),
  'heading-has-text': rule<object>({
    severity: 'error',
    holds: 'Varje rubrik har text.',
    sv: () => 'Rubriken saknar text',
    en: () => 'The heading has no text',
  }),

  // resolve ------------------------------------------------------------------------------------------------------
  'figure-spec-exists': rule<Named>({
    severity: 'error',
    holds: 'Varje figurdirektiv har en fil i figures/.',
    sv: ({ id }) => `Figuren \`${id}\` har ingen fil i figures/`,
    en: ({ id }) => `The figure \`${id}\` has no file in figures/`,
  }),
  'spec-is-placed': rule<Named>({
    severity: 'error',
    holds: 'Varje figurfil används av ett figurdirektiv.',
    sv: ({ id }) => `Figuren \`${id}\` används inte i någon text`,
    en: ({ id }) => `The figure \`${id}\` is not used in any text`,
    helpSv: 'Skriv `::figure{#id}` på en egen rad där figuren ska stå, eller ta bort filen.',
    helpEn: 'Write `::figure{#id}` on a line of its own where it belongs, or remove the file.',
  }),
  'figure-placed-once': rule<{ id: string; first: string }>({
    severity: 'error',
    holds: 'Varje figur står på ett ställe.',
    sv: ({ id, first }) => `Figuren \`${id}\` står redan på ${first}`,
    en: ({ id, first }) => `The figure \`${id}\` already stands at ${first}`,
  }),
  'reference-resolves': rule<Named>({
    severity: 'error',
    holds: 'Varje hänvisning har ett mål.',
    sv: ({ id }) => `Hänvisningen \`${id}\` har inget mål`,
    en: ({ id }) => `The reference \`${id}\` has no target`,
  }),
  'value-resolves': rule<{ of: string }>({
    severity: 'error',
    holds: 'Varje bundet tal finns i en figur eller i facts.yaml.',
    sv: ({ of }) => `Värdet \`${of}\` finns inte`,
    en: ({ of }) => `The value \`${of}\` does not exist`,
  }),
  'value-legible': rule<{ of: string }>({
    severity: 'error',
    holds: 'Ett tal som inte går att läsa i underlaget skrivs inte i texten.',
    sv: ({ of }) => `Värdet \`${of}\` går inte att läsa i underlaget och kan inte skrivas ut`,
    en: ({ of }) => `The value \`${of}\` is illegible in the source and cannot be printed`,
  }),
  'citation-resolves': rule<{ key: string }>({
    severity: 'error',
    holds: 'Varje källnyckel finns i references.json.',
    sv: ({ key }) => `Källan \`@${key}\` finns inte i litteraturlistan`,
    en: ({ key }) => `The source \`@${key}\` is not in the bibliography`,
  }),
  'footnote-defined': rule<Named>({
    severity: 'error',
    holds: 'Varje notsiffra har en not.',
    sv: ({ id }) => `Noten \`[^${id}]\` är inte skriven`,
    en: ({ id }) => `The footnote \`[^${id}]\` is not defined`,
  }),
  'footnote-used': rule<Named>({
    severity: 'error',
    holds: 'Varje not har en notsiffra i texten, och bara en.',
    sv: ({ id }) => `Noten \`[^${id}]\` har ingen notsiffra i texten, eller fler än en`,
    en: ({ id }) => `The footnote \`[^${id}]\` has no reference in the text, or more than one`,
  }),

  // figures ------------------------------------------------------------------------------------------------------
  'figure-draws': rule<{ id: string; reason: string }>({
    severity: 'error',
    holds: 'Varje figur går att rita utan varningar.',
    sv: ({ id, reason }) => `Figuren \`${id}\` går inte att rita: ${reason}`,
    en: ({ id, reason }) => `The figure \`${id}\` cannot be drawn: ${reason}`,
  }),
  'vega-lite-safe': rule<{ id: string; found: string }>({
    severity: 'error',
    holds: 'En egen Vega-Lite-spec hämtar ingenting utifrån.',
    sv: ({ id, found }) => `Specen för \`${id}\` använder ${found}, som inte är tillåtet`,
    en: ({ id, found }) => `The spec of \`${id}\` uses ${found}, which is not allowed`,
  }),

  // html and pdf -------------------------------------------------------------------------------------------------
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

export type RuleId = keyof typeof rules;
export type RuleParams<Id extends RuleId> = Parameters<(typeof rules)[Id]['sv']>[0];
