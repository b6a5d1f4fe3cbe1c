/** Languages that messages can be told in; the first is the default. */
export const messageLanguages = ['sv', 'en'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];
