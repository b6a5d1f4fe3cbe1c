import { type Named, rule } from './rule.ts';

/** Faults between files: what is pointed at does not exist, or is not used. */
export const resolveRules = {
  'figure-spec-exists': rule<Named>({
    severity: 'error',
    closed: true,
    holds: 'Varje figurdirektiv har en fil i figures/.',
    sv: ({ id }) => `Figuren \`${id}\` har ingen fil i figures/`,
    en: ({ id }) => `The figure \`${id}\` has no file in figures/`,
  }),
  'spec-is-placed': rule<Named>({
    severity: 'error',
    lowerable: true,
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
  'edition-declared': rule<{ document: string }>({
    severity: 'error',
    holds: 'En text om utgåvan hör till ett dokument som har `edition:` i report.yaml.',
    sv: ({ document }) =>
      `Dokumentet \`${document}\` har \`:::edition\` men ingen utgåva i report.yaml`,
    en: ({ document }) =>
      `The document \`${document}\` has \`:::edition\` but no edition in report.yaml`,
    helpSv:
      'Skriv `edition: { version: "1.0", date: …, contact: … }` vid dokumentet, eller ta bort texten.',
    helpEn:
      'Write `edition: { version: "1.0", date: …, contact: … }` with the document, or remove the text.',
  }),
  'edition-once': rule<{ first: string }>({
    severity: 'error',
    holds: 'Ett dokument har högst en text om utgåvan.',
    sv: ({ first }) => `Texten om utgåvan står redan på ${first}`,
    en: ({ first }) => `The text on the edition already stands at ${first}`,
    helpSv: 'För ihop de två till en.',
    helpEn: 'Join the two.',
  }),
  'edition-last': rule<{ last: string }>({
    severity: 'error',
    holds: 'Texten om utgåvan står i dokumentets sista fil.',
    sv: ({ last }) => `Texten om utgåvan står inte i dokumentets sista fil, \`${last}\``,
    en: ({ last }) =>
      `The text on the edition is not in the last file of the document, \`${last}\``,
    helpSv: 'Lägg den i en fil för sig, vars namn kommer sist.',
    helpEn: 'Put it in a file of its own, whose name comes last.',
  }),
  'reference-resolves': rule<Named>({
    severity: 'error',
    closed: true,
    holds: 'Varje hänvisning har ett mål.',
    sv: ({ id }) => `Hänvisningen \`${id}\` har inget mål`,
    en: ({ id }) => `The reference \`${id}\` has no target`,
  }),
  'value-resolves': rule<{ of: string }>({
    severity: 'error',
    closed: true,
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
  'material-resolves': rule<{ id: string; document: string }>({
    severity: 'error',
    closed: true,
    holds: 'Varje punkt som texten hänvisar till finns i underlaget.',
    sv: ({ id, document }) =>
      `Punkten \`${id}\` finns inte för \`${document}\` i chapter/material.yaml`,
    en: ({ id, document }) =>
      `The point \`${id}\` is not in chapter/material.yaml for \`${document}\``,
  }),
  'citation-resolves': rule<{ key: string }>({
    severity: 'error',
    closed: true,
    holds: 'Varje källnyckel finns i references.json.',
    sv: ({ key }) => `Källan \`@${key}\` finns inte i litteraturlistan`,
    en: ({ key }) => `The source \`@${key}\` is not in the bibliography`,
  }),
  'footnote-defined': rule<Named>({
    severity: 'error',
    closed: true,
    holds: 'Varje notsiffra har en not.',
    sv: ({ id }) => `Noten \`[^${id}]\` är inte skriven`,
    en: ({ id }) => `The footnote \`[^${id}]\` is not defined`,
  }),
  'footnote-used': rule<Named>({
    severity: 'error',
    holds: 'Varje not har en notsiffra i texten.',
    sv: ({ id }) => `Noten \`[^${id}]\` har ingen notsiffra i texten`,
    en: ({ id }) => `The footnote \`[^${id}]\` has no reference in the text`,
    helpSv: 'Skriv `[^…]` där notens siffra ska stå, eller ta bort noten.',
    helpEn: 'Write `[^…]` where the number of the note is to stand, or remove the note.',
  }),
  'footnote-in-text': rule<Named>({
    severity: 'error',
    holds: 'Ingen not har en notsiffra i sin egen text.',
    sv: ({ id }) => `Notsiffran \`[^${id}]\` står i en not`,
    en: ({ id }) => `The reference \`[^${id}]\` stands in a footnote`,
    helpSv: 'Skriv det som noten säger här, eller sätt siffran i texten.',
    helpEn: 'Write here what the note says, or put the reference in the text.',
  }),
} as const;
