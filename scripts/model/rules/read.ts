import { type Named, rule } from './rule.ts';

/** Faults of single files: found while they are read, before anything is looked up. */
export const readRules = {
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
    closed: true,
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
    closed: true,
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
    helpSv: 'Ge en av dem ett annat id. En rubriks id skrivs efter den: `{#annat-id}`.',
    helpEn: 'Give one of them another id. That of a heading is written after it: `{#another-id}`.',
  }),
  'spec-named-by-id': rule<{ id: string; path: string }>({
    severity: 'error',
    holds: 'En figurfil heter som figurens id.',
    sv: ({ id, path }) => `Figuren har id \`${id}\` men filen heter \`${path}\``,
    en: ({ id, path }) => `The figure has the id \`${id}\` but the file is \`${path}\``,
  }),
  'person-known': rule<Named>({
    severity: 'error',
    closed: true,
    holds: 'Varje författare i ett dokument finns bland people i report.yaml.',
    sv: ({ id }) => `Okänd person \`${id}\``,
    en: ({ id }) => `Unknown person \`${id}\``,
  }),
  'rule-lowered-rightly': rule<{ rule: string; found: string; severity: string }>({
    severity: 'error',
    holds: 'report.yaml sänker bara regler som bedömer, inte dem som bygget och läsarna bygger på.',
    sv: ({ rule: id, found, severity }) =>
      `Regeln \`${id}\` kan inte sänkas till \`${found}\`; den är alltid \`${severity}\``,
    en: ({ rule: id, found, severity }) =>
      `The rule \`${id}\` cannot be lowered to \`${found}\`; it is always \`${severity}\``,
    helpSv: 'Ta bort raden. `check --explain` visar vilka regler som kan sänkas.',
    helpEn: 'Remove the line. `check --explain` shows which rules can be lowered.',
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
    lowerable: true,
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
    lowerable: true,
    holds: 'Alternativtexten är en annan text än bildtexten.',
    sv: ({ id }) => `Alternativtexten för \`${id}\` är densamma som bildtexten`,
    en: ({ id }) => `The alternative text of \`${id}\` equals its caption`,
    helpSv: 'Skriv vad figuren visar, till exempel vilket svar som är vanligast.',
    helpEn: 'Say what the figure shows, for instance which answer is the most common.',
  }),
  'alt-says-what-is-shown': rule<{ id: string; found: string }>({
    severity: 'error',
    holds: 'Alternativtexten är mer än ett filnamn eller ”Figur 1”.',
    sv: ({ id, found }) => `Alternativtexten för \`${id}\` är bara ett namn: ”${found}”`,
    en: ({ id, found }) => `The alternative text of \`${id}\` is only a name: “${found}”`,
    helpSv: 'Skriv vad figuren visar, till exempel vilket svar som är vanligast.',
    helpEn: 'Say what the figure shows, for instance which answer is the most common.',
  }),
  'alt-short-enough': rule<{ id: string; length: number; limit: number }>({
    severity: 'error',
    lowerable: true,
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
} as const;
