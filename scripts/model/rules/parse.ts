import { type Named, rule } from './rule.ts';

/** Faults of the Markdown: found in one file, without knowing the others. */
export const parseRules = {
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
    closed: true,
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
  'material-after-words': rule<Named>({
    severity: 'error',
    holds: 'En hänvisning till underlaget står vid den mening som återger det.',
    sv: ({ id }) => `Hänvisningen till \`${id}\` i underlaget står inte vid någon mening`,
    en: ({ id }) => `The reference to \`${id}\` of the material stands at no sentence`,
    helpSv:
      'Skriv den i samma stycke som meningen, efter punkten, utan tom rad emellan. I en rubrik får den inte stå.',
    helpEn:
      'Write it in the paragraph of the sentence, after its full stop, without an empty line between. A heading cannot hold it.',
  }),
  'attribute-known': rule<{ name: string; directive: string }>({
    severity: 'error',
    closed: true,
    holds: 'Varje attribut är ett som direktivet har.',
    sv: ({ name, directive }) => `Okänt attribut \`${name}\` på \`${directive}\``,
    en: ({ name, directive }) => `Unknown attribute \`${name}\` on \`${directive}\``,
  }),
  'citation-keys-separated': rule<{ first: string; second: string }>({
    severity: 'error',
    holds: 'Källor i samma parentes skiljs åt med semikolon.',
    sv: ({ first, second }) =>
      `Mellan källorna \`${first}\` och \`${second}\` saknas ett semikolon`,
    en: ({ first, second }) =>
      `There is no semicolon between the sources \`${first}\` and \`${second}\``,
    helpSv: 'Skriv `[@den-ena; @den-andra]`.',
    helpEn: 'Write `[@one; @other]`.',
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
} as const;
