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
} as const;
