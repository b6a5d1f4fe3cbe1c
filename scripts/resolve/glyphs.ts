import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';

import type { Sources } from '../model/book.ts';
import type { FigureSpec } from '../model/figure.ts';
import { lettersIn } from '../model/formula.ts';
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

/** A text with characters that the fonts lack. */
export interface MissingGlyphs extends PrintedText {
  characters: readonly string[];
  /** Families that lack a character. */
  familiesOf: (character: string) => readonly string[];
}

/**
 * Finds characters that the shipped fonts lack: they would be printed in a font of the machine, or as an empty box. Headings,
 * captions, body text and code are in different families, so each must have them, or one that stands in for it; code is in one alone.
 */
export function findMissingGlyphs(
  texts: Iterable<PrintedText>,
  theme: Theme,
  kind: Kind = 'prose',
): MissingGlyphs[] {
  const { tests, texts: known, characters } = verdictsOf(theme, kind);
  const isMissing = (character: string) => {
    const verdict =
      characters.get(character) ??
      (isPrivate(character) || tests.some(({ has }) => !has(character)));
    characters.set(character, verdict);
    return verdict;
  };
  const familiesOf = (character: string) =>
    tests.filter(({ has }) => isPrivate(character) || !has(character)).map(({ family }) => family);
  const found: MissingGlyphs[] = [];
  for (const text of texts) {
    const { value } = text;
    if (known.has(value)) continue;
    const missing = [...new Set(clustersOf(value))].filter(
      (each) => isMissing(each) && isPrinted(each),
    );
    if (missing.length === 0) {
      known.add(value);
      continue;
    }
    found.push({ ...text, characters: missing, familiesOf });
  }
  return found;
}

/** So many characters of one text are told of each at its own place; of a text in another script one message is enough. */
const mostOwn = 4;

/** Tells what is missing, by the names of the characters, which are loaded only then. */
export async function reportMissingGlyphs(missing: readonly MissingGlyphs[]): Promise<void> {
  if (missing.length === 0) return;
  const { unicodeName } = await import('unicode-name');
  for (const { file, place, characters, familiesOf } of missing) {
    const isLong = characters.length > mostOwn;
    for (const group of isLong ? [characters] : characters.map((each) => [each])) {
      const [first = ''] = group;
      const glyphs = group.slice(0, 20).map((each) => described(each, unicodeName));
      const rest = group.length > 20 ? [`… (${group.length})`] : [];
      const at = sourceAt(file, place).indexOf(first);
      const exact = at === -1 ? place : placeIn(file, place, at, first.length);
      const family = [...new Set(group.flatMap(familiesOf))].join(', ');
      const params = { glyphs: [...glyphs, ...rest].join(', '), family };
      report(file, 'glyph-in-font', params, { place: exact });
    }
  }
}

/** ”`ꙮ` (U+A66E CYRILLIC LETTER MULTIOCULAR O)”; what has no shape of its own is shown by its number alone. */
function described(cluster: string, nameOf: (character: string) => string): string {
  const names = drawnIn(cluster).map((character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const name = nameOf(character);
    return name.startsWith('<') ? `U+${number}` : `U+${number} ${name}`;
  });
  const isSeen = !/^[\p{C}\p{M}]/u.test(cluster);
  return isSeen ? `\`${cluster}\` (${names.join(', ')})` : names.join(', ');
}

/** What joins with the letter before it: marks, joiners, colours of skin and the letters of flags. */
const joining = /\p{M}|\u200d|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;
const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** What is drawn as one: a letter with its marks must be in one font. */
function clustersOf(value: string): Iterable<string> {
  if (!joining.test(value)) return value;
  return Array.from(segmenter.segment(value), ({ segment }) => segment);
}

/** What needs a glyph of its own, in the form that the browser looks for. */
function drawnIn(cluster: string): string[] {
  const ignored = /[\u200d\p{Variation_Selector}]/u;
  return [...cluster.normalize('NFC')].filter((each) => !ignored.test(each));
}

type Kind = 'prose' | 'code' | 'formula';

interface Verdicts {
  tests: readonly { family: string; has: (character: string) => boolean }[];
  /** Texts without missing characters. */
  texts: Set<string>;
  /** Nodes whose texts are such. */
  lists: WeakSet<readonly unknown[]>;
  /** Whether a character is missing. */
  characters: Map<string, boolean>;
}

const verdicts = new WeakMap<Theme['coverage'], Readonly<Record<Kind, Verdicts>>>();
/** More than a book has; beyond it, texts of long ago go. */
const mostTexts = 100_000;

/** A report has a hundred thousand characters, but a hundred different ones; and a preview asks for the same texts again. */
function verdictsOf({ coverage, fonts }: Theme, kind: Kind): Verdicts {
  const known = verdicts.get(coverage) ?? {
    prose: newVerdicts([fonts.serif, fonts.sans], { coverage, fonts }),
    code: newVerdicts([fonts.mono], { coverage, fonts }),
    formula: newVerdicts([fonts.math], { coverage, fonts }, [fonts.serif]),
  };
  verdicts.set(coverage, known);
  const own = known[kind];
  if (own.texts.size > mostTexts) own.texts.clear();
  return own;
}

