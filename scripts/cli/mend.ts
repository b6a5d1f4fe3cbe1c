import { formatChanges } from '../diagnostics/diff.ts';
import { applyFixes, type FileEdits, planFixes, type Refusal } from '../diagnostics/fix.ts';
import type { Words } from '../diagnostics/terms.ts';
import type { CompiledBook } from '../model/book.ts';
import type { Project } from '../model/project.ts';
import type { Console } from './console.ts';

export interface Mending {
  /** Checks the sources anew. */
  again: () => Promise<CompiledBook>;
  words: Words;
  infos: boolean;
  /** Only tells what would be done. */
  isDryRun: boolean;
  io: Console;
}

/** A mend may bring to light what it hid, and changes that overlapped wait for the next round. */
const mostRounds = 5;

/** Shows each change, makes it, and checks again until nothing is left that can be mended. */
export async function mendSources(
  project: Project,
  checked: CompiledBook,
  mending: Mending,
): Promise<CompiledBook> {
  const { again, words, infos, isDryRun, io } = mending;
  let current = checked;
  const files = new Set<string>();
  let changes = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const plan = planFixes(current.files, { infos });
    if (plan.length === 0) break;
    show(plan, mending);
    if (isDryRun) {
      io.err(`${words.moreRounds}\n\n`);
      return current;
    }
    const { written, refused } = await applyFixes(project.root, plan);
    for (const refusal of refused) io.err(`${refusalIn(refusal, words)}\n`);
    changes += editsOf(plan.filter(({ file }) => written.includes(file.path)));
    for (const path of written) files.add(path);
    if (written.length === 0) break;
    current = await again();
  }
  io.err(`${changes === 0 ? words.noFixes : words.fixesMade(changes, files.size)}\n\n`);
  return current;
}

function show(plan: readonly FileEdits[], { words, io }: Mending): void {
  io.err(`${words.fixesShown(editsOf(plan), plan.length)}\n\n`);
  for (const { file, edits } of plan) {
    io.err(`${formatChanges(file.path, String(file.value), edits, io.colour)}\n`);
  }
  io.err('\n');
}

function editsOf(plan: readonly FileEdits[]): number {
  return plan.reduce((count, { edits }) => count + edits.length, 0);
}

function refusalIn(refusal: Refusal, words: Words): string {
  return refusal.reason === 'changed'
    ? words.changedMeanwhile(refusal.path)
    : words.notWritable(refusal.path, refusal.code);
}
