import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from 'vitest';

import { anchor, type Placement } from '../../scripts/comments/anchor.ts';
import type { DocumentText } from '../../scripts/comments/document-text.ts';
import { textOfHtml } from '../../scripts/comments/html-text.ts';
import { indexOf, type TextIndex } from '../../scripts/comments/places.ts';
import { quote, type Quotation } from '../../scripts/comments/quotation.ts';
import {
  copied,
  edits,
  type Random,
  randomFrom,
  textOf,
  traced,
  type TracedBlock,
} from './edits.ts';

let first: TracedBlock[] = [];
let document: DocumentText;
let textIndex: TextIndex;
/** A long text that nobody rewrites: what is found after hundreds of edits by chance hangs on every word of it. */
const longText = new URL('../fixtures/comments/long-text.html', import.meta.url);
beforeAll(() => {
  const page = textOfHtml(readFileSync(longText, 'utf8'));
  document = page.document;
  textIndex = indexOf(document.text);
  first = traced(
    document,
    page.blocks.map(({ section }) => section),
  );
});

/** Words, phrases, sentences, whole paragraphs and selections across paragraphs, anywhere in the text. */
function fiftyComments(random: Random): Quotation[] {
  const { text, spans } = document;
  return Array.from({ length: 50 }, (_, number) => {
    for (;;) {
      const block = Math.floor(random() * spans.length);
      const { start, end } = spans[block] ?? { start: 0, end: 0 };
      const from = start + Math.floor(random() * (end - start));
      const wordStart = text.lastIndexOf(' ', from) + 1;
      const wordEnd = Math.max(wordStart + 1, text.indexOf(' ', from + 1));
      const phraseEnd = text.indexOf(' ', wordEnd + 10 + Math.floor(random() * 30));
      const spanOf = [
        { start: wordStart, end: wordEnd },
        { start: wordStart, end: phraseEnd },
        { start: wordStart, end: Math.min(end, wordStart + 60 + Math.floor(random() * 100)) },
        { start, end },
        { start: wordStart, end: Math.min(text.length, end + 40) },
      ][number % 5];
      const quotation =
        spanOf && spanOf.end > spanOf.start ? quote(document, spanOf, textIndex) : null;
      if (quotation !== null) return quotation;
    }
  });
}

type Verdict = 'kept' | 'moved rightly' | 'orphaned' | 'placed wrongly';

/**
 * Right is what consists of the quoted characters, or stands between them. A copy is right only where the original is gone,
 * or has changed so much that it counts as other words.
 */
function verdictOf(
  { start, end, exact }: Quotation,
  placement: Placement,
  origins: readonly number[],
): Verdict {
  if (placement.is === 'orphan') return 'orphaned';
  const isQuoted = (origin: number) => origin >= start && origin < end;
  const placed = origins.slice(placement.start, placement.end);
  const isRight =
    placed.filter(isQuoted).length >= placed.length / 2 ||
    (placed.filter((origin) => isQuoted(origin - copied)).length >= placed.length / 2 &&
      mostTogether(origins, isQuoted, exact.length) < exact.length * 0.7);
  if (!isRight) return 'placed wrongly';
  return placement.is === 'kept' ? 'kept' : 'moved rightly';
}

/** Most of the characters that stand in a stretch of one and a half times the length. */
function mostTogether(
  origins: readonly number[],
  isQuoted: (origin: number) => boolean,
  length: number,
): number {
  const places = origins.flatMap((origin, place) => (isQuoted(origin) ? [place] : []));
  let from = 0;
  let most = 0;
  for (const [index, place] of places.entries()) {
    while (place - (places[from] ?? place) > length * 1.5) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

interface Tally extends Record<Verdict, number> {
  wrong: string[];
}

const empty = (): Tally => ({
  kept: 0,
  'moved rightly': 0,
  orphaned: 0,
  'placed wrongly': 0,
  wrong: [],
});

function tally(
  into: Tally,
  name: string,
  comments: readonly Quotation[],
  blocks: readonly TracedBlock[],
) {
  const { document: edited, origins } = textOf(blocks);
  const editedIndex = indexOf(edited.text);
  for (const quotation of comments) {
    const placement = anchor(quotation, edited, editedIndex);
    const verdict = verdictOf(quotation, placement, origins);
    into[verdict] += 1;
    if (verdict !== 'placed wrongly' || placement.is === 'orphan') continue;
    const found = edited.text.slice(placement.start, placement.end);
    into.wrong.push(`${name}: ”${quotation.exact}” (${quotation.alike}) → ”${found}”`);
  }
}

const verdicts = ['kept', 'moved rightly', 'orphaned', 'placed wrongly'] as const;
const shown = (counts: Tally) =>
  verdicts.map((verdict) => `${verdict} ${counts[verdict]}`).join(', ');

/** Half of the edits are made where a comment stands. */
function editedBlock(
  blocks: readonly TracedBlock[],
  comments: readonly Quotation[],
  random: Random,
) {
  const target = comments[Math.floor(random() * comments.length)]?.start ?? 0;
  const hit = blocks.findIndex(({ origins }) => origins.includes(target));
  return hit !== -1 && random() < 0.5 ? hit : Math.floor(random() * blocks.length);
}

const kinds = Object.entries(edits);

describe('200 edits around 50 comments', () => {
  test('one at a time: none is placed wrongly, and few are lost', () => {
    const random = randomFrom(7);
    const comments = fiftyComments(random);
    const all = empty();
    for (let number = 0; number < 200; number += 1) {
      const [name, edit] = kinds[number % kinds.length] ?? ['', () => first];
      tally(
        all,
        name,
        comments,
        edit({ blocks: first, random, at: editedBlock(first, comments, random) }),
      );
    }
    process.stderr.write(`200 edits × 50 comments, one at a time: ${shown(all)}\n`);
    expect(all.wrong).toEqual([]);
    expect(all.kept + all['moved rightly']).toBeGreaterThan(9_900);
  });

  test('one after the other: none is placed wrongly, and most are still found', () => {
    const random = randomFrom(11);
    const comments = fiftyComments(random);
    let blocks = first;
    const all = empty();
    for (let number = 0; number < 200; number += 1) {
      const [name, edit] = kinds[Math.floor(random() * kinds.length)] ?? ['', () => blocks];
      blocks = edit({ blocks, random, at: editedBlock(blocks, comments, random) });
      if (number % 10 === 9) tally(all, `${number} ${name}`, comments, blocks);
    }
    const last = empty();
    tally(last, 'last', comments, blocks);
    process.stderr.write(
      `200 edits × 50 comments, added up: ${shown(all)}; after the last: ${shown(last)}\n`,
    );
    expect(all.wrong).toEqual([]);
    expect(last.kept + last['moved rightly']).toBeGreaterThanOrEqual(15);
  });
});

test('a question that is folded is read as a heading and its text', () => {
  const link = '<a class="permalink" id="vem" href="#vem">#</a>';
  const question = `<details class="question"><summary><h2 class="asked">Vem?</h2></summary>${link}<p>Alla.</p></details>`;
  const folded = textOfHtml(`<main><section class="level-2">${question}</section></main>`);
  const open = textOfHtml('<main><section><h2 id="vem">Vem?</h2><p>Alla.</p></section></main>');
  const told = ({ blocks }: typeof open) => blocks.map(({ text, section }) => [text, section]);
  expect(told(folded)).toEqual(told(open));
});
