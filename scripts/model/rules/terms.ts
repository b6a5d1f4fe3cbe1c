import { markdown } from './example.ts';
import { rule } from './rule.ts';

const path = 'chapter/terms.yaml';

/** Faults of words and abbreviations that the report explains. */
export const termRules = {
  'term-exists': rule<{ name: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje ord som texten länkar till ordlistan står i den.',
      en: 'Every term that the text links to the glossary stands in it.',
    },
    sentence: {
      sv: ({ name }) => `Ordet \`${name}\` står inte i ordlistan`,
      en: ({ name }) => `The term \`${name}\` is not in the glossary`,
    },
    help: {
      sv: 'Skriv in ordet i chapter/terms.yaml. Är det böjt i texten, skriv grundformen i `of`: `:term[kommunens]{of="kommun"}`.',
      en: 'Add the term to chapter/terms.yaml. If it is inflected in the text, write its plain form in `of`: `:term[groups]{of="group"}`.',
    },
    why: {
      sv: 'Länken skulle inte leda någonstans.',
      en: 'The link would lead nowhere.',
    },
    example: markdown('En :term[kund] frågade.', 'En kund frågade.'),
  }),
  'term-unique': rule<{ name: string; first: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje ord och förkortning förklaras en gång.',
      en: 'Every term and abbreviation is explained once.',
    },
    sentence: {
      sv: ({ name, first }) => `”${name}” förklaras redan: ${first}`,
      en: ({ name, first }) => `“${name}” is already explained: ${first}`,
    },
    help: {
      sv: 'Ta bort den ena, eller slå ihop dem. Samma ord på två språk får `lang` vid det ena.',
      en: 'Remove one of them, or make them one. The same word in two languages has `lang` with one of them.',
    },
    why: {
      sv: 'Läsaren får annars två svar, och en länk kan bara leda till det ena.',
      en: 'Readers would get two answers, and a link can lead to one of them only.',
    },
    example: {
      path,
      wrong:
        '- { term: läsning, definition: Att läsa. }\n- { term: Läsning, definition: Att läsa böcker. }\n',
      right: '- { term: läsning, definition: Att läsa. }\n',
    },
  }),
  'term-used': rule<{ name: string }>({
    severity: 'warning',
    holds: {
      sv: 'Varje ord och förkortning som förklaras används i texten.',
      en: 'Every term and abbreviation that is explained is used in the text.',
    },
    sentence: {
      sv: ({ name }) => `”${name}” förklaras men används inte i texten`,
      en: ({ name }) => `“${name}” is explained but not used in the text`,
    },
    help: {
      sv: 'Ta bort det, eller rätta hur det skrivs. Böjs ordet på ett annat sätt, länka det: `:term[ordet]{of="ord"}`.',
      en: 'Remove it, or correct how it is written. If the word is inflected otherwise, link it: `:term[words]{of="word"}`.',
    },
    why: {
      sv: 'En förklaring till något som inte nämns är glömd sedan en tidigare version.',
      en: 'An explanation of what is never mentioned was left from an earlier version.',
    },
    example: {
      path,
      wrong: '- { term: höjdskräck, definition: Rädsla för höjder. }\n',
      right: '- { term: forskning, definition: Att söka kunskap. }\n',
    },
  }),
  'term-linked': rule<{ name: string }>({
    severity: 'warning',
    holds: {
      sv: 'Ett ord som länkas till ordlistan har en lista att leda till.',
      en: 'A term that is linked to the glossary has a list to lead to.',
    },
    sentence: {
      sv: ({ name }) => `Länken från ”${name}” leder ingenstans, eftersom ingen lista trycker det`,
      en: ({ name }) => `The link of “${name}” leads nowhere, since no list prints it`,
    },
    help: {
      sv: 'Skriv `::glossary` på en egen rad där ordlistan ska stå (`::abbreviations` för förkortningarna), eller skriv ordet utan `:term`.',
      en: 'Write `::glossary` on a line of its own where the glossary is to stand (`::abbreviations` for the abbreviations), or write the word without `:term`.',
    },
    why: {
      sv: 'Den som läser ordet ska kunna gå till vad det betyder.',
      en: 'Whoever reads the word should be able to go to what it means.',
    },
  }),
  'term-list-filled': rule<{ name: string }>({
    severity: 'error',
    holds: {
      sv: 'En ordlista eller förkortningslista har något att visa.',
      en: 'A glossary or list of abbreviations has something to show.',
    },
    sentence: {
      sv: ({ name }) => `\`${name}\` har inget att visa`,
      en: ({ name }) => `\`${name}\` has nothing to show`,
    },
    help: {
      sv: 'Skriv in ord med `term` och `definition`, eller förkortningar med `abbr` och `meaning`, i chapter/terms.yaml.',
      en: 'Add words with `term` and `definition`, or abbreviations with `abbr` and `meaning`, to chapter/terms.yaml.',
    },
    why: {
      sv: 'Annars står en rubrik utan text under sig.',
      en: 'Otherwise a heading stands without text below it.',
    },
    example: markdown('::glossary', 'Text.'),
  }),
  'term-list-once': rule<{ name: string }>({
    severity: 'error',
    holds: {
      sv: 'Ett dokument har högst en ordlista och en förkortningslista.',
      en: 'A document has at most one glossary and one list of abbreviations.',
    },
    sentence: {
      sv: ({ name }) => `\`${name}\` står redan i dokumentet`,
      en: ({ name }) => `\`${name}\` already stands in the document`,
    },
    help: {
      sv: 'Ta bort den ena.',
      en: 'Remove one of them.',
    },
    why: {
      sv: 'En länk till ett ord kan bara leda till ett ställe.',
      en: 'The link to a term can lead to one place only.',
    },
    example: markdown('::glossary\n\n::glossary', 'Text.'),
  }),
  'abbreviation-explained': rule<{ name: string }>({
    severity: 'info',
    holds: {
      sv: 'Förkortningar med stora bokstäver förklaras.',
      en: 'Abbreviations in capitals are explained.',
    },
    sentence: {
      sv: ({ name }) => `Förkortningen ${name} står inte i chapter/terms.yaml`,
      en: ({ name }) => `The abbreviation ${name} is not in chapter/terms.yaml`,
    },
    help: {
      sv: 'Skriv in den med `abbr` och `meaning`, så förklaras den där den står första gången.',
      en: 'Add it with `abbr` and `meaning`, and it is explained where it first stands.',
    },
    why: {
      sv: 'Alla läsare kan inte alla förkortningar.',
      en: 'Not all readers know all abbreviations.',
    },
  }),
} as const;
