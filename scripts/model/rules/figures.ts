import type { Localised } from '../localised.ts';
import { rule } from './rule.ts';

/** Faults of figures: found while they are drawn. */
export const figureRules = {
  'figure-draws': rule<{ id: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje figur går att rita utan varningar.',
      en: 'Every figure can be drawn without warnings.',
    },
    sentence: {
      sv: ({ id, reason }) => `Figuren \`${id}\` går inte att rita: ${reason}`,
      en: ({ id, reason }) => `The figure \`${id}\` cannot be drawn: ${reason}`,
    },
    why: {
      sv: 'Vega varnar när ett diagram inte visar det som specen ber om.',
      en: 'Vega warns when a chart does not show what its spec asks for.',
    },
  }),
  'vega-lite-safe': rule<{ id: string; found: Localised }>({
    severity: 'error',
    holds: {
      sv: 'En egen Vega-Lite-spec hämtar ingenting utifrån.',
      en: 'A spec of your own fetches nothing from outside.',
    },
    sentence: {
      sv: ({ id, found }) => `Specen för \`${id}\` använder ${found}, som inte är tillåtet`,
      en: ({ id, found }) => `The spec of \`${id}\` uses ${found}, which is not allowed`,
    },
    why: {
      sv: 'Data som hämtas kan ändras eller försvinna, och säger vem som läser.',
      en: 'Data that are fetched can change or vanish, and tell who is reading.',
    },
  }),
} as const;
