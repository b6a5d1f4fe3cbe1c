import { type Edit, editContent } from './edits.ts';
import { type Content, fontOf, glyphsOf, type Operation } from './tokens.ts';
import { hexOfText, textOfHex } from './unicode.ts';

const softHyphen = '\u00ad';
const hyphens = new Set(['-', '\u2010']);

/** What a page's fonts are asked, by the names that the page gives them, and told. */
export interface PageFonts {
  textOf(font: string, glyph: number): string | undefined;
  /** The letters of a ligature; `false` when the glyph has another text. */
  learn(font: string, glyph: number, letters: string): boolean;
}

/** A stretch that stands for a given text: `/Span <</ActualText <FEFF…> >> BDC … EMC`. */
interface TextSpan {
  text: string;
  font: string;
  /** Indices of `BDC` and `EMC`. */
  first: number;
  last: number;
}

/**
 * Takes the soft hyphens out of the text. Chromium writes each as an invisible glyph, so that words cannot be found. The drawn
 * page is the same.
 */
export function mendSoftHyphens(content: Content, fonts: PageFonts): void {
  const edits: Edit[] = [];
  for (const span of textSpans(content)) {
    const isHyphen = span.text.replaceAll(softHyphen, '') === '';
    const mend = isHyphen ? hyphenEdits : ligatureEdits;
    edits.push(...mend(content, span, fonts));
  }
  editContent(content, edits);
}

const actualText =
  /^\/Span\s*<<\s*\/ActualText\s*(?:<feff((?:[0-9a-f]{4})+)>|\(((?:\\.|[^\\()])+)\))\s*>>/is;

/** What a stretch says that it is, in either way that Chromium writes it; `null` for other marked content. */
function writtenText(operation: string): string | null {
  const found = actualText.exec(operation);
  if (found === null) return null;
  const [, hex, plain = ''] = found;
  return hex === undefined ? plain.replaceAll(/\\(.)/gs, '$1') : textOfHex(hex);
}

function* textSpans({ text: content, operations }: Content): Generator<TextSpan> {
  let font = '';
  for (let index = 0; index < operations.length; index += 1) {
    const operation = operations[index];
    if (operation?.operator === 'Tf') font = fontOf(content, operation);
    if (operation?.operator !== 'BDC') continue;
    const text = writtenText(content.slice(operation.start, operation.end));
    if (text === null) continue;
    let last = index + 1;
    while (operations[last]?.operator !== 'EMC' && last < operations.length) last += 1;
    // The font may be chosen within the stretch.
    const chosen = operations.slice(index, last).findLast(({ operator }) => operator === 'Tf');
    if (chosen !== undefined) font = fontOf(content, chosen);
    yield { text, font, first: index, last };
  }
}

/**
 * Takes away the glyph but not the moves beside it. The hyphen that Chromium draws at the end of a line stays the common one:
 * readers join a word at it (pdftotext, PDFium, pdf.js), but not at U+00AD, and poppler loses the rest of a tagged stretch
 * after a text span inside it.
 */
function hyphenEdits(
  { text: content, operations }: Content,
  { first, last, font }: TextSpan,
  fonts: PageFonts,
): Edit[] {
  const within = operations.slice(first, last + 1);
  const glyphs = within.filter(({ operator }) => operator === 'Tj');
  const isDrawn = glyphs
    .flatMap((shown) => glyphsOf(content, shown))
    .some((glyph) => hyphens.has(fonts.textOf(font, glyph) ?? ''));
  if (isDrawn) return within.filter(({ operator }) => /^(?:BDC|EMC)$/.test(operator)).map(removal);
  const dropped = within.filter(({ operator }) => ['BDC', 'Tj', 'EMC'].includes(operator));
  return dropped.map(removal);
}

function removal({ start, end }: Operation): Edit {
  return { start, end, text: '' };
}

/**
 * Letters joined to one glyph across a soft hyphen (”uppgif-ter”): the glyph comes without text of its own, and the hyphen as
 * a space after it. When the font can be told what the glyph means, the stretch becomes a text like any other; so does one that
 * only says what the mended font says too.
 */
function ligatureEdits(
  { text: content, operations }: Content,
  { first, last, font, text }: TextSpan,
  fonts: PageFonts,
): Edit[] {
  const start = operations[first];
  const end = operations[last];
  if (start === undefined || end === undefined) return [];
  const letters = text.replaceAll(softHyphen, '');
  const shown = operations.slice(first, last).filter(({ operator }) => operator === 'Tj');
  const isHidden = (operation: Operation): boolean => {
    return glyphsOf(content, operation).every((glyph) => fonts.textOf(font, glyph) === ' ');
  };
  const hidden = /\s/u.test(letters) ? [] : shown.filter(isHidden); // a no-break space is one too
  const glyphs = shown
    .filter((operation) => !hidden.includes(operation))
    .flatMap((operation) => glyphsOf(content, operation));
  const isPlain = glyphs.length === 1 && fonts.learn(font, glyphs[0] ?? 0, letters);
  if (glyphs.length > 1) learnParts(glyphs, letters, font, fonts);
  const marker = isPlain ? '' : `/Span <</ActualText <FEFF${hexOfText(letters)}>>> BDC`;
  return [
    { start: start.start, end: start.end, text: marker },
    ...hidden.map(removal),
    ...(isPlain ? [removal(end)] : []),
  ];
}

/**
 * A letter and marks that no character stands for (`Ж́`) come as several glyphs, some of which no character has by itself. They are what
 * the others leave of the letters. A large brace of a formula is put together of several that are all nothing else.
 */
function learnParts(
  glyphs: readonly number[],
  letters: string,
  font: string,
  fonts: PageFonts,
): void {
  const known = glyphs.map((glyph) => fonts.textOf(font, glyph));
  if (!known.includes('\0')) return;
  if (Array.from(letters).length === 1 && known.every((text) => text === '\0')) {
    for (const glyph of glyphs) fonts.learn(font, glyph, letters);
    return;
  }
  const parts = known.map((text = '') => (text === '\0' ? '(.+?)' : `(${escaped(text)})`));
  const pattern = new RegExp(`^${parts.join('')}$`, 'su');
  const found = pattern.exec(letters) ?? pattern.exec(letters.normalize('NFD'));
  if (found === null) return;
  glyphs.forEach((glyph, index) => {
    if (known[index] === '\0') fonts.learn(font, glyph, found[index + 1] ?? '');
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
