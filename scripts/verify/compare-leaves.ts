import type { Localised } from '../model/localised.ts';
import { fileNameAt, sameAddress } from './addresses.ts';
import { type Comparison, finding, type Page } from './finding.ts';
import { imageSign, type Leaf, type Owner, type PlacedImage } from './leaf.ts';
import type { NamesOf } from './places.ts';
import { kindName } from './where.ts';
import { type Change, type Common, compareWords, runsOf, shown, shownBeside } from './words.ts';

export interface LeafContext {
  comparison: Comparison;
  page: Page;
  namesOf: NamesOf;
  /** Identifiers within the text on the page. */
  foundIds: ReadonlySet<string>;
  /** Languages that were told to be wrong, told once for blocks one after the other. */
  said: Set<string>;
  where: Localised;
}

/** A block as it should be and as it stands. */
export function compareLeaves(expected: Leaf, found: Leaf, context: LeafContext): void {
  compareKinds(expected, found, context);
  // A header cell that became another has lost what it was besides.
  if (expected.kind === found.kind) compareCells(expected, found, context);
  compareIdentifiers(expected, found, context);
  const { changes, common } = compareWords(expected.text, found.text);
  for (const change of changes) tellChange(change, expected, context);
  compareOwners(common, expected, context);
  compareImages(common, expected, context);
}

function compareKinds(expected: Leaf, found: Leaf, { comparison, where }: LeafContext): void {
  const [one, other] = [kindOf(expected), kindOf(found)];
  const isSame =
    expected.kind === found.kind && expected.level === found.level && expected.path === found.path;
  if (isSame) return;
  const isNamed = one.sv !== other.sv;
  const params = {
    text: shown(expected.text.text, 60),
    expected: isNamed ? one : within(one, expected.path),
    found: isNamed ? other : within(other, found.path),
    where,
  };
  comparison.findings.push(finding('published-structure', params, expected));
}

const headerCell = { sv: 'en rubrikcell', en: 'a header cell' };

function kindOf({ kind, level }: Leaf): Localised {
  if (kind === 'heading')
    return { sv: `en rubrik på nivå ${level}`, en: `a heading of level ${level}` };
  if (kind === 'header') return headerCell;
  if (kind === 'cell') return { sv: 'en vanlig cell', en: 'an ordinary cell' };
  return kindName(kind);
}

function within({ sv, en }: Localised, path: string): Localised {
  const inside = path.slice(1).replaceAll('/', ' ');
  return inside === ''
    ? { sv: `${sv} för sig`, en: `${en} by itself` }
    : { sv: `${sv} i \`${inside}\``, en: `${en} in \`${inside}\`` };
}

function compareCells(expected: Leaf, found: Leaf, { comparison, where }: LeafContext): void {
  const names = new Set([...Object.keys(expected.cell), ...Object.keys(found.cell)]);
  for (const attribute of names) {
    const [one = '', other = ''] = [expected.cell[attribute], found.cell[attribute]];
    if (one === other) continue;
    const text = shown(expected.text.text, 60);
    const params = { text, attribute, expected: one, found: shown(other), where };
    comparison.findings.push(finding('published-table', params, expected));
  }
}

function compareIdentifiers(expected: Leaf, found: Leaf, context: LeafContext): void {
  const own = new Set(found.ids);
  for (const id of expected.ids) {
    if (own.has(id)) continue;
    const fault = context.foundIds.has(id) ? 'moved' : 'missing';
    context.comparison.findings.push(
      finding('published-anchor', { id, fault, where: context.where }, expected),
    );
  }
}

function tellChange(change: Change, leaf: Leaf, { comparison, where, namesOf }: LeafContext): void {
  const [expected, found] = [shown(change.expected), shown(change.found)];
  const bound = namesOf(leaf).find(({ start, end }) => start < change.end && end > change.start);
  const isNumber = bound !== undefined || /\d/.test(change.expected + change.found);
  if (!isNumber) {
    comparison.findings.push(finding('published-text', { expected, found, where }, leaf));
    return;
  }
  const name = bound === undefined ? '' : ` (${shown(bound.name, 60)})`;
  const params = { expected, found, name: { sv: name, en: name }, where };
  comparison.findings.push(finding('published-number', params, leaf));
}

