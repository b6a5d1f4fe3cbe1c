import type { Localised } from '../localised.ts';
import { markdown } from './example.ts';
import { type Named, rule } from './rule.ts';

/** Faults of the Markdown: found in one file, without knowing the others. */
export const markdownRules = {
  'no-raw-html': rule<{ found: string }>({
    severity: 'error',
    holds: {
      sv: 'Källtexten innehåller ingen rå HTML.',
      en: 'The source holds no raw HTML.',
    },
    sentence: {
      sv: ({ found }) => `Rå HTML \`${found}\` används inte`,
      en: ({ found }) => `Raw HTML \`${found}\` is not used`,
    },
    help: {
      sv: 'Skriv Markdown eller ett direktiv i stället; en ny rad skrivs med `\\` sist på raden och i en tabell med `<br>`; ett ensamt `<` skrivs `\\<`.',
      en: 'Write Markdown or a directive instead; a new line is written with `\\` last on the line and in a table with `<br>`; a lone `<` is written `\\<`.',
    },
    why: {
      sv: 'HTML går inte att trycka, granska för tillgänglighet eller läsa säkert i en webbläsare.',
      en: 'HTML cannot be printed, checked for accessibility or shown safely in a browser.',
    },
    example: markdown('Ett <b>viktigt</b> ord.', 'Ett **viktigt** ord.'),
  }),
  'table-fits': rule<{ columns: number }>({
    severity: 'error',
    holds: {
      sv: 'Ingen tabell är bredare än en vänd sida.',
      en: 'No table is wider than a turned page.',
    },
    sentence: {
      sv: ({ columns }) =>
        `Tabellens ${columns} kolumner ryms inte på en sida, inte ens med liten stil på en vänd`,
      en: ({ columns }) =>
        `The ${columns} columns of the table do not fit on a page, not even in small type on a turned one`,
    },
    help: {
      sv: 'Dela tabellen i flera, eller låt kolumnerna bli rader.',
      en: 'Divide the table into several, or make its columns rows.',
    },
    why: {
      sv: 'En tabell som inte ryms klipps av vid sidans kant.',
      en: 'A table that does not fit is cut off at the edge of the page.',
    },
    example: markdown(
      `|${' Namn |'.repeat(50)}\n|${' --- |'.repeat(50)}\n|${' 12 500 |'.repeat(50)}`,
      '| Namn | Antal |\n| --- | --- |\n| Råå | 12 500 |',
    ),
  }),
  'directive-known': rule<{ name: string; form: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje direktiv är ett som verktyget känner.',
      en: 'Every directive is one that the tool knows.',
    },
    sentence: {
      sv: ({ name, form }) => `Okänt direktiv \`${form}${name}\``,
      en: ({ name, form }) => `Unknown directive \`${form}${name}\``,
    },
    otherwise: {
      sv: 'Rätta namnet; ska kolonet stå i texten skrivs det `\\:`.',
      en: 'Mend the name; a colon of the text itself is written `\\:`.',
    },
    why: {
      sv: 'Ett okänt direktiv skulle försvinna ur texten utan att någon märkte det.',
      en: 'An unknown directive would vanish from the text without anybody noticing.',
    },
    example: markdown('Se :reff[fig-lan].', 'Se :ref[fig-lan].'),
  }),
  'directive-well-formed': rule<{ name: string; expected: string | Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje direktiv är skrivet på rätt sätt.',
      en: 'Every directive is well formed.',
    },
    sentence: {
      sv: ({ name, expected }) =>
        `Direktivet \`${name}\` är inte rätt skrivet, väntade \`${expected}\``,
      en: ({ name, expected }) =>
        `The directive \`${name}\` is not well formed, expected \`${expected}\``,
    },
    why: {
      sv: 'Utan det som krävs vet bygget inte vad som ska stå där.',
      en: 'Without what it needs the build does not know what belongs there.',
    },
    example: markdown(
      ':value[62 procent] läser ofta.',
      ':value[62 procent]{of="fig-lasning.ofta"} läser ofta.',
    ),
  }),
  'material-after-words': rule<Named>({
    severity: 'error',
    holds: {
      sv: 'En hänvisning till underlaget står vid den mening som återger det.',
      en: 'A reference to the material stands at the sentence that renders it.',
    },
    sentence: {
      sv: ({ id }) => `Hänvisningen till \`${id}\` i underlaget står inte vid någon mening`,
      en: ({ id }) => `The reference to \`${id}\` of the material stands at no sentence`,
    },
    help: {
      sv: 'Skriv den i samma stycke som meningen, efter punkten, utan tom rad emellan. I en rubrik får den inte stå.',
      en: 'Write it in the paragraph of the sentence, after its full stop, without an empty line between. A heading cannot hold it.',
    },
    why: {
      sv: 'Hänvisningen säger varifrån en mening kommer; ensam säger den ingenting.',
      en: 'The reference tells where a sentence comes from; alone it tells nothing.',
    },
    example: markdown(
      'Eleverna läser.\n\n:material{of="F1"}',
      'Eleverna läser, se :ref[fig-lasning].',
    ),
  }),
  'attribute-known': rule<{ name: string; directive: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje attribut är ett som direktivet har.',
      en: 'Every attribute is one that its directive has.',
    },
    sentence: {
      sv: ({ name, directive }) => `Okänt attribut \`${name}\` på \`${directive}\``,
      en: ({ name, directive }) => `Unknown attribute \`${name}\` on \`${directive}\``,
    },
    otherwise: {
      sv: 'Ta bort attributet, eller rätta namnet.',
      en: 'Take the attribute away, or mend its name.',
    },
    why: {
      sv: 'Ett okänt attribut gör ingenting, fast den som skrev det tror det.',
      en: 'An unknown attribute does nothing, though its writer thinks it does.',
    },
    example: markdown(':span[reading]{language=en lang=en}', ':span[reading]{lang=en}'),
  }),
  'markdown-supported': rule<{ what: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Källtexten använder bara den Markdown som verktyget kan återge.',
      en: 'The source uses only Markdown that the tool can render.',
    },
    sentence: {
      sv: ({ what }) => `${what} stöds inte här`,
      en: ({ what }) => `${what} is not supported here`,
    },
    otherwise: {
      sv: 'Skriv det på ett annat sätt: `npm run check -- --explain markdown-supported` visar hur.',
      en: 'Write it in another way: `npm run check -- --explain markdown-supported` shows how.',
    },
    why: {
      sv: 'Det som inte kan återges där det står skulle gå förlorat.',
      en: 'What cannot be rendered where it stands would be lost.',
    },
    example: markdown('> :::abstract\n> Text.\n> :::', '> Text.'),
  }),
  'link-safe': rule<{ url: string }>({
    severity: 'error',
    holds: {
      sv: 'Länkar leder till http, https, mailto, tel eller inom dokumentet.',
      en: 'Links lead to http, https, mailto, tel, or within the report.',
    },
    sentence: {
      sv: ({ url }) => `Länken \`${url}\` har en adress som inte är tillåten`,
      en: ({ url }) => `The link \`${url}\` has an address that is not allowed`,
    },
    help: {
      sv: 'Skriv en adress som börjar med https://, http://, mailto:, tel: eller #.',
      en: 'Write an address that begins with https://, http://, mailto:, tel: or #.',
    },
    why: {
      sv: 'Andra adresser kan köra program eller öppna filer hos läsaren.',
      en: 'Other addresses can run programs or open files on the reader’s machine.',
    },
    example: markdown('[Läs](www.example.org)', '[Läs](https://www.example.org)'),
  }),
  'heading-levels-in-order': rule<{ found: number; after: number }>({
    severity: 'error',
    holds: {
      sv: 'Ingen rubriknivå hoppas över.',
      en: 'No level of headings is left out.',
    },
    sentence: {
      sv: ({ found, after }) =>
        `Rubriknivå ${found} följer på nivå ${after}; nivån däremellan saknas`,
      en: ({ found, after }) =>
        `Heading level ${found} follows level ${after}; the level between is missing`,
    },
    otherwise: {
      sv: 'Ta bort ett `#`, eller skriv rubriken däremellan.',
      en: 'Take one `#` away, or write the heading between.',
    },
    why: {
      sv: 'Den som lyssnar på sidan hittar genom rubrikerna, och PDF/UA kräver ordning.',
      en: 'Those who listen find their way by headings, and PDF/UA demands their order.',
    },
    example: markdown('### Metod', '## Metod'),
  }),
  'heading-has-text': rule<object>({
    severity: 'error',
    holds: {
      sv: 'Varje rubrik har text.',
      en: 'Every heading has text.',
    },
    sentence: {
      sv: () => 'Rubriken saknar text',
      en: () => 'The heading has no text',
    },
    otherwise: {
      sv: 'Skriv rubrikens text efter `#`, eller ta bort raden.',
      en: 'Write the text of the heading after `#`, or take the line away.',
    },
    why: {
      sv: 'En tom rubrik blir en tom rad i innehållet.',
      en: 'An empty heading becomes an empty line of the contents.',
    },
    example: markdown('##', '## Metod'),
  }),
} as const;
