/** Combining accents by the command that sets them over the next letter. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  aa: '\u00E5',
  AA: '\u00C5',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
};

const names = Object.keys(letters).join('|');
const letterPattern = new RegExp(
  String.raw`\{\\(${names})\}|\\(${names})(?:\{\}|\s+|(?![A-Za-z]))`,
  'gu',
);
/** In braces, with its letter in braces, before its letter; one with a letter for a name needs a space. */
const accentPattern =
  /\{\\([`'^~=."urHvdckb])\s*\{?(\p{L})\}?\}|\\([`'^~=."urHvdckb])\s*\{(\p{L})\}|\\([`'^~=."])(\p{L})|\\([urHvdckb])\s+(\p{L})/gu;

/** Letters that are written as commands of TeX (`{\aa}`, `\"o`, `\v{s}`) as the letters they are. */
export function plainTex(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replaceAll(/\\([ij])(?![A-Za-z])/gu, '$1') // the accent takes the place of the dot
    .replaceAll(accentPattern, (_, ...rest: (string | undefined)[]) => {
      const [mark = '', letter = ''] = rest.slice(0, 8).filter((group) => group !== undefined);
      return `${letter}${accents[mark] ?? ''}`.normalize('NFC');
    })
    .replaceAll(
      letterPattern,
      (_, inner?: string, name?: string) => letters[inner ?? name ?? ''] ?? '',
    );
}
