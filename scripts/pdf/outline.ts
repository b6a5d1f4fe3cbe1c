import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

const titleKey = PDFName.of('Title');

/**
 * Gives each entry of the outline the text of its heading. Chromium names a heading that it moved to the next page twice
 * (”SlutsatserSlutsatser”). `headings` are those of the page in document order, `words` what they say beside formulas; throws when
 * they do not match the entries.
 */
export function titleOutline(
  document: PDFDocument,
  headings: readonly string[],
  words: readonly string[] = headings,
): void {
  const entries = [...outlineEntries(document)];
  if (entries.length !== headings.length) {
    throw new Error(`The outline has ${entries.length} entries for ${headings.length} headings`);
  }
  entries.forEach((entry, index) => {
    const heading = tidy(headings[index] ?? '');
    const title = titleOf(entry);
    const said = tidy(words[index] ?? '');
    if (!(said === heading ? isRepetition(title, heading) : isWithin(said, title))) {
      throw new Error(`The outline has \`${title}\` where the page has \`${heading}\``);
    }
    entry.set(titleKey, PDFHexString.fromText(heading));
  });
}

export function* outlineEntries(document: PDFDocument): Generator<PDFDict> {
  const root = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (root !== undefined) yield* entriesBelow(root);
}

function* entriesBelow(parent: PDFDict): Generator<PDFDict> {
  let entry = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (entry !== undefined) {
    yield entry;
    yield* entriesBelow(entry);
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
}

/** Text of an outline entry. */
export function titleOf(entry: PDFDict): string {
  return entry.lookup(titleKey, PDFString, PDFHexString).decodeText();
}

/** Without soft hyphens and line breaks. */
function tidy(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

/**
 * Whether a title is its heading, once or several times. Chromium repeats each run of text on its own (a number in a span:
 * ”4.4. Hur? Hur?”), so the letters are counted, not compared in order.
 */
function isRepetition(title: string, heading: string): boolean {
  const found = lettersOf(title);
  const once = lettersOf(heading);
  if (once.length === 0) return found.length === 0;
  const times = found.length / once.length;
  return (
    Number.isInteger(times) &&
    times > 0 &&
    found.join('') === once.map((each) => each.repeat(times)).join('')
  );
}

/** Whether a title has all letters of a text. Chromium writes a formula twice: in words, and letter by letter. */
function isWithin(text: string, title: string): boolean {
  const rest = lettersOf(title);
  return lettersOf(text).every((letter) => {
    const at = rest.indexOf(letter);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
}

/** Sorted. Digits do not count: the number of a note in a heading is in Chromium's title, not in ours. */
function lettersOf(text: string): string[] {
  return [...tidy(text)].filter((character) => /\p{L}/u.test(character)).sort();
}
