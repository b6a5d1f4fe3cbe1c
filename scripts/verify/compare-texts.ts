import type { Localised } from '../model/localised.ts';
import { align, type Alignable } from './align.ts';
import { compareLeaves, type LeafContext } from './compare-leaves.ts';
import { type Comparison, finding, type Page } from './finding.ts';
import { type Leaf, leavesOf, type Table, type Text, type Unit, wordsOf } from './leaf.ts';
import type { NamesOf } from './places.ts';
import { kindName, sentenceStart, underOf, whereInTable, whereOf } from './where.ts';
import { shown } from './words.ts';

/** A text as it should be and as it stands on a page, block by block and word by word. */
export function compareTexts(
  expected: Text,
  found: Text,
  page: Page,
  namesOf: NamesOf,
): Comparison {
  const comparison: Comparison = { findings: [], files: [], links: [] };
  const unitContext = {
    comparison,
    page,
    namesOf,
    foundIds: new Set(found.ids),
    said: new Set<string>(),
  };
  compareUnits(expected.units, found.units, unitContext);
  for (const { element, under } of found.foreign.slice(0, mostForeign)) {
    const name = shown(element, 30);
    const where = trimmedUnder({ under });
    comparison.findings.push(finding('published-foreign', { element: `<${name}>`, where }));
  }
  return comparison;
}

const mostForeign = 20;
const nowhere: Localised = { sv: '', en: '' };

type Context = Omit<LeafContext, 'where'>;

function compareUnits(expected: readonly Unit[], found: readonly Unit[], context: Context): void {
  const { pairs, missing, extra } = align(expected.map(alignable), found.map(alignable));
  for (const { expected: at, found: to, isMoved } of pairs) {
    const [one, other] = [expected[at], found[to]];
    if (one === undefined || other === undefined) continue;
    if (isMoved) tellBlock(one, one, 'moved', context);
    comparePair(one, other, context);
  }
  for (const at of missing) {
    const unit = expected[at];
    if (unit !== undefined) tellBlock(unit, unit, 'missing', context);
  }
  const known = new Set(expected.map(wordsOf));
  for (const at of extra) {
    const unit = found[at];
    if (unit === undefined) continue;
    tellBlock(unit, null, known.has(wordsOf(unit)) ? 'double' : 'extra', context);
  }
}

function alignable(unit: Unit): Alignable {
  return { words: wordsOf(unit), sort: unit.kind };
}

function tellBlock(
  unit: Unit,
  expected: Unit | null,
  fault: 'missing' | 'extra' | 'double' | 'moved',
  { comparison }: Context,
): void {
  const [leaf = null] = expected === null ? [] : leavesOf([expected]);
  const block = sentenceStart(kindName(unit.kind));
  const where = unit.kind === 'heading' ? nowhere : trimmedUnder(unit);
  const params = { block, text: shown(wordsOf(unit)), fault, where };
  comparison.findings.push(finding('published-block', params, leaf));
}

function comparePair(expected: Unit, found: Unit, context: Context): void {
  if (expected.kind === 'table' && found.kind === 'table') {
    compareTables(expected, found, context);
    return;
  }
  if (expected.kind !== 'table' && found.kind !== 'table') {
    compareLeaves(expected, found, { ...context, where: whereOf(expected) });
    return;
  }
  const where = trimmedUnder(expected);
  const [leaf = null] = leavesOf([expected]);
  const text = shown(wordsOf(expected));
  const params = { text, expected: kindName(expected.kind), found: kindName(found.kind), where };
  context.comparison.findings.push(finding('published-structure', params, leaf));
}

function trimmedUnder(unit: Pick<Unit, 'under'>): Localised {
  const { sv, en } = underOf(unit);
  return { sv: sv.trim(), en: en.trim() };
}

type Row = readonly Leaf[];

function compareTables(expected: Table, found: Table, context: Context): void {
  const { pairs, missing, extra } = align(
    expected.rows.map(alignableRow),
    found.rows.map(alignableRow),
  );
  for (const { expected: at, found: to, isMoved } of pairs) {
    const [row, other] = [expected.rows[at], found.rows[to]];
    if (row === undefined || other === undefined) continue;
    if (isMoved) tellRow(row, expected, 'moved', context);
    compareRows(row, other, expected, context);
  }
  for (const at of missing) tellRow(expected.rows[at], expected, 'missing', context);
  for (const at of extra) tellRow(found.rows[at], found, 'extra', context);
}

function alignableRow(row: Row): Alignable {
  return { words: row.map(({ text }) => text.text).join('\u0001'), sort: String(row.length) };
}

function tellRow(
  row: Row | undefined,
  table: Table,
  fault: 'missing' | 'extra' | 'moved',
  { comparison }: Context,
): void {
  const [first] = row ?? [];
  if (row === undefined || first === undefined) return;
  const isCaption = first.kind === 'caption';
  const block = sentenceStart(
    isCaption ? { sv: 'tabelltexten', en: 'the table caption' } : kindName('row'),
  );
  const text = shown(row.map(({ text: cell }) => cell.text).join(' '));
  const where = isCaption ? trimmedUnder(table) : whereInTable(table, [], first);
  comparison.findings.push(
    finding('published-block', { block, text, fault, where }, fault === 'extra' ? null : first),
  );
}

function compareRows(row: Row, found: Row, table: Table, context: Context): void {
  const { pairs, missing, extra } =
    row.length === found.length
      ? {
          pairs: [...row.keys()].map((at) => ({ expected: at, found: at })),
          missing: [],
          extra: [],
        }
      : align(row.map(alignableCell), found.map(alignableCell));
  for (const { expected: at, found: to } of pairs) {
    const [cell, other] = [row[at], found[to]];
    if (cell === undefined || other === undefined) continue;
    const where = cell.kind === 'caption' ? whereOf(cell) : whereInTable(table, row, cell);
    compareLeaves(cell, other, { ...context, where });
  }
  for (const at of missing) tellCell(row[at], table, 'missing', context);
  for (const at of extra) tellCell(found[at], table, 'extra', context);
}

function alignableCell({ text, kind }: Leaf): Alignable {
  return { words: text.text, sort: kind };
}

function tellCell(
  cell: Leaf | undefined,
  table: Table,
  fault: 'missing' | 'extra',
  { comparison }: Context,
): void {
  if (cell === undefined) return;
  const block = sentenceStart(kindName(cell.kind));
  const params = {
    block,
    text: shown(cell.text.text),
    fault,
    where: whereInTable(table, [], cell),
  };
  comparison.findings.push(finding('published-block', params, fault === 'missing' ? cell : null));
}
