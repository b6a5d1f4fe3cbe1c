import type { Place, Report } from './finding.ts';

/** RFC 5646, 2.1, without the list of grandfathered tags. */
const tag = new RegExp(
  '^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})' +
    '(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?' +
    '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*' +
    '(?:-[a-wy-z\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?|x(?:-[a-z\\d]{1,8})+)$',
  'i',
);

export function isLanguageTag(text: string): boolean {
  return tag.test(text);
}

/** Whether a language, wherever it stands, is one, and no longer a hook of the print page. */
export function inspectLanguage(text: string, report: Report, place: Place): void {
  if (!isLanguageTag(text))
    report(
      'lang-valid',
      {
        sv: `\`${text}\` är inget språk enligt BCP 47`,
        en: `\`${text}\` is no language by BCP 47`,
      },
      place,
    );
  else if (/(?:^|-)x-/i.test(text)) {
    report(
      'lang-hooks-gone',
      {
        sv: `Språket \`${text}\` bär kvar en krok`,
        en: `The language \`${text}\` still holds a hook`,
      },
      place,
    );
  }
}
