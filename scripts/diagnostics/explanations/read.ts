import { atEndOfReport, type Explanation, figure } from './explanation.ts';

const ibland = '  - { id: ibland, label: Ibland, value: 30 }';

/** A figure whose rows are groups of answers that are parts of a whole. */
const groups = `id: fig-lasning
form: grouped-levels
subject: hur ofta eleverna läser
base: { n: "200" }
alt: Stapeldiagram där svaret ofta är vanligast.
columns:
  - { id: ofta, label: Ofta, role: positive }
  - { id: ibland, label: Ibland, role: neutral }
  - { id: aldrig, label: Aldrig, role: negative }
rows:
…
`;

/** A figure whose fifth line is the alternative text. */
const described = `id: fig-lasning
form: ranked-bars
subject: hur ofta eleverna läser
base: { n: "200" }
…
rows:
  - { id: ofta, label: Ofta, value: 62 }
${ibland}
`;

export const readExplanations: Readonly<Record<string, Explanation>> = {
  'file-readable': {
    holds: 'Every file that is needed exists and can be read.',
    why: {
      sv: 'Bygget gissar aldrig vad som skulle ha stått i en fil.',
      en: 'The build never guesses what a file would have said.',
    },
    example: atEndOfReport('csl: templates/saknas.csl\n', 'csl: templates/author-date-sv.csl\n'),
  },
  'path-inside-project': {
    holds: 'Every path points at a file inside the project.',
    why: {
      sv: 'En rapport som någon annan har skrivit ska inte kunna läsa dina filer.',
      en: 'A report that somebody else wrote must not be able to read your files.',
    },
    example: atEndOfReport('csl: ../stil.csl\n', 'csl: templates/author-date-sv.csl\n'),
  },
  'source-within-limits': {
    holds: 'No source is larger or nested deeper than the tool can take.',
    why: {
      sv: 'Sådana filer kan få tolkarna att stå stilla; ingen författares text kommer i närheten.',
      en: 'Such files can bring the parsers to a halt; no author’s text comes near.',
    },
  },
  'yaml-parses': {
    holds: 'Every YAML file can be parsed.',
    why: {
      sv: 'Med ett indrag eller citattecken fel går resten av filen inte att lita på.',
      en: 'With one indent or quotation mark wrong the rest of the file cannot be trusted.',
    },
    example: figure('  - { id: ibland, label: "Ibland, value: 30 }', ibland),
  },
  'json-parses': {
    holds: 'Every JSON file can be parsed.',
    why: {
      sv: 'Ett komma för mycket gör hela listan oläslig.',
      en: 'One comma too many makes the whole list unreadable.',
    },
    example: {
      path: 'chapter/references.json',
      wrong: '[\n  { "id": "exempel2023", "type": "book", }\n]\n',
      right: '[\n  { "id": "exempel2023", "type": "book" }\n]\n',
    },
  },
  'csv-parses': {
    holds: 'Every CSV file can be parsed.',
    why: {
      sv: 'En rad med för många fält hamnar i fel kolumner.',
      en: 'A line with too many fields ends up in the wrong columns.',
    },
    example: {
      path: 'figures/fig-lan.csv',
      wrong: 'id;label;lan\njun;Juni;275;1\n',
      right: 'id;label;lan\njun;Juni;275\n',
    },
  },
  'key-known': {
    holds: 'Every key of a YAML file is one that the tool knows.',
    why: {
      sv: 'En felstavad nyckel skulle annars inte göra någonting.',
      en: 'A misspelt key would otherwise do nothing at all.',
    },
    example: figure('  - { id: ibland, label: Ibland, värde: 30 }', ibland),
  },
  'key-present': {
    holds: 'Every key that is needed exists.',
    why: {
      sv: 'Utan den går delen inte att visa.',
      en: 'Without it the part cannot be shown.',
    },
    example: figure('  - { label: Ibland, value: 30 }', ibland),
  },
  'value-valid': {
    holds: 'Every value is of its type and within its limits.',
    why: {
      sv: 'Ett tal som är text, eller 162 procent, ska inte kunna ritas.',
      en: 'A number that is text, or 162 percent, must not be drawn.',
    },
    example: figure('  - { id: ibland, label: Ibland, value: 30, status: gissat }', ibland),
  },
  'id-unique': {
    holds: 'Every id exists once.',
    why: {
      sv: 'En hänvisning till ett id som finns två gånger kan leda till vilket som helst av dem.',
      en: 'A reference to an id that exists twice can lead to either.',
    },
    example: figure('  - { id: ofta, label: Ibland, value: 30 }', ibland),
  },
  'spec-named-by-id': {
    holds: 'A figure’s file is named by the id of the figure.',
    why: {
      sv: 'Så hittar man filen genom det som står i texten.',
      en: 'That is how one finds the file from what the text says.',
    },
    example: {
      path: 'figures/fig-lasning.yaml',
      wrong: described.replace('id: fig-lasning', 'id: fig-laser').replace('…', 'alt: Staplar.'),
      right: described.replace('…', 'alt: Staplar.'),
    },
  },
  'person-known': {
    holds: 'Every author of a document is among the people of report.yaml.',
    why: {
      sv: 'Namn och arbetsplats hämtas därifrån.',
      en: 'Name and affiliation are taken from there.',
    },
  },
  'rule-lowered-rightly': {
    holds: 'report.yaml lowers only rules that judge, not those that build and readers rely on.',
    why: {
      sv: 'Med ett fel kvar som bygget inte klarar skulle sidan bli trasig eller osäker.',
      en: 'With a fault left that the build cannot take, the page would be broken or unsafe.',
    },
    example: atEndOfReport('rules:\n  link-safe: off\n', 'rules:\n  reference-cited: off\n'),
  },
  'document-known': {
    holds: 'Every document that is built is in report.yaml.',
    why: {
      sv: 'Ett felskrivet id på kommandoraden bygger annars ingenting.',
      en: 'A misspelt id on the command line would otherwise build nothing.',
    },
  },
  'document-has-text': {
    holds: 'Every document has at least one Markdown file.',
    why: {
      sv: 'Ett dokument utan text är nästan alltid en felskriven mapp.',
      en: 'A document without text is nearly always a misspelt folder.',
    },
  },
  'illegible-without-value': {
    holds: 'An illegible value has no number.',
    why: {
      sv: 'Antingen går talet att läsa eller inte.',
      en: 'Either the number can be read or it cannot.',
    },
    example: figure('  - { id: ibland, label: Ibland, value: 30, status: illegible }', ibland),
  },
  'value-present': {
    holds: 'Every row has a number, or the status illegible, for every column.',
    why: {
      sv: 'En glömd cell ska inte se ut som noll.',
      en: 'A forgotten cell must not look like zero.',
    },
    example: figure('  - { id: ibland, label: Ibland }', ibland),
  },
  'shares-sum-to-100': {
    holds: 'The shares of a group sum to 100 within rounding, or are marked as incomplete.',
    why: {
      sv: 'En summa på 90 är ett skrivfel eller ett svar som inte redovisas; läsaren ska veta vilket.',
      en: 'A sum of 90 is a slip or an answer that is not shown; the reader must know which.',
    },
    example: figure(
      '  - { id: alla, label: Alla, values: { ofta: 52, ibland: 30, aldrig: 8 } }',
      '  - { id: alla, label: Alla, values: { ofta: 52, ibland: 30, aldrig: 18 } }',
      groups,
    ),
  },
  'shares-at-most-100': {
    holds: 'Shares that are parts of the same whole never sum to more than 100.',
    why: {
      sv: 'Mer än allt finns inte.',
      en: 'There is no more than all.',
    },
  },
  'alt-present': {
    holds: 'Every drawn figure has an alternative text.',
    why: {
      sv: 'Den som inte ser diagrammet får annars ingenting.',
      en: 'Those who cannot see the chart would get nothing.',
    },
    example: figure('', 'alt: Stapeldiagram där svaret ofta är vanligast.', described),
  },
  'alt-says-more-than-caption': {
    holds: 'The alternative text is another text than the caption.',
    why: {
      sv: 'Bildtexten läses ändå upp; alternativtexten ska säga vad diagrammet visar.',
      en: 'The caption is read aloud anyway; the alternative text must say what the chart shows.',
    },
    example: figure(
      'alt: Hur ofta eleverna läser.',
      'alt: Stapeldiagram där svaret ofta är vanligast.',
      described,
    ),
  },
  'alt-short-enough': {
    holds: 'The alternative text is no longer than a screen reader says in one breath.',
    why: {
      sv: 'Den går inte att pausa i; det långa hör hemma i tabellen under figuren.',
      en: 'One cannot pause in it; what is long belongs in the table below the figure.',
    },
    example: figure(
      `alt: ${'Staplarna visar hur ofta eleverna läser, svar för svar. '.repeat(6).trim()}`,
      'alt: Stapeldiagram där svaret ofta är vanligast.',
      described,
    ),
  },
  'font-metrics-fresh': {
    holds: 'The advances of characters were measured on the fonts that are used.',
    why: {
      sv: 'Med fel bredder skrivs etiketter i diagram över varandra.',
      en: 'With wrong widths the labels of charts are printed over each other.',
    },
  },
};
