import { applyEdits, type Edit } from './edits.ts';
import { type Content, type Operation, operationsOf } from './tokens.ts';

/** What the stretch of content with a number (MCID) draws. */
export type Painted = 'nothing' | 'drawing' | 'text';

const pathOperators = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const pathPainters = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const objectPainters = new Set(['Do', 'sh']);
const textPainters = new Set(['Tj', 'TJ', "'", '"']);
const paints: ReadonlyMap<string, Painted> = new Map([
  ...[...textPainters].map((operator): [string, Painted] => [operator, 'text']),
  ...[...pathPainters, ...objectPainters].map((operator): [string, Painted] => [
    operator,
    'drawing',
  ]),
]);
const textOperators = new Set(['BT', 'ET', 'Tf', 'Tm']);
const numbered = /^\/\w+\s*<<\s*\/MCID\s+(\d+)/;

/** What each numbered stretch of a page draws. */
export function paintedOn({ text, operations }: Content): Map<number, Painted> {
  const painted = new Map<number, Painted>();
  const open: (number | null)[] = [];
  for (const operation of operations) {
    const { operator } = operation;
    if (operator === 'BDC' || operator === 'BMC') {
      const number = numberOf(text, operation);
      open.push(number);
      if (number !== null) painted.set(number, 'nothing');
    } else if (operator === 'EMC') open.pop();
    else {
      const kind = paints.get(operator);
      if (kind === undefined) continue;
      for (const number of open) {
        if (number !== null && painted.get(number) !== 'text') painted.set(number, kind);
      }
    }
  }
  return painted;
}

function numberOf(content: string, { operator, start, end }: Operation): number | null {
  if (operator !== 'BDC') return null;
  const number = numbered.exec(content.slice(start, end))?.[1];
  return number === undefined ? null : Number(number);
}

/** The structure element that a numbered stretch belongs to, and its new number. */
export interface Mark {
  type: string;
  number: number;
}

/** Under way through a page. */
interface Progress {
  content: string;
  edits: Edit[];
  /** How many stretches are open. */
  depth: number;
  /** Names of the parts drawn apart that have stretches of their own. */
  forms: ReadonlySet<string>;
  /** Where the path being drawn outside all stretches begins. */
  pathStart: number | null;
}

/**
 * Names each numbered stretch after its element in the structure tree, and makes an artifact of all that belongs to none:
 * running heads, rules and borders. Stretches that draw nothing are dropped. `forms` are the names of the parts drawn apart
 * that hold stretches of their own.
 */
export function markContent(
  content: string,
  marks: ReadonlyMap<number, Mark>,
  forms: ReadonlySet<string>,
): string {
  const operations = operationsOf(content);
  const progress: Progress = { content, edits: [], depth: 0, forms, pathStart: null };
  for (let index = 0; index < operations.length; index += 1) {
    const operation = operations[index];
    if (operation === undefined) continue;
    const empty = emptyFrom(operations, index);
    if (empty === null) step(progress, operation, marks);
    else {
      progress.edits.push({ start: operation.start, end: empty.end, text: '' });
      index = operations.indexOf(empty, index);
    }
  }
  if (progress.depth !== 0) throw new Error('The content of a page ends within a marked stretch');
  return applyEdits(content, progress.edits);
}

/** The end of a stretch that starts here and draws nothing, `null` when there is none. */
function emptyFrom(operations: readonly Operation[], index: number): Operation | null {
  if (operations[index]?.operator !== 'BDC') return null;
  let next = index + 1;
  while (textOperators.has(operations[next]?.operator ?? '')) next += 1;
  const end = operations[next];
  return end?.operator === 'EMC' ? end : null;
}

function step(progress: Progress, operation: Operation, marks: ReadonlyMap<number, Mark>): void {
  const { operator } = operation;
  if (operator === 'BDC' || operator === 'BMC') {
    nameStretch(progress, operation, marks);
    progress.depth += 1;
  } else if (operator === 'EMC') progress.depth -= 1;
  else if (progress.depth === 0) markArtifact(progress, operation);
}

function nameStretch(
  { content, edits }: Progress,
  operation: Operation,
  marks: ReadonlyMap<number, Mark>,
): void {
  const old = numberOf(content, operation);
  if (old === null) return;
  const mark = marks.get(old);
  const text = mark === undefined ? layoutArtifact : `/${mark.type} <</MCID ${mark.number}>> BDC`;
  edits.push({ start: operation.start, end: operation.end, text });
}

const layoutArtifact = '/Artifact <</Type /Layout>> BDC';
const paginationArtifact = '/Artifact <</Type /Pagination>> BDC';

/** Text that belongs to no element stands in the margin: the tree has all other. */
function markArtifact(progress: Progress, { operator, start, end }: Operation): void {
  const { edits } = progress;
  if (operator === 'BT') edits.push(insertion(start, `${paginationArtifact}\n`));
  else if (operator === 'ET') edits.push(insertion(end, '\nEMC'));
  else if (objectPainters.has(operator)) {
    const form = /^\/(\S+)\s+Do/.exec(progress.content.slice(start, end))?.[1];
    if (form !== undefined && progress.forms.has(form)) return;
    edits.push(insertion(start, `${layoutArtifact}\n`), insertion(end, '\nEMC'));
  } else if (pathOperators.has(operator)) progress.pathStart ??= start;
  else if (operator === 'n') progress.pathStart = null;
  else if (pathPainters.has(operator)) {
    edits.push(insertion(progress.pathStart ?? start, `${layoutArtifact}\n`));
    edits.push(insertion(end, '\nEMC'));
    progress.pathStart = null;
  }
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
