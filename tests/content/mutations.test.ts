import { expect, test } from 'vitest';

import {
  type Binding,
  bindingsIn,
  judgeBindings,
  type JudgedBinding,
} from '../../scripts/resolve/bindings.ts';
import { contains } from '../../scripts/resolve/quantities/interval.ts';
import { parseQuantity } from '../../scripts/resolve/quantities/phrase.ts';
import { type ValueEntry, withValues } from '../../scripts/resolve/value-table.ts';
import { root } from '../repository.ts';
import { resolveProject } from '../resolve/project.ts';

/** A cell, a change of it, and what the bindings then say. */
interface Mutation {
  entry: ValueEntry;
  change: number;
  judged: readonly JudgedBinding[];
}

const step = 3;
const { texts, table } = await resolveProject(root);
const bindings = bindingsIn(texts);
const figureCells = [...table.byFigure.values()].flat().filter(({ figure }) => figure !== 'facts');
const legible = figureCells.filter(({ cell }) => cell.value !== null);
const mutations = legible.flatMap(mutationsOf);

function mutationsOf(entry: ValueEntry): Mutation[] {
  const before = entry.cell.value ?? 0;
  return [before - step, before + step]
    .filter((value) => value >= 0 && value <= 100)
    .map((value) => {
      const changed = withValues(table, new Map([[entry.address, value]]));
      const judged = judgeBindings(bindings, changed);
      return { entry, change: value - before, judged };
    });
}

/** Words that give the number of just this cell in digits or letters. */
function stands({ node, judgement }: JudgedBinding, { entry }: Mutation): boolean {
  const named = table.byAddress.get(expressionOf(node));
  return judgement.isExact && named === entry;
}

function expressionOf(node: Binding['node']): string {
  return node.type === 'boundValue' ? node.of : node.that;
}

function isBroken({ judgement }: JudgedBinding): boolean {
  return judgement.verdict !== 'holds';
}

/** Told by the words of the expression alone, not by what the evaluation says that it read. */
function mentions({ node }: JudgedBinding, { figure, row }: ValueEntry): boolean {
  const expression = expressionOf(node);
  const isOfFigure = expression.includes(`${figure}.`);
  return isOfFigure && (expression.includes(`.${row}`) || /[*]|rank\(/u.test(expression));
}

function cellsOf(list: readonly Mutation[]): number {
  return new Set(list.map(({ entry }) => entry.address)).size;
}

test('before any change all bindings hold', () => {
  const verdicts = judgeBindings(bindings, table).map(({ judgement }) => judgement.verdict);
  expect(new Set(verdicts)).toEqual(new Set(['holds']));
  expect(bindings.length).toBeGreaterThan(120);
});

test('a cell changed by 3 is told of wherever its number stands, and nowhere else', () => {
  const dependent = mutations.filter((mutation) =>
    mutation.judged.some((each) => stands(each, mutation)),
  );
  const missed = dependent.filter(
    (mutation) => !mutation.judged.every((each) => !stands(each, mutation) || isBroken(each)),
  );
  const falsely = mutations.flatMap((mutation) =>
    mutation.judged.filter((each) => isBroken(each) && !mentions(each, mutation.entry)),
  );
  const hanging = mutations.flatMap((mutation) =>
    mutation.judged.filter(
      (each) => each.judgement.cells.includes(mutation.entry.address) && !stands(each, mutation),
    ),
  );
  const loose = hanging.filter((each) => !isBroken(each));
  const onlyLoose = mutations.filter(
    (mutation) =>
      !dependent.includes(mutation) &&
      mutation.judged.some(({ judgement }) => judgement.cells.includes(mutation.entry.address)),
  );
  const summary = {
    cells: figureCells.length,
    legible: legible.length,
    'changes tried': mutations.length,
    'cells whose number stands in a text': cellsOf(dependent),
    'changes of these': dependent.length,
    'changes caught': dependent.length - missed.length,
    'cells that only comparisons and loose words hang on': cellsOf(onlyLoose),
    'loose words and comparisons that a change touches': hanging.length,
    'of these contradicted': hanging.length - loose.length,
    'of these still true': loose.length,
    'falsely reported': falsely.length,
  };
  process.stdout.write(`${JSON.stringify(summary, null, 1)}\n`);
  expect(missed.map(({ entry, change }) => `${entry.address} ${change}`)).toEqual([]);
  expect(falsely.map(({ node }) => expressionOf(node))).toEqual([]);
  expect(dependent.length).toBeGreaterThan(60);
});

test('loose words that still hold after a change do so by their documented interval', () => {
  const still = mutations.flatMap(({ entry, judged }) =>
    judged.flatMap(({ node, text, judgement }) => {
      const { value, verdict, cells } = judgement;
      const isLoose = verdict === 'holds' && cells.includes(entry.address) && value !== null;
      if (!isLoose || node.type !== 'boundValue') return [];
      const quantity = parseQuantity(node.written, text.document.config.lang);
      return quantity?.measure === 'share' && !quantity.isExact ? [{ quantity, value }] : [];
    }),
  );
  expect(still.length).toBeGreaterThan(0);
  for (const { quantity, value } of still) {
    expect(contains(quantity.interval, value.value)).toBe(true);
  }
});
