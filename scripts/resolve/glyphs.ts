import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';

import type { Sources } from '../model/book.ts';
import type { FigureSpec } from '../model/figure.ts';
import { type Place, placeIn, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { rangeTest, type Theme } from '../model/theme.ts';
import type { Found } from './found.ts';
import { nodesIn } from './nodes-in.ts';
import type { Unit } from './units.ts';

interface PrintedText {
  file: VFile;
  value: string;
  place: Place | undefined;
}

/**
 * Reports characters that a shipped font lacks: they would be printed in a font of the machine, or as an empty box.
 * Headings, captions and body text are in different families, so all families must have them.
 */
export function reportMissingGlyphs(texts: Iterable<PrintedText>, { coverage }: Theme): void {
  const { tests, texts: known, characters } = verdictsOf(coverage);
  const isMissing = (character: string) => {
    const verdict =
      characters.get(character) ??
      (isPrivate(character) || tests.some(({ has }) => !has(character)));
    characters.set(character, verdict);
    return verdict;
  };
  for (const { file, value, place } of texts) {
    if (known.has(value)) continue;
    const missing = [...new Set(value)].filter((each) => isMissing(each) && isPrinted(each));
    if (missing.length === 0) {
      known.add(value);
      continue;
    }
    const lacking = tests.filter(({ has }) =>
      missing.some((character) => !has(character) || isPrivate(character)),
    );
    const glyphs = missing.map(nameOf).join(', ');
    const family = lacking.map((each) => each.family).join(', ');
    const [first = ''] = missing;
    const at = sourceAt(file, place).indexOf(first);
    const exact = at === -1 ? place : placeIn(file, place, at, first.length);
    report(file, 'glyph-in-font', { glyphs, family }, { place: exact });
  }
}

interface Verdicts {
  tests: readonly { family: string; has: (character: string) => boolean }[];
  /** Texts without missing characters. */
  texts: Set<string>;
  /** Nodes whose texts are such. */
  lists: WeakSet<readonly unknown[]>;
  /** Whether a character is missing. */
  characters: Map<string, boolean>;
}

const verdicts = new WeakMap<Theme['coverage'], Verdicts>();
/** More than a book has; beyond it, texts of long ago go. */
const mostTexts = 100_000;

/** A report has a hundred thousand characters, but a hundred different ones; and a preview asks for the same texts again. */
function verdictsOf(coverage: Theme['coverage']): Verdicts {
  const known = verdicts.get(coverage) ?? newVerdicts(coverage);
  verdicts.set(coverage, known);
  if (known.texts.size > mostTexts) known.texts.clear();
  return known;
}

function newVerdicts(coverage: Theme['coverage']): Verdicts {
  const tests = [...coverage].map(([family, range]) => ({ family, has: rangeTest(range) }));
  return { tests, texts: new Set(), lists: new WeakSet(), characters: new Map() };
}

/** Letters and signs, not line breaks and other characters without a shape. */
function isPrinted(character: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}\s]/u.test(character);
}

/** Of an icon font: it means nothing outside of that, and no document may hold it. */
function isPrivate(character: string): boolean {
  return /\p{Co}/u.test(character);
}

/** What cannot be seen is named by its number. */
function nameOf(character: string): string {
  if (!/\p{C}/u.test(character)) return `\`${character}\``;
  const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `\`U+${number}\``;
}

const printedTypes = ['text', 'boundValue', 'inlineCode', 'code'] as const;

/** The same for all texts of a document's trees. */
export function reportMissingGlyphsIn(units: readonly Unit[], theme: Theme, found: Found): void {
  const { lists } = verdictsOf(theme.coverage);
  for (const { file, tree } of units) {
    for (const type of printedTypes) {
      const nodes = nodesIn(tree, type);
      if (lists.has(nodes)) continue;
      const before = file.messages.length;
      reportMissingGlyphs(textsOf(nodes, file, found), theme);
      // A number may be written anew; other texts stay as long as their list does.
      if (type !== 'boundValue' && file.messages.length === before) lists.add(nodes);
    }
  }
}

type PrintedNode = Extract<Nodes, { type: (typeof printedTypes)[number] }>;

function* textsOf(
  nodes: readonly PrintedNode[],
  file: VFile,
  found: Found,
): Generator<PrintedText> {
  for (const node of nodes) {
    const value = node.type === 'boundValue' ? (found.get(node)?.text ?? '') : node.value;
    yield { file, value, place: node.position };
  }
}

/** Labels and items of a figure, which are no Markdown. */
export function* labelsOf(spec: FigureSpec, file: VFile): Generator<PrintedText> {
  if ('items' in spec) {
    for (const { text, place } of spec.items) yield { file, value: text, place };
    return;
  }
  const { columns, rows, rowHeader } = spec.table;
  yield {
    file,
    value: [rowHeader, ...columns.map(({ label }) => label)].join(' '),
    place: spec.place,
  };
  for (const { label, group, place } of rows) {
    yield { file, value: `${label} ${group ?? ''}`, place };
  }
}

/** Titles and names of report.yaml. */
export function* titlesOf({ config, files }: Sources): Generator<PrintedText> {
  const file = files.get(config.path);
  if (file === undefined) return;
  for (const { title, shortTitle, description, place } of config.documents) {
    yield { file, value: [title, shortTitle, description].join(' '), place };
  }
  const { title, subtitle, publisher, place } = config.anthology;
  const people = config.people.flatMap(({ given, family, affiliation }) => [
    given,
    family,
    affiliation,
  ]);
  yield { file, value: [title, subtitle, publisher, place, ...people].join(' '), place: undefined };
}