function newVerdicts(
  families: readonly string[],
  { coverage, fonts }: Pick<Theme, 'coverage' | 'fonts'>,
  before: readonly string[] = [],
): Verdicts {
  const filesOf = (family: string) => {
    const isIn = rangeTest(coverage.get(family) ?? '');
    const faces = fonts.faces.filter((face) => face.family === family);
    const ranges = new Set(faces.map(({ unicodeRange }) => unicodeRange));
    return [...ranges].map((range) => {
      const isOwn = rangeTest(range);
      return (character: string) => isIn(character) && isOwn(character);
    });
  };
  const reserves = [...before, ...fonts.fallback].flatMap(filesOf);
  const tests = families.map((family) => {
    const files = [...filesOf(family), ...reserves];
    // A letter and its marks are drawn from one file.
    const has = (cluster: string) => files.some((test) => drawnIn(cluster).every(test));
    return { family, has };
  });
  return { tests, texts: new Set(), lists: new WeakSet(), characters: new Map() };
}

/** Letters and signs, not line breaks and other characters without a shape; one of nobody's but some font's is neither. */
function isPrinted(character: string): boolean {
  return !/^[\p{Cc}\p{Cf}\s\p{Variation_Selector}]+$/u.test(character);
}

/** Of an icon font: it means nothing outside of that, and no document may hold it. */
function isPrivate(cluster: string): boolean {
  return /\p{Co}/u.test(cluster);
}

const printedTypes = [
  'text',
  'boundValue',
  'inlineCode',
  'code',
  'inlineFormula',
  'formula',
] as const;

/** The same for all texts of a document's trees. */
export function findMissingGlyphsIn(
  units: readonly Unit[],
  theme: Theme,
  found: Found,
): MissingGlyphs[] {
  const { lists } = verdictsOf(theme, 'prose');
  const missing: MissingGlyphs[] = [];
  for (const { file, tree } of units) {
    for (const type of printedTypes) {
      const nodes = nodesIn(tree, type);
      if (lists.has(nodes)) continue;
      const lacking = findMissingGlyphs(textsOf(nodes, file, found), theme, kindOf(type));
      missing.push(...lacking);
      // A number may be written anew; other texts stay as long as their list does.
      if (type !== 'boundValue' && lacking.length === 0) lists.add(nodes);
    }
  }
  return missing;
}

function kindOf(type: (typeof printedTypes)[number]): Kind {
  if (type === 'inlineFormula' || type === 'formula') return 'formula';
  return type === 'code' || type === 'inlineCode' ? 'code' : 'prose';
}

type PrintedNode = Extract<Nodes, { type: (typeof printedTypes)[number] }>;

function* textsOf(
  nodes: readonly PrintedNode[],
  file: VFile,
  found: Found,
): Generator<PrintedText> {
  for (const node of nodes) {
    yield { file, value: valueOf(node, found), place: node.position };
  }
}

function valueOf(node: PrintedNode, found: Found): string {
  if (node.type === 'boundValue') return found.get(node)?.text ?? '';
  if (!('math' in node)) return node.value;
  return node.math === null ? '' : lettersIn(node.math);
}

/** Labels and items of a figure, which are no Markdown. */
export function* labelsOf(spec: FigureSpec, file: VFile): Generator<PrintedText> {
  if ('grid' in spec) return; // its words are Markdown
  if ('items' in spec) {
    for (const { text, place } of spec.items) yield { file, value: text, place };
    return;
  }
  const { columns, rows, rowHeader } = spec.table;
  yield {
    file,
    value: [rowHeader, lineOf(spec), ...columns.map(({ label }) => label)].join(' '),
    place: spec.place,
  };
  for (const { label, group, place } of rows) {
    yield { file, value: `${label} ${group ?? ''}`, place };
  }
}

/** What a line through a chart is called; empty where there is none. */
function lineOf(spec: FigureSpec): string {
  return 'options' in spec ? (spec.options.line?.label ?? '') : '';
}

/** Words and abbreviations that are explained, and what the latter are short for. */
export function* termsOf({ terms, files }: Sources): Generator<PrintedText> {
  for (const { term, abbr, meaning, path, place } of terms ?? []) {
    const file = files.get(path);
    if (file === undefined) continue;
    yield { file, value: [term, abbr, meaning].filter((each) => each !== null).join(' '), place };
  }
}

/** Titles and names of report.yaml. */
export function* titlesOf({ config, files }: Sources): Generator<PrintedText> {
  const file = files.get(config.path);
  if (file === undefined) return;
  for (const { title, shortTitle, description, place } of config.documents) {
    yield { file, value: [title, shortTitle, description].join(' '), place };
  }
  const { anthology, publisher, place } = config;
  const people = config.people.flatMap(({ given, family, affiliation }) => [
    given,
    family,
    affiliation,
  ]);
  const names = [anthology?.title, anthology?.subtitle, publisher, place, ...people];
  yield { file, value: names.join(' '), place: undefined };
}
