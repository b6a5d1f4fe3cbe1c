import { figure } from './example.ts';
import { type Named, rule } from './rule.ts';

const headed = `id: fig-lasning
form: ranked-bars
…
subject: hur ofta eleverna läser
base: { n: "200" }
alt: Stapeldiagram där svaret ofta är vanligast.
rows:
  - { id: ofta, label: Ofta, value: 62 }
  - { id: ibland, label: Ibland, value: 30 }
`;

/** Faults of what figures say and how they show it. */
export const figureOptionRules = {
  'headline-says-finding': rule<Named>({
    severity: 'warning',
    holds: {
      sv: 'En figurs budskap säger mer än dess rubrik.',
      en: 'The headline of a figure says more than its caption.',
    },
    sentence: {
      sv: ({ id }) => `\`headline\` för \`${id}\` är densamma som \`subject\``,
      en: ({ id }) => `\`headline\` of \`${id}\` equals its \`subject\``,
    },
    help: {
      sv: 'Skriv vad figuren visar som en mening, till exempel vilket svar som är vanligast, eller ta bort raden.',
      en: 'Say what the figure shows in a sentence, for instance which answer is the most common, or remove the line.',
    },
    why: {
      sv: 'Budskapet är det enda som många läser. Rubriken under säger redan vad figuren gäller.',
      en: 'The headline is all that many read. The caption below says already what the figure is about.',
    },
    example: figure(
      'headline: Hur ofta eleverna läser',
      'headline: \'De flesta eleverna läser :claim[ofta]{that="rank(fig-lasning.ofta) = 1"}\'',
      headed,
    ),
  }),
  'option-shown': rule<{ option: string; form: string; forms: string }>({
    severity: 'warning',
    holds: {
      sv: 'En figurfil ber bara om det som formen kan visa.',
      en: 'A figure’s file asks only for what its form can show.',
    },
    sentence: {
      sv: ({ option, form, forms }) =>
        `Formen \`${form}\` visar inte \`${option}\`; det gör ${forms}`,
      en: ({ option, form, forms }) =>
        `The form \`${form}\` does not show \`${option}\`; these do: ${forms}`,
    },
    otherwise: {
      sv: 'Ta bort raden, eller välj en form som visar den.',
      en: 'Remove the line, or choose a form that shows it.',
    },
    why: {
      sv: 'Annars tror den som skrev att det syns.',
      en: 'Whoever wrote it would think that it is seen.',
    },
    example: figure('reference: ofta', 'highlight: [ofta]', headed),
  }),
} as const;
