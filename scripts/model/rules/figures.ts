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
    otherwise: {
      sv: 'Ändra figurfilen efter vad som står, eller välj en annan `form:`.',
      en: 'Change the file of the figure as told, or choose another `form:`.',
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
    otherwise: {
      sv: 'Ta bort det ur `spec:`; data skrivs i `rows:` eller i en CSV.',
      en: 'Take it out of `spec:`; data belong in `rows:` or in a CSV.',
    },
    why: {
      sv: 'Data som hämtas kan ändras eller försvinna, och säger vem som läser.',
      en: 'Data that are fetched can change or vanish, and tell who is reading.',
    },
  }),
} as const;
