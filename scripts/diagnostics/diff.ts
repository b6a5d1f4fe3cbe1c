import pc from 'picocolors';

import type { Fix } from '../model/report.ts';
import { printable } from './diagnostic.ts';

interface Change {
  line: number;
  before: readonly string[];
  after: readonly string[];
}

/** Columns that are shown before a change in a long line, and in all. */
const lead = 40;
const widest = 120;

/** Changes as `file:line`, the lines as they are (`-`) and as they become (`+`). `edits` are in order. */
export function formatChanges(
  path: string,
  text: string,
  edits: readonly Fix[],
  colour: boolean,
): string {
  const paint = pc.createColors(colour);
  return changesIn(text, edits)
    .flatMap(({ line, before, after }) => {
      const from = cutOf(before[0] ?? '', after[0] ?? '');
      const removed = before.map((each) => paint.red(`- ${shown(each, from)}`));
      const added = after.map((each) => paint.green(`+ ${shown(each, from)}`));
      return [paint.bold(`${path}:${line}`)].concat(removed, added);
    })
    .join('\n');
}

/** Edits on the same lines are one change. */
function changesIn(text: string, edits: readonly Fix[]): Change[] {
  const changes: Change[] = [];
  let pending: { start: number; end: number; edits: Fix[] } | null = null;
  for (const edit of edits) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1;
    const next = text.indexOf('\n', edit.end);
    const end = next === -1 ? text.length : next;
    if (pending !== null && start <= pending.end) {
      pending.end = Math.max(pending.end, end);
      pending.edits.push(edit);
    } else {
      if (pending !== null) changes.push(changeOf(text, pending));
      pending = { start, end, edits: [edit] };
    }
  }
  if (pending !== null) changes.push(changeOf(text, pending));
  return changes;
}

function changeOf(
  text: string,
  { start, end, edits }: { start: number; end: number; edits: readonly Fix[] },
): Change {
  let after = '';
  let at = start;
  for (const edit of edits) {
    after += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  after += text.slice(at, end);
  return {
    line: text.slice(0, start).split('\n').length,
    before: text.slice(start, end).split('\n'),
    after: after.split('\n'),
  };
}

/** Where a long line begins to be shown: some way before what differs. */
function cutOf(before: string, after: string): number {
  if (Math.max(before.length, after.length) <= widest) return 0;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return Math.max(0, same - lead);
}

function shown(line: string, from: number): string {
  const part = line.slice(from, from + widest);
  const tail = from + widest < line.length ? '…' : '';
  return printable(`${from > 0 ? '…' : ''}${part}${tail}`.replaceAll('\t', ' '));
}
