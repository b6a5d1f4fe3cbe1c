import type { Localised } from '../localised.ts';
import { markdown, atEndOfReport, figure, ibland } from './example.ts';
import { rule } from './rule.ts';

/** Faults of any source file: found while it is read, before anything is looked up. */
export const fileRules = {
  'file-readable': rule<{ path: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje fil som behövs finns och går att läsa.',
      en: 'Every file that is needed exists and can be read.',
    },
    sentence: {
      sv: ({ path, reason }) => `Filen \`${path}\` går inte att läsa: ${reason}`,
      en: ({ path, reason }) => `Cannot read \`${path}\`: ${reason}`,
    },
    otherwise: {
      sv: 'Rätta sökvägen, eller lägg filen där; text sparas som UTF-8.',
      en: 'Mend the path, or put the file there; text is saved as UTF-8.',
    },
    why: {
      sv: 'Bygget gissar aldrig vad som skulle ha stått i en fil.',
      en: 'The build never guesses what a file would have said.',
    },
    example: atEndOfReport('csl: templates/saknas.csl\n', 'csl: templates/author-date-sv.csl\n'),
  }),
  'path-inside-project': rule<{ path: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje sökväg pekar på en fil inom projektet.',
      en: 'Every path points at a file inside the project.',
    },
    sentence: {
      sv: ({ path }) => `Sökvägen \`${path}\` leder ut ur projektet`,
      en: ({ path }) => `The path \`${path}\` leads out of the project`,
    },
    help: {
      sv: 'Lägg filen i projektets mapp och skriv en relativ sökväg utan `..`.',
      en: 'Put the file inside the project and write a relative path without `..`.',
    },
    why: {
      sv: 'En rapport som någon annan har skrivit ska inte kunna läsa dina filer.',
      en: 'A report that somebody else wrote must not be able to read your files.',
    },
    example: atEndOfReport('csl: ../stil.csl\n', 'csl: templates/author-date-sv.csl\n'),
  }),
  'source-within-limits': rule<{ what: Localised; found: number; limit: number }>({
    severity: 'error',
    holds: {
      sv: 'Ingen källfil är större eller djupare nästlad än verktyget klarar.',
      en: 'No source is larger or nested deeper than the tool can take.',
    },
    sentence: {
      sv: ({ what, found, limit }) => `För ${what}: ${found}, gränsen är ${limit}`,
      en: ({ what, found, limit }) => `Too ${what}: ${found}, the limit is ${limit}`,
    },
    otherwise: {
      sv: 'Dela filen i flera.',
      en: 'Divide the file into several.',
    },
    why: {
      sv: 'Sådana filer kan få tolkarna att stå stilla; ingen författares text kommer i närheten.',
      en: 'Such files can bring the parsers to a halt; no author’s text comes near.',
    },
    example: markdown(`${'> '.repeat(24)}Text.`, '> Text.'),
  }),
  'yaml-parses': rule<{ reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje YAML-fil går att tolka.',
      en: 'Every YAML file can be parsed.',
    },
    sentence: {
      sv: ({ reason }) => `YAML-fel: ${reason}`,
      en: ({ reason }) => `YAML error: ${reason}`,
    },
    help: {
      sv: 'Indrag görs med mellanslag, och text med kolon eller citattecken behöver stå inom citattecken.',
      en: 'Indent with spaces, and quote text that holds a colon or quotation marks.',
    },
    why: {
      sv: 'Med ett indrag eller citattecken fel går resten av filen inte att lita på.',
      en: 'With one indent or quotation mark wrong the rest of the file cannot be trusted.',
    },
    example: figure('  - { id: ibland, label: "Ibland, value: 30 }', ibland),
  }),
  'json-parses': rule<{ reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje JSON-fil går att tolka.',
      en: 'Every JSON file can be parsed.',
    },
    sentence: {
      sv: ({ reason }) => `JSON-fel: ${reason}`,
      en: ({ reason }) => `JSON error: ${reason}`,
    },
    otherwise: {
      sv: 'Rätta tecknet på raden; ofta saknas ett komma eller ett citattecken strax före.',
      en: 'Mend the line; often a comma or a quotation mark is missing just before.',
    },
    why: {
      sv: 'Ett komma för mycket gör hela listan oläslig.',
      en: 'One comma too many makes the whole list unreadable.',
    },
    example: {
      path: 'chapter/references.json',
      wrong: '[\n  { "id": "exempel2023", "type": "book", }\n]\n',
      right: '[\n  { "id": "exempel2023", "type": "book" }\n]\n',
    },
  }),
  'csv-parses': rule<{ reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje CSV-fil går att tolka.',
      en: 'Every CSV file can be parsed.',
    },
    sentence: {
      sv: ({ reason }) => `CSV-fel: ${reason}`,
      en: ({ reason }) => `CSV error: ${reason}`,
    },
    otherwise: {
      sv: 'Rätta raden i filen, eller spara om den från kalkylprogrammet som CSV (UTF-8).',
      en: 'Mend the line, or save the file again from the spreadsheet as CSV (UTF-8).',
    },
    why: {
      sv: 'En rad med för många fält hamnar i fel kolumner.',
      en: 'A line with too many fields ends up in the wrong columns.',
    },
    example: {
      path: 'figures/fig-lan.csv',
      wrong: 'id;label;lan\njun;Juni;275;1\n',
      right: 'id;label;lan\njun;Juni;275\n',
    },
  }),
  'key-known': rule<{ key: string; where: Localised }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje nyckel i en YAML-fil är en som verktyget känner.',
      en: 'Every key of a YAML file is one that the tool knows.',
    },
    sentence: {
      sv: ({ key, where }) => `Okänd nyckel \`${key}\` i ${where}`,
      en: ({ key, where }) => `Unknown key \`${key}\` in ${where}`,
    },
    otherwise: {
      sv: 'Ta bort nyckeln, eller flytta den dit den hör.',
      en: 'Take the key away, or move it to where it belongs.',
    },
    why: {
      sv: 'En felstavad nyckel skulle annars inte göra någonting.',
      en: 'A misspelt key would otherwise do nothing at all.',
    },
    example: figure('  - { id: ibland, label: Ibland, värde: 30 }', ibland),
  }),
  'key-present': rule<{ key: string; where: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje nyckel som krävs finns.',
      en: 'Every key that is needed exists.',
    },
    sentence: {
      sv: ({ key, where }) => `Nyckeln \`${key}\` saknas i ${where}`,
      en: ({ key, where }) => `Missing key \`${key}\` in ${where}`,
    },
    otherwise: {
      sv: 'Skriv nyckeln och dess värde där.',
      en: 'Write the key and its value there.',
    },
    why: {
      sv: 'Utan den går delen inte att visa.',
      en: 'Without it the part cannot be shown.',
    },
    example: figure('  - { label: Ibland, value: 30 }', ibland),
  }),
  'value-valid': rule<{
    key: string | Localised;
    found: string | Localised;
    expected: string | Localised;
  }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje värde har rätt typ och ligger inom sina gränser.',
      en: 'Every value is of its type and within its limits.',
    },
    sentence: {
      sv: ({ key, found, expected }) =>
        `Oväntat värde ${found} för \`${key}\`, väntade ${expected}`,
      en: ({ key, found, expected }) =>
        `Unexpected value ${found} for \`${key}\`, expected ${expected}`,
    },
    why: {
      sv: 'Ett tal som är text, eller 162 procent, ska inte kunna ritas.',
      en: 'A number that is text, or 162 percent, must not be drawn.',
    },
    example: figure('  - { id: ibland, label: Ibland, value: 30, status: gissat }', ibland),
  }),
  'id-unique': rule<{ id: string; first: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje id finns bara en gång.',
      en: 'Every id exists once.',
    },
    sentence: {
      sv: ({ id, first }) => `Id \`${id}\` finns redan: ${first}`,
      en: ({ id, first }) => `Duplicate id \`${id}\`: first used at ${first}`,
    },
    help: {
      sv: 'Ge en av dem ett annat id. En rubriks id skrivs efter den: `{#annat-id}`.',
      en: 'Give one of them another id. That of a heading is written after it: `{#another-id}`.',
    },
    why: {
      sv: 'En hänvisning till ett id som finns två gånger kan leda till vilket som helst av dem.',
      en: 'A reference to an id that exists twice can lead to either.',
    },
    example: figure('  - { id: ofta, label: Ibland, value: 30 }', ibland),
  }),
} as const;
