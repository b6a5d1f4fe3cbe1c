import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Sources } from '../model/book.ts';
import type { FigureSpec } from '../model/figure.ts';
import { type Place, report } from '../model/report.ts';
import { placeIn, sourceAt } from '../model/span.ts';
import { rangeTest, type Theme } from '../model/theme.ts';
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
  const tests = [...coverage].map(([family, range]) => ({ family, has: rangeTest(range) }));
  const known = verdictsOf(coverage);
  const isMissing = (character: string) => {
    const verdict = known.get(character) ?? tests.some(({ has }) => !has(character));
    known.set(character, verdict);
    return verdict;
  };
  for (const { file, value, place } of texts) {
    const missing = [...new Set(value)].filter((each) => isMissing(each) && isPrinted(each));
    if (missing.length === 0) continue;
    const lacking = tests.filter(({ has }) => missing.some((character) => !has(character)));
    const glyphs = missing.map((character) => `\`${character}\``).join(', ');
    const family = lacking.map((each) => each.family).join(', ');
    const [first = ''] = missing;
    const at = sourceAt(file, place).indexOf(first);
    const exact = at === -1 ? place : placeIn(file, place, at, first.length);
    report(file, 'glyph-in-font', { glyphs, family }, { place: exact });
  }
}

const verdicts = new WeakMap<Theme['coverage'], Map<string, boolean>>();

/** A report has a hundred thousand characters, but a hundred different ones. */
function verdictsOf(coverage: Theme['coverage']): Map<string, boolean> {
  const known = verdicts.get(coverage) ?? new Map<string, boolean>();
  verdicts.set(coverage, known);
  return known;
}

/** Letters and signs, not line breaks and other characters without a shape. */
function isPrinted(character: string): boolean {
  return !/[\p{C}\s]/u.test(character);
}

/** All texts of a document's trees. */
export function* textsOf(units: readonly Unit[]): Generator<PrintedText> {
  for (const { file, tree } of units) {
    const found: PrintedText[] = [];
    visit(tree, (node) => {
      const { position: place } = node;
      if (node.type === 'boundValue') found.push({ file, value: node.text, place });
      else if ('value' in node) found.push({ file, value: node.value, place });
    });
    yield* found;
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
  const file = files.find(({ path }) => path === config.path);
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
