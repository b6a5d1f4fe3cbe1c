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

/** Faults of the sentences above figures. */
export const headlineRules = {
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
} as const;
