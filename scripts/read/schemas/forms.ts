import type { Localised } from '../../model/localised.ts';

/** What a value should have looked like, where a pattern or a choice between types refuses it. */
export const forms = {
  text: { sv: 'text', en: 'text' },
  id: {
    sv: 'ett id: små bokstäver a–z, siffror och bindestreck, med en bokstav först',
    en: 'an id: small letters a–z, digits and hyphens, a letter first',
  },
  columnId: {
    sv: 'ett id: små bokstäver a–z, siffror och bindestreck',
    en: 'an id: small letters a–z, digits and hyphens',
  },
  idOfColumn: { sv: 'ett id på en kolumn', en: 'the id of a column' },
  rowOfFigure: {
    sv: 'en rad i en annan figur, som fig-7-1.helsingborg',
    en: 'a row of another figure such as fig-7-1.helsingborg',
  },
  count: { sv: 'ett antal, som 606 eller "591–543"', en: 'a count such as 606 or "591–543"' },
  cell: {
    sv: 'ett tal, eller nycklarna value, status, candidates och note',
    en: 'a number, or the keys value, status, candidates and note',
  },
  folder: { sv: 'namnet på en mapp i chapter/', en: 'the name of a folder in chapter/' },
  date: {
    sv: 'ett datum som "2022", "2022-06" eller "2022-06-14"',
    en: 'a date such as "2022", "2022-06" or "2022-06-14"',
  },
  language: { sv: 'ett språk som sv eller en', en: 'a language such as `sv` or `en`' },
  address: {
    sv: 'en adress som börjar med https://',
    en: 'an address that begins with https://',
  },
  fontName: {
    sv: 'ett namn på ett typsnitt, utan siffror',
    en: 'the name of a font, without digits',
  },
  characters: {
    sv: 'teckenområden som "U+0000-00FF, U+0131"',
    en: 'ranges of characters such as "U+0000-00FF, U+0131"',
  },
  colour: { sv: 'en färg som "#1a1a1a"', en: 'a colour such as "#1a1a1a"' },
  tokenName: { sv: 'ett namn med små bokstäver', en: 'a name in small letters' },
  cssValue: { sv: 'ett CSS-värde', en: 'a CSS value' },
} as const satisfies Readonly<Record<string, Localised>>;

/** The message of a check in a schema, which holds one string only: the form by its name. */
export function named(name: keyof typeof forms): string {
  return name;
}

/** The form that a message names; any other message is valibot's own. */
export function formOf(message: string): Localised {
  return Object.hasOwn(forms, message)
    ? forms[message as keyof typeof forms]
    : { sv: message, en: message };
}
