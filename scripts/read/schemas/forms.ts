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
  idOfRow: { sv: 'ett id på en rad', en: 'the id of a row' },
  rowOrNumber: {
    sv: 'en rad, som kommunen, eller ett tal, som kommunen.fullt',
    en: 'a row such as kommunen, or a number such as kommunen.fullt',
  },
  rowOrLine: {
    sv: 'ett id på en rad, eller ett tal med nycklarna value och label',
    en: 'the id of a row, or a number with the keys value and label',
  },
  rowsOrRow: {
    sv: 'ett id på en rad, som kommunen eller fig-7-2.kommunen, eller en lista av sådana',
    en: 'the id of a row such as kommunen or fig-7-2.kommunen, or a list of such',
  },
  count: { sv: 'ett antal, som 606 eller "543–591"', en: 'a count such as 606 or "543–591"' },
  answers: {
    sv: 'ett antal, som 606, eller ett tal i facts.yaml, som facts.svar',
    en: 'a count such as 606, or a number in facts.yaml such as facts.svar',
  },
  cell: {
    sv: 'ett tal, eller nycklarna value, status, below, candidates, note, reason och stated',
    en: 'a number, or the keys value, status, below, candidates, note, reason and stated',
  },
  range: {
    sv: 'celler, som A3:C20, A:C eller 3:20',
    en: 'cells such as A3:C20, A:C or 3:20',
  },
  gridCell: {
    sv: 'ett tal eller en text, eller nycklarna value, note, colspan och rowspan',
    en: 'a number or a text, or the keys value, note, colspan and rowspan',
  },
  groups: {
    sv: 'en rubrik, eller högst fyra i en lista',
    en: 'a heading, or at most four in a list',
  },
  rowValues: {
    sv: 'radens tal i kolumnernas ordning, som [25, 35, 40]',
    en: 'the numbers of the row in the order of the columns, such as [25, 35, 40]',
  },
  folder: { sv: 'namnet på en mapp i chapter/', en: 'the name of a folder in chapter/' },
  date: {
    sv: 'ett datum som "2022", "2022-06" eller "2022-06-14"',
    en: 'a date such as "2022", "2022-06" or "2022-06-14"',
  },
  day: { sv: 'ett datum som 2026-11-30', en: 'a date such as 2026-11-30' },
  language: { sv: 'ett språk som sv eller en', en: 'a language such as `sv` or `en`' },
  address: {
    sv: 'en adress som börjar med https://',
    en: 'an address that begins with https://',
  },
  contact: {
    sv: 'en e-postadress, eller en adress som börjar med https://',
    en: 'a mail address, or an address that begins with https://',
  },
  licence: {
    sv: 'ett namn ur SPDX, som CC-BY-4.0, eller en adress som börjar med https://',
    en: 'a name of SPDX such as CC-BY-4.0, or an address that begins with https://',
  },
  isbn: {
    sv: 'ett ISBN med 13 siffror, där kontrollsiffran stämmer',
    en: 'an ISBN of 13 digits whose check digit is right',
  },
  issn: {
    sv: 'ett ISSN som 1234-5679, där kontrollsiffran stämmer',
    en: 'an ISSN such as 1234-5679 whose check digit is right',
  },
  organisationNumber: {
    sv: 'ett organisationsnummer som "123456-7897", där kontrollsiffran stämmer',
    en: 'an organisation number such as "123456-7897" whose check digit is right',
  },
  doi: {
    sv: 'en DOI som 10.1234/abc, utan adress framför',
    en: 'a DOI such as 10.1234/abc, without an address',
  },
  pointId: {
    sv: 'en punkts id: en bokstav först, sedan bokstäver, siffror, punkt, _ och bindestreck',
    en: 'the id of a point: a letter first, then letters, digits, full stop, _ and hyphens',
  },
  glossaryEntry: {
    sv: 'ett ord (term) med definition, eller en förkortning (abbr) med meaning, term eller definition',
    en: 'a term with a definition, or an abbreviation (abbr) with meaning, term or definition',
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

export type FormName = keyof typeof forms;

/** The message of a check in a schema, which holds one string only: the form by its name. */
export function named(name: FormName): string {
  return name;
}

/** The form that a message names; any other message is valibot's own. */
export function formOf(message: string): Localised {
  return Object.hasOwn(forms, message) ? forms[message as FormName] : { sv: message, en: message };
}