function compareOwners(common: readonly Common[], leaf: Leaf, context: LeafContext): void {
  const { comparison, where } = context;
  const differing = (key: 'lang' | 'marks' | 'label') =>
    runsOf(common, leaf.text.text, ({ expected, found }) => {
      const [one, other] = [expected[key] ?? '', found[key] ?? ''];
      return one.trim() === other.trim()
        ? null
        : { expected: one.trim(), found: shown(other.trim()) };
    });
  for (const { key, text } of differing('marks'))
    comparison.findings.push(
      finding('published-emphasis', { ...key, text: shown(text), where }, leaf),
    );
  for (const { key, text } of differing('label')) {
    // A theme may tell more of a link than we do.
    if (key.expected === '' && key.found.includes(shown(text))) continue;
    comparison.findings.push(
      finding('published-spoken', { ...key, text: shown(text), where }, leaf),
    );
  }
  tellLanguages(differing('lang'), leaf, context);
  const seen = runsOf(common, leaf.text.text, ({ expected, found }) =>
    expected.hidden === found.hidden ? null : found.hidden !== null,
  );
  for (const { key, text } of seen)
    comparison.findings.push(
      finding('published-visible', { text: shown(text), isHidden: key, where }, leaf),
    );
  compareLinks(common, leaf, context);
}

type LanguageRun = { text: string; key: { expected: string; found: string } };

/** Where the page forgets its language, every block would say so. */
function tellLanguages(
  runs: readonly LanguageRun[],
  leaf: Leaf,
  { comparison, where, said }: LeafContext,
): void {
  for (const { key, text } of runs) {
    const isWhole = text.length === leaf.text.text.length;
    const id = `${key.expected} ${key.found}`;
    if (isWhole && said.has(id)) continue;
    if (isWhole) said.add(id);
    comparison.findings.push(
      finding('published-language', { ...key, text: shown(text), where }, leaf),
    );
  }
}

function compareLinks(
  common: readonly Common[],
  leaf: Leaf,
  { comparison, page, where }: LeafContext,
): void {
  const links = runsOf(common, leaf.text.text, ({ expected, found }) =>
    expected.href === null && found.href === null
      ? null
      : { expected: expected.href, found: found.href },
  );
  for (const { key, text } of links) {
    const name = key.expected === null ? null : fileNameAt(key.expected);
    if (name !== null && key.found !== null) {
      comparison.files.push({ name, url: key.found, isPicture: false, where, leaf });
    } else if (
      key.expected === null ||
      key.found === null ||
      !sameAddress(key.expected, key.found, page.url)
    ) {
      const params = {
        text: shown(text),
        expected: name ?? key.expected ?? '',
        found: shown(key.found ?? ''),
        where,
      };
      comparison.findings.push(finding('published-link', params, leaf));
    } else comparison.links.push({ url: key.found, where, leaf });
  }
}

function compareImages(
  common: readonly Common[],
  leaf: Leaf,
  { comparison, where }: LeafContext,
): void {
  for (const { sign, expected, found } of common) {
    if (sign !== imageSign) continue;
    const [one, other] = [imageIn(expected), imageIn(found)];
    compareAlternatives(one, other, leaf, { comparison, where });
    const name = fileNameAt(one.src);
    if (name !== null) {
      for (const url of new Set([other.src, ...other.others]))
        comparison.files.push({ name, url, isPicture: true, where, leaf });
    } else if (one.src !== other.src) {
      const params = {
        name: shown(one.alt ?? ''),
        url: shown(other.src),
        fault: 'picture',
        where,
      } as const;
      comparison.findings.push(finding('published-file', params, leaf));
    }
  }
}

function compareAlternatives(
  one: PlacedImage,
  other: PlacedImage,
  leaf: Leaf,
  { comparison, where }: Pick<LeafContext, 'comparison' | 'where'>,
): void {
  const [expected, found] = [one.alt ?? '', other.alt ?? ''];
  if (expected === found) return;
  const params = {
    expected: shownBeside(expected, found),
    found: other.alt === null ? null : shownBeside(found, expected),
    where,
  };
  comparison.findings.push(finding('published-alternative', params, leaf));
}

function imageIn({ image }: Owner): PlacedImage {
  return image ?? { src: '', alt: null, others: [] };
}
