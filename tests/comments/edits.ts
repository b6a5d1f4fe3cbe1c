import { type DocumentText, documentText } from '../../scripts/comments/document-text.ts';

/** A text of which every character knows where it came from, so that it can be told where a comment ought to be. */
export interface TracedBlock {
  section: string | null;
  text: string;
  /** For each character: its offset in the first version; `copied` more in a copy; -1 for new text. */
  origins: readonly number[];
}

export const copied = 10_000_000;

export type Random = () => number;

/** Repeatable random numbers, 0–1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function traced(
  document: DocumentText,
  sections: readonly (string | null)[],
): TracedBlock[] {
  return document.spans.map(({ start, end }, index) => ({
    section: sections[index] ?? null,
    text: document.text.slice(start, end),
    origins: Array.from({ length: end - start }, (_, offset) => start + offset),
  }));
}

export function textOf(blocks: readonly TracedBlock[]): {
  document: DocumentText;
  origins: number[];
} {
  const origins: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) origins.push(-1);
    for (const origin of block.origins) origins.push(origin);
  }
  return { document: documentText(blocks, []), origins };
}

const part = ({ section, text, origins }: TracedBlock, from: number, to?: number): TracedBlock => ({
  section,
  text: text.slice(from, to),
  origins: origins.slice(from, to),
});

const joined = (...parts: TracedBlock[]): TracedBlock => ({
  section: parts[0]?.section ?? null,
  text: parts.map(({ text }) => text).join(''),
  origins: parts.flatMap(({ origins }) => origins),
});

const fresh = (text: string): TracedBlock => ({
  section: null,
  text,
  origins: Array.from(text, () => -1),
});

const copyOf = (block: TracedBlock): TracedBlock => ({
  ...block,
  origins: block.origins.map((origin) =>
    origin < 0 || origin >= copied ? origin : origin + copied,
  ),
});

const words =
  'invånare kommunen uppgifter ofta 17 nästan tillit enkät delning digital svarar därför'.split(
    ' ',
  );

/** Spans of words or sentences in a block. */
function spansOf(text: string, shape: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(shape)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

const wordShape = /[\p{L}\p{N}]+/gu;
const sentenceShape = /[^.!?]+[.!?]+ ?/g;

interface Edit {
  blocks: TracedBlock[];
  random: Random;
  /** Block that is edited. */
  at: number;
}

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

function withBlock({ blocks, at }: Edit, ...instead: TracedBlock[]): TracedBlock[] {
  return blocks.toSpliced(at, 1, ...instead.filter(({ text }) => text.trim() !== ''));
}

function changeIn(
  edit: Edit,
  shape: RegExp,
  change: (found: TracedBlock) => TracedBlock,
): TracedBlock[] {
  const block = edit.blocks[edit.at];
  const span = block && pick(spansOf(block.text, shape), edit.random);
  if (block === undefined || span === undefined) return edit.blocks;
  const { start, end } = span;
  const before = part(block, start, end);
  const after = change(before);
  // A number changed to itself has not changed.
  if (after.text === before.text) return edit.blocks;
  return withBlock(edit, joined(part(block, 0, start), after, part(block, end)));
}

/** Puts text at a sentence's end in another block. */
function insertSentence(
  blocks: TracedBlock[],
  sentence: TracedBlock,
  random: Random,
): TracedBlock[] {
  const at = Math.floor(random() * blocks.length);
  const block = blocks[at];
  if (block === undefined) return blocks;
  const ends = [0, ...spansOf(block.text, sentenceShape).map(({ end }) => end)];
  const place = pick(ends, random) ?? 0;
  const spaced = joined(fresh(' '), sentence, fresh(' '));
  return blocks.with(at, {
    ...joined(part(block, 0, place), spaced, part(block, place)),
    section: block.section,
  });
}

function takenSentence(edit: Edit): { sentence: TracedBlock; without: TracedBlock[] } | null {
  let taken: TracedBlock | null = null;
  const without = changeIn(edit, sentenceShape, (found) => {
    taken = found;
    return fresh('');
  });
  return taken === null ? null : { sentence: taken, without };
}

function blockMoved({ blocks, at, random }: Edit): TracedBlock[] {
  const block = blocks[at];
  if (block === undefined) return blocks;
  const rest = blocks.toSpliced(at, 1);
  const to = Math.floor(random() * rest.length);
  return rest.toSpliced(to, 0, { ...block, section: rest[to]?.section ?? null });
}

function sectionMoved({ blocks, at, random }: Edit): TracedBlock[] {
  const section = blocks[at]?.section ?? null;
  const moving = blocks.filter((block) => block.section === section);
  const rest = blocks.filter((block) => block.section !== section);
  const other = pick(rest, random)?.section;
  const to = rest.findIndex((block) => block.section === other);
  return rest.toSpliced(Math.max(0, to), 0, ...moving);
}

function blockCopied({ blocks, at, random }: Edit): TracedBlock[] {
  const block = blocks[at];
  if (block === undefined) return blocks;
  // A copy right before the block cannot be told from one right after it.
  const to = random() < 0.5 ? at + 1 : Math.floor(random() * blocks.length);
  if (to === at) return blocks;
  return blocks.toSpliced(to, 0, {
    ...copyOf(block),
    section: blocks[Math.max(0, to - 1)]?.section ?? null,
  });
}

function split(edit: Edit): TracedBlock[] {
  const block = edit.blocks[edit.at];
  const span = block && pick(spansOf(block.text, / /g), edit.random);
  if (block === undefined || span === undefined) return edit.blocks;
  return withBlock(edit, part(block, 0, span.start), part(block, span.end));
}

function mergedWithNext({ blocks, at }: Edit): TracedBlock[] {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || next === undefined) return blocks;
  return blocks.toSpliced(at, 2, joined(block, fresh(' '), next));
}

export const edits: Readonly<Record<string, (edit: Edit) => TracedBlock[]>> = {
  'word changed': (edit) =>
    changeIn(edit, wordShape, () => fresh(pick(words, edit.random) ?? 'ord')),
  'word inserted': (edit) =>
    changeIn(edit, wordShape, (found) =>
      joined(found, fresh(` ${pick(words, edit.random) ?? 'ord'}`)),
    ),
  'word deleted': (edit) => changeIn(edit, wordShape, () => fresh('')),
  'letter mistyped': (edit) => changeIn(edit, /\p{L}/gu, () => fresh('x')),
  'number changed': (edit) =>
    changeIn(edit, /\d+/g, () => fresh(String(Math.floor(edit.random() * 99)))),
  'sentence deleted': (edit) => takenSentence(edit)?.without ?? edit.blocks,
  'sentence rewritten': (edit) =>
    changeIn(edit, sentenceShape, () =>
      fresh('Den här meningen är helt ny och handlar om annat. '),
    ),
  'sentence added': (edit) =>
    insertSentence(edit.blocks, fresh('En ny mening om invånarnas svar på enkäten.'), edit.random),
  'sentence moved': (edit) => {
    const taken = takenSentence(edit);
    return taken === null
      ? edit.blocks
      : insertSentence(taken.without, taken.sentence, edit.random);
  },
  'sentence copied': (edit) => {
    const taken = takenSentence(edit);
    return taken === null
      ? edit.blocks
      : insertSentence(edit.blocks, copyOf(taken.sentence), edit.random);
  },
  'paragraph split': split,
  'paragraphs joined': mergedWithNext,
  'paragraph moved': blockMoved,
  'paragraph deleted': (edit) => edit.blocks.toSpliced(edit.at, 1),
  'paragraph copied': blockCopied,
  'section moved': sectionMoved,
};
