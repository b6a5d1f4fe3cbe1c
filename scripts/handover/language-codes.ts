/**
 * Languages by ISO 639-1: their code among the EU's authority tables, and that of libraries (ISO 639-2/B), where it is another.
 * Languages of Sweden and its neighbours, and the large ones of Europe.
 */
const codes: Readonly<Record<string, readonly [eu: string, library?: string]>> = {
  sv: ['SWE'],
  en: ['ENG'],
  fi: ['FIN'],
  da: ['DAN'],
  nb: ['NOB'],
  nn: ['NNO'],
  no: ['NOR'],
  is: ['ISL', 'ice'],
  se: ['SME'],
  de: ['DEU', 'ger'],
  fr: ['FRA', 'fre'],
  es: ['SPA'],
  it: ['ITA'],
  pt: ['POR'],
  nl: ['NLD', 'dut'],
  pl: ['POL'],
  et: ['EST'],
  lv: ['LAV'],
  lt: ['LIT'],
  yi: ['YID'],
  ar: ['ARA'],
};

function codesOf(lang: string): readonly [eu: string, library?: string] | null {
  const [language = ''] = lang.toLowerCase().split('-');
  return Object.hasOwn(codes, language) ? (codes[language] ?? null) : null;
}

/** `SWE`; `null` for a language (BCP 47) that is not listed here. */
export function euLanguage(lang: string): string | null {
  return codesOf(lang)?.[0] ?? null;
}

/** `swe`, by ISO 639-2/B. */
export function libraryLanguage(lang: string): string | null {
  const found = codesOf(lang);
  return found === null ? null : (found[1] ?? found[0].toLowerCase());
}
