import { rule } from './rule.ts';

/** Faults of figures: found while they are drawn. */
export const figureRules = {
  'figure-draws': rule<{ id: string; reason: string }>({
    severity: 'error',
    holds: 'Varje figur går att rita utan varningar.',
    sv: ({ id, reason }) => `Figuren \`${id}\` går inte att rita: ${reason}`,
    en: ({ id, reason }) => `The figure \`${id}\` cannot be drawn: ${reason}`,
  }),
  'vega-lite-safe': rule<{ id: string; found: string }>({
    severity: 'error',
    holds: 'En egen Vega-Lite-spec hämtar ingenting utifrån.',
    sv: ({ id, found }) => `Specen för \`${id}\` använder ${found}, som inte är tillåtet`,
    en: ({ id, found }) => `The spec of \`${id}\` uses ${found}, which is not allowed`,
  }),
} as const;
