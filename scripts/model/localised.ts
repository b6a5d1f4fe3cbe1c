/** Languages that the tool speaks; the first is the default. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same thing in every language, made where it arises. */
export type Localised<Text = string> = Readonly<Record<Language, Text>>;

/** Whether the tool has words of its own in a language (BCP 47). */
export function hasWords(language: string): boolean {
  return languages.includes(language.toLowerCase().split('-')[0] as Language);
}

/** For a reader or a document in `language` (BCP 47): English where it has no texts of its own. */
export function pick<Text>(text: Localised<Text>, language: string): Text {
  return /^sv(?:-|$)/i.test(language) ? text.sv : text.en;
}
