/** Faults of numbers in text: they say something else than the data they are bound to, or are bound to nothing. */
export const valueRules = {} as const;
