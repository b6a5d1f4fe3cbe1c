import { rule } from './rule.ts';

/** Words of a message in both languages. */
interface Told {
  sv: string;
  en: string;
}

/** Faults of numbers in text: they say something else than the data they are bound to, or are bound to nothing. */
export const valueRules = {
  'expression-valid': rule<{ expression: string; reason: Told }>({
    severity: 'error',
    holds: 'Varje uttryck i `of` och `that` går att räkna ut.',
    sv: ({ expression, reason }) =>
      `Uttrycket \`${expression}\` går inte att räkna ut: ${reason.sv}`,
    en: ({ expression, reason }) =>
      `The expression \`${expression}\` cannot be worked out: ${reason.en}`,
  }),
  'phrase-known': rule<{ words: string }>({
    severity: 'error',
    holds: 'Ord som är bundna till ett tal är skrivna så att de går att jämföra med talet.',
    sv: ({ words }) => `”${words}” är inget uttryck för mängd som går att jämföra med ett tal`,
    en: ({ words }) => `“${words}” is no phrase of quantity that can be compared with a number`,
  }),
  'value-comparable': rule<{ words: string; reason: Told }>({
    severity: 'error',
    holds: 'Ord och data mäter samma sak: andel mot andel, antal mot antal, kvot mot kvot.',
    sv: ({ words, reason }) =>
      `”${words}” går inte att jämföra med det som \`of\` anger: ${reason.sv}`,
    en: ({ words, reason }) => `“${words}” cannot be compared with what \`of\` names: ${reason.en}`,
  }),
  'value-agrees': rule<{ words: string; data: string; allowed: Told | null; at: string }>({
    severity: 'error',
    holds: 'Ett bundet tal säger detsamma som data, inom sin avrundning.',
    sv: ({ words, data, allowed, at }) =>
      `Texten säger ”${words}”${allowed === null ? '' : ` (${allowed.sv})`}, men data säger ${data} (${at})`,
    en: ({ words, data, allowed, at }) =>
      `The text says “${words}”${allowed === null ? '' : ` (${allowed.en})`}, but the data say ${data} (${at})`,
    helpSv: 'Ändra orden så att de stämmer med data, eller rätta talet i datafilen.',
    helpEn: 'Change the words to what the data say, or mend the number in the data.',
  }),
  'claim-holds': rule<{ words: string; sides: Told; at: string }>({
    severity: 'error',
    holds: 'Ett bundet påstående är sant enligt data.',
    sv: ({ words, sides, at }) => `Påståendet ”${words}” stämmer inte: ${sides.sv} (${at})`,
    en: ({ words, sides, at }) => `The claim “${words}” does not hold: ${sides.en} (${at})`,
    helpSv: 'Ändra orden så att de stämmer med data, eller rätta talet i datafilen.',
    helpEn: 'Change the words to what the data say, or mend the number in the data.',
  }),
  'claim-knowable': rule<{ words: string; cells: string }>({
    severity: 'error',
    holds: 'Det som texten säger går att veta, hur än de oläsliga talen ska läsas.',
    sv: ({ words, cells }) =>
      `Det går inte att veta om ”${words}” stämmer: ${cells} går inte att läsa i underlaget`,
    en: ({ words, cells }) =>
      `Whether “${words}” holds cannot be known: ${cells} is illegible in the source`,
    helpSv:
      'Skriv så att det stämmer för varje tal det kan vara, eller ange var det står: `:claim[…]{source="facts.id"}`.',
    helpEn:
      'Say what holds for every number it may be, or name the source: `:claim[…]{source="facts.id"}`.',
  }),
  'claim-source-exists': rule<{ id: string }>({
    severity: 'error',
    holds: 'Källan till ett påstående utan tal är en källnyckel eller något i facts.yaml.',
    sv: ({ id }) =>
      `Påståendets källa \`${id}\` finns varken i facts.yaml eller i litteraturlistan`,
    en: ({ id }) =>
      `The source \`${id}\` of the claim is neither in facts.yaml nor in the bibliography`,
    helpSv: 'Skriv `source="facts.id"` eller `source="@nyckel"`.',
    helpEn: 'Write `source="facts.id"` or `source="@key"`.',
  }),
  'reservation-stated': rule<{ words: string; of: string; isDerived: boolean }>({
    severity: 'warning',
    holds:
      'Ett tal som inte är läst i källan har ett förbehåll i samma mening eller i meningen intill.',
    sv: ({ words, of, isDerived }) =>
      `”${words}” är ${isDerived ? 'uträknat' : 'tolkat'}, inte läst (\`${of}\`), men inget förbehåll står intill`,
    en: ({ words, of, isDerived }) =>
      `“${words}” is ${isDerived ? 'derived' : 'inferred'}, not read (\`${of}\`), but no reservation stands beside it`,
    helpSv:
      'Skriv ”enligt vår tolkning”, ”utläst”, ”uträknat” eller liknande i meningen, eller i den före eller efter.',
    helpEn:
      'Write “our reading”, “inferred”, “worked out” or the like in the sentence or next to it.',
  }),
  'reading-certain': rule<{ words: string; otherwise: string }>({
    severity: 'warning',
    holds:
      'Det som texten säger håller i alla läsningar av källan, eller har ett förbehåll intill.',
    sv: ({ words, otherwise }) =>
      `”${words}” håller bara i den valda läsningen: inte om ${otherwise}`,
    en: ({ words, otherwise }) =>
      `“${words}” holds in the chosen reading only: not if ${otherwise}`,
    helpSv:
      'Skriv så att det håller i alla läsningar, eller ”enligt vår tolkning” eller liknande i meningen eller intill.',
    helpEn:
      'Say what holds in all readings, or “in our reading” or the like in the sentence or next to it.',
  }),
  'number-bound': rule<{ words: string }>({
    severity: 'warning',
    holds:
      'Varje tal och jämförelse i texten är bunden till data eller har en källa i samma mening.',
    sv: ({ words }) => `”${words}” är varken bundet till data eller belagt med en källa`,
    en: ({ words }) => `“${words}” is neither bound to data nor given a source`,
    helpSv:
      'Skriv `:value[…]{of="…"}` om ett tal, `:claim[…]{that="…"}` om en jämförelse, eller hänvisa till källan i meningen.',
    helpEn:
      'Write `:value[…]{of="…"}` for a number, `:claim[…]{that="…"}` for a comparison, or cite the source in the sentence.',
  }),
} as const;
