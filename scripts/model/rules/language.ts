/** Faults of Swedish: spelling, rules of writing, and how hard a text is to read. */
export const languageRules = {} as const;
