import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of the text on an edition: where it stands, and that there is an edition. */
export const editionRules = {
  'edition-declared': rule<{ document: string }>({
    severity: 'error',
    holds: {
      sv: 'En text om utgåvan hör till ett dokument som har `edition:` i report.yaml.',
      en: 'A text on the edition belongs to a document that has `edition:` in report.yaml.',
    },
    sentence: {
      sv: ({ document }) =>
        `Dokumentet \`${document}\` har \`:::edition\` men ingen utgåva i report.yaml`,
      en: ({ document }) =>
        `The document \`${document}\` has \`:::edition\` but no edition in report.yaml`,
    },
    help: {
      sv: 'Skriv `edition: { version: "1.0", date: …, contact: … }` vid dokumentet, eller ta bort texten.',
      en: 'Write `edition: { version: "1.0", date: …, contact: … }` with the document, or remove the text.',
    },
    why: {
      sv: 'Version, datum och godkännande skrivs av bygget, och står i report.yaml.',
      en: 'Version, date and approval are written by the build, and stand in report.yaml.',
    },
    example: markdown(':::edition\nTexten är ny.\n:::', 'Texten är ny.'),
  }),
  'edition-once': rule<{ first: string }>({
    severity: 'error',
    holds: {
      sv: 'Ett dokument har högst en text om utgåvan.',
      en: 'A document has at most one text on the edition.',
    },
    sentence: {
      sv: ({ first }) => `Texten om utgåvan står redan på ${first}`,
      en: ({ first }) => `The text on the edition already stands at ${first}`,
    },
    help: {
      sv: 'För ihop de två till en.',
      en: 'Join the two.',
    },
    why: {
      sv: 'Två texter om samma utgåva kan säga emot varandra.',
      en: 'Two texts on the same edition may contradict each other.',
    },
    example: markdown(
      ':::edition\nTexten är ny.\n:::\n\n:::edition\nTalen är gamla.\n:::',
      ':::edition\nTexten är ny. Talen är gamla.\n:::',
    ),
  }),
  'edition-last': rule<{ last: string }>({
    severity: 'error',
    holds: {
      sv: 'Texten om utgåvan står i dokumentets sista fil.',
      en: 'The text on the edition stands in the last file of the document.',
    },
    sentence: {
      sv: ({ last }) => `Texten om utgåvan står inte i dokumentets sista fil, \`${last}\``,
      en: ({ last }) =>
        `The text on the edition is not in the last file of the document, \`${last}\``,
    },
    help: {
      sv: 'Lägg den i en fil för sig, vars namn kommer sist.',
      en: 'Put it in a file of its own, whose name comes last.',
    },
    why: {
      sv: 'Den trycks sist; där den står i källorna ska den också läsas.',
      en: 'It is printed last, and is to be read where it stands in the sources.',
    },
    example: {
      path: 'chapter/rapport/01-inledning.md',
      wrong: '# Inledning {#inledning}\n\n:::edition\nTexten är ny.\n:::\n',
      right: '# Inledning {#inledning}\n\nTexten är ny.\n',
    },
  }),
} as const;
