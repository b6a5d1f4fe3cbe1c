/** Faults of survey data: numbers, scales and bases that cannot all be true, or that mislead. */
export const surveyRules = {} as const;
