import type { Localised } from './localised.ts';

/** What may happen to words between the page and the PDF, as what is said of them. */
export const wordFaults = {
  missing: { sv: 'kom inte med', en: 'are not there' },
  untagged: { sv: 'har ingen tagg, så att de inte läses upp', en: 'have no tag and are not read' },
  'out-of-order': { sv: 'läses på fel ställe', en: 'are read in the wrong place' },
  clipped: { sv: 'skärs av', en: 'are cut off' },
  overlapping: { sv: 'ligger över varandra', en: 'are printed over each other' },
} as const satisfies Record<string, Localised>;
