const formulas = /<math\b.*?<\/math>/gs;
const signsOfOwn = /<(?:msqrt|mroot)\b/;

/** The characters that the formulas of a page need: a letter alone is set in italics, which are characters of their own; a root draws its sign. */
export function charactersInFormulas(text: string): string {
  const found = new Set<string>();
  for (const [formula] of text.matchAll(formulas)) {
    if (signsOfOwn.test(formula)) found.add('√');
    const letters = formula
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) =>
        String.fromCodePoint(parseInt(code, 16)),
      )
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    for (const letter of letters) found.add(letter).add(italicOf(letter));
  }
  return [...found].sort().join('');
}

/** As MathML Core, `math-auto`. */
function italicOf(letter: string): string {
  if (letter === 'h') return '\u210e';
  const at = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(letter);
  if (at !== -1) return String.fromCodePoint(0x1d434 + at);
  const greek = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ'.indexOf(letter);
  if (greek !== -1) return String.fromCodePoint(0x1d6e2 + greek);
  return { ı: '\u{1d6a4}', ȷ: '\u{1d6a5}' }[letter] ?? letter;
}
