import { type Localised, pick } from '../../model/localised.ts';
import type { Passage } from './passage.ts';
import { sentencesOf } from './sentences.ts';

/** How a text repeats itself. */
export interface Habits {
  /** Standard deviation of the sentences' length, in words. */
  spread: number;
  /** How many sentences of a hundred begin with one of `openings`. */
  sameOpening: number;
}

/** Words that sentences begin with by habit. */
export const openings: Localised<readonly string[]> = {
  sv: ['De', 'Den', 'Det', 'Att', 'En'],
  en: ['The', 'It', 'This', 'There', 'A'],
};

/** Turns of phrase that are worth counting. */
const phrases: Localised<readonly string[]> = {
  sv: [
    'när det gäller',
    'i fråga om',
    'det vill säga',
    'till exempel',
    'i stället',
    'valdes av',
    'alltså',
    'ändå',
    'dock',
    'däremot',
    'därför',
    'dessutom',
    'paradox',
  ],
  en: ['when it comes to', 'in terms of', 'that is', 'for example', 'thus', 'however', 'therefore'],
};

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-–’':.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function habitsOf(passages: readonly Passage[]): Habits {
  const sentences = passages.flatMap(({ text, lang }) =>
    sentencesOf(text, lang).map(({ start, words }) => {
      const [first = ''] = text.slice(start).match(word) ?? [];
      return { words, isSame: pick(openings, lang).includes(first) };
    }),
  );
  if (sentences.length === 0) return { spread: 0, sameOpening: 0 };
  const mean = sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length;
  const squares = sentences.reduce((sum, { words }) => sum + (words - mean) ** 2, 0);
  const same = sentences.filter(({ isSame }) => isSame).length;
  return {
    spread: Math.sqrt(squares / sentences.length),
    sameOpening: (100 * same) / sentences.length,
  };
}

export interface Counted {
  words: string;
  count: number;
}

/** The turns of phrase that stand more than once, the most common first. */
export function phrasesIn(passages: readonly Passage[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { text, lang } of passages) {
    const flowing = ` ${wordsOf(text).join(' ')} `;
    for (const phrase of pick(phrases, lang)) {
      const found = flowing.split(` ${phrase} `).length - 1;
      if (found > 0) counts.set(phrase, (counts.get(phrase) ?? 0) + found);
    }
  }
  return mostOf(counts, 2);
}

const shortRun = 3;

/** Three words in a row that stand at least four times, the most common first. */
export function runsIn(passages: readonly Passage[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { text, lang } of passages) {
    for (const { start, end } of sentencesOf(text, lang)) {
      const words = wordsOf(text.slice(start, end));
      for (let at = 0; at + shortRun <= words.length; at += 1) {
        const run = words.slice(at, at + shortRun).join(' ');
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
  }
  return mostOf(counts, 4);
}

const mostShown = 10;

function mostOf(counts: ReadonlyMap<string, number>, least: number): Counted[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([words, count]) => ({ words, count }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostShown);
}

function wordsOf(text: string): string[] {
  return (text.match(word) ?? []).map((each) => each.toLowerCase());
}

/** Where a stretch of words begins. */
interface Spot {
  section: number;
  passage: Passage;
  /** Offset in the passage. */
  start: number;
}

/** The same words in two sections. */
export interface SharedRun {
  words: string;
  count: number;
  first: { path: string; line: number };
  second: { path: string; line: number };
}

/** So many words in a row are the same by habit, not by chance. */
const longRun = 9;

/** Stretches of nine words or more that stand in two sections, each told once, at its whole length. */
export function sharedRunsIn(sections: readonly (readonly Passage[])[]): SharedRun[] {
  const known = new Map<string, Spot>();
  const shared: SharedRun[] = [];
  for (const [section, passages] of sections.entries()) {
    for (const passage of passages) {
      const words = [...passage.text.matchAll(word)];
      let until = 0;
      for (let at = 0; at + longRun <= words.length; at += 1) {
        const key = keyOf(words, at);
        const before = known.get(key);
        if (before === undefined) {
          known.set(key, { section, passage, start: words[at]?.index ?? 0 });
        } else if (before.section !== section && at >= until) {
          const count = sameFrom(before, words.slice(at));
          until = at + count;
          shared.push(sharedRun(before, passage, words.slice(at, until)));
        }
      }
    }
  }
  return shared;
}

function keyOf(words: readonly RegExpMatchArray[], at: number): string {
  return words
    .slice(at, at + longRun)
    .map(([each]) => each.toLowerCase())
    .join(' ');
}

/** How many words go on being the same. */
function sameFrom({ passage, start }: Spot, words: readonly RegExpMatchArray[]): number {
  const others = wordsOf(passage.text.slice(start));
  const differs = words.findIndex(([each], index) => each.toLowerCase() !== others[index]);
  return differs === -1 ? words.length : differs;
}

function sharedRun(before: Spot, passage: Passage, words: readonly RegExpMatchArray[]): SharedRun {
  const from = words[0]?.index ?? 0;
  const last = words.at(-1);
  const to = (last?.index ?? from) + (last?.[0].length ?? 0);
  return {
    words: passage.text
      .slice(from, to)
      .replaceAll(/\s*\u{fffc}|\s+/gu, ' ')
      .replaceAll(/ {2,}/gu, ' '),
    count: words.length,
    first: spotOf(before.passage, before.start),
    second: spotOf(passage, from),
  };
}

function spotOf(passage: Passage, at: number): { path: string; line: number } {
  const place = passage.placeOf(at, at + 1);
  const point = place !== undefined && 'start' in place ? place.start : place;
  return { path: passage.file.path, line: point?.line ?? 1 };
}
