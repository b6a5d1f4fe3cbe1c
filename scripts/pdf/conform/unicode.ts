/** What the glyphs of a font mean: text by glyph number. */
export type GlyphTexts = Map<number, string>;

/**
 * Characters that share a glyph with a commoner one: Chromium names the glyph after the lowest of them, so that what is
 * copied is not what was written. Source Serif draws U+2018 and U+2019 with the glyphs of U+02BB and U+02BC.
 */
const commoner: Readonly<Record<string, string>> = { '\u02bb': '\u2018', '\u02bc': '\u2019' };

const section = /beginbf(char|range)\s(.*?)endbf/gs;

/**
 * Reads a ToUnicode map as Chromium writes it: glyphs of two bytes, and no ranges with lists. Characters come by their common
 * names.
 */
export function readGlyphTexts(map: string): GlyphTexts {
  const texts: GlyphTexts = new Map();
  for (const [, kind, lines = ''] of map.matchAll(section)) {
    const numbers = (lines.match(/<[0-9a-f]+>/gi) ?? []).map((each) => each.slice(1, -1));
    if (kind === 'char') readCharacters(numbers, texts);
    else readRanges(numbers, texts);
  }
  return texts;
}

function readCharacters(numbers: readonly string[], texts: GlyphTexts): void {
  for (let index = 0; index < numbers.length; index += 2) {
    const text = textOfHex(numbers[index + 1] ?? '');
    texts.set(parseInt(numbers[index] ?? '', 16), commoner[text] ?? text);
  }
}

function readRanges(numbers: readonly string[], texts: GlyphTexts): void {
  for (let index = 0; index < numbers.length; index += 3) {
    const [first = '', last = '', text = ''] = numbers.slice(index, index + 3);
    const from = parseInt(first, 16);
    // A character outside the basic plane is two units, of which the last counts on.
    const [before, start] = [textOfHex(text.slice(0, -4)), parseInt(text.slice(-4), 16)];
    for (let glyph = from; glyph <= parseInt(last, 16); glyph += 1) {
      const character = before + String.fromCharCode(start + glyph - from);
      texts.set(glyph, commoner[character] ?? character);
    }
  }
}

/** Text of UTF-16BE written in hexadecimal, without byte order mark. */
export function textOfHex(hex: string): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
  return String.fromCharCode(...units);
}

function hexOf(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}

export function hexOfText(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hexOf(text.charCodeAt(index))).join('');
}

/**
 * The texts with those of `ligatures`, which Chromium gives as U+0000 when a soft hyphen stands between the letters. One whose
 * text is still unknown gets the character for that.
 */
export function mendGlyphTexts(texts: GlyphTexts, ligatures: GlyphTexts): GlyphTexts {
  const mended = [...texts].map(([glyph, text]): [number, string] => {
    return [glyph, text === '\0' ? (ligatures.get(glyph) ?? '\ufffd') : text];
  });
  return new Map(mended);
}

/** The most that a section of the map may hold. */
const sectionSize = 100;

export function writeGlyphTexts(texts: GlyphTexts): string {
  const lines = [...texts]
    .toSorted(([one], [other]) => one - other)
    .map(([glyph, text]) => `<${hexOf(glyph)}> <${hexOfText(text)}>`);
  const sections: string[] = [];
  for (let index = 0; index < lines.length; index += sectionSize) {
    const part = lines.slice(index, index + sectionSize);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
