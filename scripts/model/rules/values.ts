import type { Localised } from '../localised.ts';
import { type Example, figure, markdown } from './example.ts';
import { rule } from './rule.ts';

const bound = ':value[62 procent]{of="fig-lasning.ofta"} läser ofta.';

const doubtfulFigure = `id: fig-lasning
form: ranked-bars
subject: hur ofta eleverna läser
base: { n: "200" }
…
rows:
  - { id: ofta, label: Ofta, value: 62 }
  - { id: ibland, label: Ibland, value: 30 }
  - { id: vet-ej, label: Vet ej, value: 8, status: inferred, alternatives: [[38]], role: outside }
`;

/** The figure with an alternative text. */
function doubtful(wrong: string, right: string): Example {
  return figure(altOf(wrong), altOf(right), doubtfulFigure);
}

function altOf(text: string): string {
  return `alt: 'Stapeldiagram: ${text}.'`;
}

/** Faults of numbers in text: they say something else than the data they are bound to, or are bound to nothing. */
export const valueRules = {
  'expression-valid': rule<{ expression: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje uttryck i `of` och `that` går att räkna ut.',
      en: 'Every expression in `of` and `that` can be computed.',
    },
    sentence: {
      sv: ({ expression, reason }) =>
        `Uttrycket \`${expression}\` går inte att räkna ut: ${reason}`,
      en: ({ expression, reason }) =>
        `The expression \`${expression}\` cannot be worked out: ${reason}`,
    },
    otherwise: {
      sv: 'Rätta uttrycket; funktionerna står i .github/docs/mangduttryck.md.',
      en: 'Mend the expression; .github/docs/mangduttryck.md lists the functions.',
    },
    why: {
      sv: 'Ett uttryck som inte går att räkna ut kan inte bevaka någonting.',
      en: 'An expression that cannot be computed cannot watch over anything.',
    },
    example: markdown(':value[62 procent]{of="fig-lasning.ofta +"} läser ofta.', bound),
  }),
  'phrase-known': rule<{ words: string }>({
    severity: 'error',
    holds: {
      sv: 'Ord som är bundna till ett tal är skrivna så att de går att jämföra med talet.',
      en: 'Words that are bound to a number can be compared with it.',
    },
    sentence: {
      sv: ({ words }) => `”${words}” är inget uttryck för mängd som går att jämföra med ett tal`,
      en: ({ words }) => `“${words}” is no phrase of quantity that can be compared with a number`,
    },
    otherwise: {
      sv: 'Skriv talet, eller ett uttryck ur .github/docs/mangduttryck.md.',
      en: 'Write the number, or a phrase of .github/docs/mangduttryck.md.',
    },
    why: {
      sv: 'Ord som ”rätt många” betyder olika för olika läsare och går inte att pröva.',
      en: 'Words such as “quite a few” mean different things and cannot be tried.',
    },
    example: markdown(':value[rätt många]{of="fig-lasning.ofta"} läser ofta.', bound),
  }),
  'value-comparable': rule<{ words: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Ord och data mäter samma sak: andel mot andel, antal mot antal, kvot mot kvot.',
      en: 'Words and data measure the same: share with share, count with count.',
    },
    sentence: {
      sv: ({ words, reason }) =>
        `”${words}” går inte att jämföra med det som \`of\` anger: ${reason}`,
      en: ({ words, reason }) => `“${words}” cannot be compared with what \`of\` names: ${reason}`,
    },
    help: {
      sv: 'Skriv det som data mäter, i samma enhet och på textens språk (”procent”, på engelska ”per cent”), eller välj andra data i `of`.',
      en: 'Write what the data measure, in their unit and in the language of the text (“per cent”, in Swedish “procent”), or choose other data in `of`.',
    },
    why: {
      sv: '”Procent” om ett antal är fel även när siffran stämmer.',
      en: '“Per cent” of a count is wrong even when the figure is right.',
    },
  }),
  'value-agrees': rule<{ words: string; data: Localised; allowed: Localised | null; at: string }>({
    severity: 'error',
    holds: {
      sv: 'Ett bundet tal säger detsamma som data, inom sin avrundning.',
      en: 'A bound number says the same as the data, within its rounding.',
    },
    sentence: {
      sv: ({ words, data, allowed, at }) =>
        `Texten säger ”${words}”${allowed === null ? '' : ` (${allowed})`}, men data säger ${data} (${at})`,
      en: ({ words, data, allowed, at }) =>
        `The text says “${words}”${allowed === null ? '' : ` (${allowed})`}, but the data say ${data} (${at})`,
    },
    help: {
      sv: 'Ändra orden så att de stämmer med data, eller rätta talet i datafilen.',
      en: 'Change the words to what the data say, or mend the number in the data.',
    },
    why: {
      sv: 'Läsaren jämför texten med figuren bredvid.',
      en: 'Readers compare the text with the figure beside it.',
    },
    example: markdown(':value[65 procent]{of="fig-lasning.ofta"} läser ofta.', bound),
  }),
  'claim-holds': rule<{ words: string; sides: Localised; at: string }>({
    severity: 'error',
    holds: {
      sv: 'Ett bundet påstående är sant enligt data.',
      en: 'A bound claim is true by the data.',
    },
    sentence: {
      sv: ({ words, sides, at }) => `Påståendet ”${words}” stämmer inte: ${sides} (${at})`,
      en: ({ words, sides, at }) => `The claim “${words}” does not hold: ${sides} (${at})`,
    },
    help: {
      sv: 'Ändra orden så att de stämmer med data, eller rätta talet i datafilen.',
      en: 'Change the words to what the data say, or mend the number in the data.',
    },
    why: {
      sv: 'Att något är vanligast slutar gälla när data ändras, utan att en enda siffra står i meningen.',
      en: 'That something is the most common ceases to hold when data change, with no figure in the sentence.',
    },
    example: markdown(
      'Att läsa ibland är :claim[vanligast]{that="fig-lasning.ibland > fig-lasning.ofta"}.',
      'Att läsa ofta är :claim[vanligast]{that="fig-lasning.ofta > fig-lasning.ibland"}.',
    ),
  }),
  'claim-knowable': rule<{ words: string; cells: string; why: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Det som texten säger går att veta, vad än de okända talen är.',
      en: 'What the text says can be known, whatever the unknown numbers are.',
    },
    sentence: {
      sv: ({ words, cells, why }) => `Det går inte att veta om ”${words}” stämmer: ${cells} ${why}`,
      en: ({ words, cells, why }) => `Whether “${words}” holds cannot be known: ${cells} ${why}`,
    },
    help: {
      sv: 'Skriv så att det stämmer för varje tal det kan vara, eller ange var det står: `:claim[…]{source="facts.id"}`.',
      en: 'Say what holds for every number it may be, or name the source: `:claim[…]{source="facts.id"}`.',
    },
    why: {
      sv: 'Ett påstående får inte vila på ett tal som ingen känner.',
      en: 'A claim must not rest on a number that nobody knows.',
    },
  }),
  'claim-source-exists': rule<{ id: string }>({
    severity: 'error',
    holds: {
      sv: 'Källan till ett påstående utan tal är en källnyckel eller något i facts.yaml.',
      en: 'The source of a claim without a number is a citation key or something in facts.yaml.',
    },
    sentence: {
      sv: ({ id }) =>
        `Påståendets källa \`${id}\` finns varken i facts.yaml eller i litteraturlistan`,
      en: ({ id }) =>
        `The source \`${id}\` of the claim is neither in facts.yaml nor in the bibliography`,
    },
    help: {
      sv: 'Skriv `source="facts.id"` eller `source="@nyckel"`.',
      en: 'Write `source="facts.id"` or `source="@key"`.',
    },
    why: {
      sv: 'Annars är påståendet undantaget från kontroll utan att ha en källa.',
      en: 'Otherwise the claim is exempt from checking without having a source.',
    },
  }),
  'reservation-stated': rule<{ words: string; of: string; isDerived: boolean }>({
    severity: 'warning',
    holds: {
      sv: 'Ett tal som inte är läst i källan har ett förbehåll i samma mening eller i meningen intill.',
      en: 'A number that was not read in the source has a reservation beside it.',
    },
    sentence: {
      sv: ({ words, of, isDerived }) =>
        `”${words}” är ${isDerived ? 'uträknat' : 'tolkat'}, inte läst (\`${of}\`), men inget förbehåll står intill`,
      en: ({ words, of, isDerived }) =>
        `“${words}” is ${isDerived ? 'derived' : 'inferred'}, not read (\`${of}\`), but no reservation stands beside it`,
    },
    help: {
      sv: 'Skriv ”enligt vår tolkning”, ”utläst”, ”uträknat” eller liknande i meningen, eller i den före eller efter.',
      en: 'Write “our reading”, “inferred”, “worked out” or the like in the sentence or next to it.',
    },
    why: {
      sv: 'Den som bara läser texten ser inte märket i figuren, och tar talet för säkrare än det är.',
      en: 'Who only reads the text does not see the mark in the figure, and takes the number for certain.',
    },
    example: doubtful(
      ':value[8 procent]{of="fig-lasning.vet-ej"} vet ej',
      'enligt vår tolkning svarar :value[8 procent]{of="fig-lasning.vet-ej"} vet ej',
    ),
  }),
  'reading-certain': rule<{ words: string; otherwise: string }>({
    severity: 'warning',
    holds: {
      sv: 'Det som texten säger håller i alla läsningar av källan, eller har ett förbehåll intill.',
      en: 'What the text says holds in every reading of the source, or has a reservation beside it.',
    },
    sentence: {
      sv: ({ words, otherwise }) =>
        `”${words}” håller bara i den valda läsningen: inte om ${otherwise}`,
      en: ({ words, otherwise }) =>
        `“${words}” holds in the chosen reading only: not if ${otherwise}`,
    },
    help: {
      sv: 'Skriv så att det håller i alla läsningar, eller ”enligt vår tolkning” eller liknande i meningen eller intill.',
      en: 'Say what holds in all readings, or “in our reading” or the like in the sentence or next to it.',
    },
    why: {
      sv: 'En läsning är vald bland flera som källan tillåter. Ett påstående ska inte hänga på valet i tysthet.',
      en: 'One reading was chosen among several. A claim must not hang on that choice in silence.',
    },
    example: doubtful(
      'vet ej är :claim[minst]{that="fig-lasning.vet-ej < fig-lasning.ibland"}',
      'vet ej är, enligt vår tolkning, :claim[minst]{that="fig-lasning.vet-ej < fig-lasning.ibland"}',
    ),
  }),
  'number-bound': rule<{ words: string }>({
    severity: 'warning',
    holds: {
      sv: 'Varje tal och jämförelse i texten är bunden till data eller har en källa i samma mening.',
      en: 'Every number and comparison of the text is bound to data or sourced in its sentence.',
    },
    sentence: {
      sv: ({ words }) => `”${words}” är varken bundet till data eller belagt med en källa`,
      en: ({ words }) => `“${words}” is neither bound to data nor given a source`,
    },
    help: {
      sv: 'Skriv `:value[…]{of="…"}` om ett tal, `:claim[…]{that="…"}` om en jämförelse, eller hänvisa till källan i meningen.',
      en: 'Write `:value[…]{of="…"}` for a number, `:claim[…]{that="…"}` for a comparison, or cite the source in the sentence.',
    },
    why: {
      sv: 'Det som inte är bundet till data märks inte när data ändras.',
      en: 'What is not bound to data goes unnoticed when data change.',
    },
    example: markdown('Av eleverna läser 62 procent ofta.', `Av eleverna ${bound}`),
  }),
} as const;
