/** Languages that the tool speaks; the first is the default. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same thing in every language, made where it arises. */
export type Localised<Text = string> = Readonly<Record<Language, Text>>;

/** For a reader or a document in `language` (BCP 47): Swedish unless it is English. */
export function pick<Text>(text: Localised<Text>, language: string): Text {
  return /^en(?:-|$)/i.test(language) ? text.en : text.sv;
}
