import { type Example, type Explanation, figure, markdown } from './explanation.ts';

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

export const valueExplanations: Readonly<Record<string, Explanation>> = {
  'expression-valid': {
    holds: 'Every expression in `of` and `that` can be computed.',
    why: {
      sv: 'Ett uttryck som inte går att räkna ut kan inte bevaka någonting.',
      en: 'An expression that cannot be computed cannot watch over anything.',
    },
    example: markdown(':value[62 procent]{of="fig-lasning.ofta +"} läser ofta.', bound),
  },
  'phrase-known': {
    holds: 'Words that are bound to a number can be compared with it.',
    why: {
      sv: 'Ord som ”rätt många” betyder olika för olika läsare och går inte att pröva.',
      en: 'Words such as “quite a few” mean different things and cannot be tried.',
    },
    example: markdown(':value[rätt många]{of="fig-lasning.ofta"} läser ofta.', bound),
  },
  'value-comparable': {
    holds: 'Words and data measure the same: share with share, count with count.',
    why: {
      sv: '”Procent” om ett antal är fel även när siffran stämmer.',
      en: '“Per cent” of a count is wrong even when the figure is right.',
    },
  },
  'value-agrees': {
    holds: 'A bound number says the same as the data, within its rounding.',
    why: {
      sv: 'Läsaren jämför texten med figuren bredvid.',
      en: 'Readers compare the text with the figure beside it.',
    },
    example: markdown(':value[65 procent]{of="fig-lasning.ofta"} läser ofta.', bound),
  },
  'claim-holds': {
    holds: 'A bound claim is true by the data.',
    why: {
      sv: 'Att något är vanligast slutar gälla när data ändras, utan att en enda siffra står i meningen.',
      en: 'That something is the most common ceases to hold when data change, with no figure in the sentence.',
    },
    example: markdown(
      'Att läsa ibland är :claim[vanligast]{that="fig-lasning.ibland > fig-lasning.ofta"}.',
      'Att läsa ofta är :claim[vanligast]{that="fig-lasning.ofta > fig-lasning.ibland"}.',
    ),
  },
  'claim-knowable': {
    holds: 'What the text says can be known, however the illegible numbers are read.',
    why: {
      sv: 'Ett påstående får inte vila på ett tal som ingen har kunnat läsa.',
      en: 'A claim must not rest on a number that nobody could read.',
    },
  },
  'claim-source-exists': {
    holds: 'The source of a claim without a number is a citation key or something in facts.yaml.',
    why: {
      sv: 'Annars är påståendet undantaget från kontroll utan att ha en källa.',
      en: 'Otherwise the claim is exempt from checking without having a source.',
    },
  },
  'reservation-stated': {
    holds: 'A number that was not read in the source has a reservation beside it.',
    why: {
      sv: 'Den som bara läser texten ser inte märket i figuren, och tar talet för säkrare än det är.',
      en: 'Who only reads the text does not see the mark in the figure, and takes the number for certain.',
    },
    example: doubtful(
      ':value[8 procent]{of="fig-lasning.vet-ej"} vet ej',
      'enligt vår tolkning svarar :value[8 procent]{of="fig-lasning.vet-ej"} vet ej',
    ),
  },
  'reading-certain': {
    holds:
      'What the text says holds in every reading of the source, or has a reservation beside it.',
    why: {
      sv: 'En läsning är vald bland flera som källan tillåter. Ett påstående ska inte hänga på valet i tysthet.',
      en: 'One reading was chosen among several. A claim must not hang on that choice in silence.',
    },
    example: doubtful(
      'vet ej är :claim[minst]{that="fig-lasning.vet-ej < fig-lasning.ibland"}',
      'vet ej är, enligt vår tolkning, :claim[minst]{that="fig-lasning.vet-ej < fig-lasning.ibland"}',
    ),
  },
  'number-bound': {
    holds: 'Every number and comparison of the text is bound to data or sourced in its sentence.',
    why: {
      sv: 'Det som inte är bundet till data märks inte när data ändras.',
      en: 'What is not bound to data goes unnoticed when data change.',
    },
    example: markdown('Av eleverna läser 62 procent ofta.', `Av eleverna ${bound}`),
  },
};
