/** a, b, …, z, aa, ab: what ties a note to what it is about. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

const letters = 26;

/** 1 → A, 26 → Z, 27 → AA. */
export function lettersOfNumber(number: number): string {
  const [before, last] = [Math.floor((number - 1) / letters), (number - 1) % letters];
  return (before === 0 ? '' : lettersOfNumber(before)) + String.fromCodePoint(65 + last);
}

/** A → 1, AA → 27; 0 for no letters. */
export function numberOfLetters(text: string): number {
  return [...text].reduce((sum, letter) => sum * letters + (letter.codePointAt(0) ?? 0) - 64, 0);
}
