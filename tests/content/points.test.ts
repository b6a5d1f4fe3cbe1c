import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { sentencesIn } from '../../scripts/lint/sentences.ts';
import { buildOnce, root } from '../repository.ts';
import { type BuiltPage, plain, readPage, wordsOf } from './built-text.ts';
import {
  citationFaults,
  documents,
  faultsOf,
  indexOf,
  type Point,
  points,
  sentencesFor,
} from './points.ts';

const pages = new Map<string, BuiltPage>();

beforeAll(async () => {
  const built = await buildOnce(root, ['html']);
  for (const id of documents) pages.set(id, readPage(built.text(`${id}.html`)));
});

function page(id: string): BuiltPage {
  const found = pages.get(id);
  if (found === undefined) throw new Error(`${id} was not built`);
  return found;
}

const places = [...new Set(points.map(placeOf))];
const sections = places.map((place): [string, Point[]] => [
  place,
  points.filter((point) => placeOf(point) === place),
]);

function placeOf({ document, section }: Point): string {
  return `${document}#${section}`;
}

describe('every point of the source is said in its section, as strongly as there', () => {
  test.each(points)('$id in $document#$section', (point) => {
    expect(faultsOf(point, sentencesFor(point, page(point.document)))).toEqual([]);
    const links = page(point.document).sectionLinks(point.section);
    expect(links).toEqual(expect.arrayContaining(point.links));
  });
});

/** What is said of author and anthology is the publisher's, and in an order of its own. */
const isOfText = ({ id }: Point) => !id.startsWith('F0.');

test.each(sections)('%s has its points in the order of the source', (_, all) => {
  const own = all.filter(isOfText);
  let from = 0;
  for (const point of own) {
    const [first = ''] = point.says;
    const index = indexOf(first, sentencesFor(point, page(point.document)), from);
    expect(`${point.id} ${index}`).not.toBe(`${point.id} -1`);
    from = index;
  }
});

describe('a work is cited for what it supports, and for nothing else', () => {
  test.each(sections)('%s', (_, own) => {
    const [first] = own;
    if (first === undefined) throw new Error('A section has a point');
    expect(citationFaults(own, sentencesFor(first, page(first.document)))).toEqual([]);
  });
});

test('no sentence without support in the source stands in the text', () => {
  const written: unknown = parse(
    readFileSync(new URL('unsupported.yaml', import.meta.url), 'utf8'),
  );
  const unsupported = v.parse(v.array(v.string()), written);
  expect(unsupported.length).toBeGreaterThan(100);
  const text = documents.map((id) => wordsOf(page(id).tree)).join(' ');
  expect(unsupported.filter((sentence) => anyWords(sentence).test(text))).toEqual([]);
});

/** The sentence as a pattern, in which … stands for any words. */
function anyWords(sentence: string): RegExp {
  const parts = plain(sentence)
    .split(/\s*…\s*/u)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(parts.join('.{0,300}?'), 'u');
}

test('the list of points is that of the material', () => {
  const Material = v.record(v.string(), v.record(v.string(), v.string()));
  const written: unknown = parse(readFileSync(join(root, 'chapter/material.yaml'), 'utf8'));
  for (const [document, known] of Object.entries(v.parse(Material, written))) {
    const own = points.filter((point) => point.document === document && isOfText(point));
    expect([...new Set(own.map(({ id }) => id))].toSorted()).toEqual(Object.keys(known).toSorted());
  }
});

describe('the points tell a text that says something else', () => {
  const known = points.filter(
    (point): point is Point & { wrong: string } => point.wrong !== undefined,
  );

  test.each(known)('$id does not accept what an earlier text said', ({ wrong, ...point }) => {
    const sentences = sentencesIn(wrong).map(({ start, end }) => ({
      text: plain(wrong.slice(start, end)),
      cites: [],
    }));
    expect(faultsOf(point, sentences)).not.toEqual([]);
    // Put beside what holds, it is told of by what must never be said.
    const both = [...sentencesFor(point, page(point.document)), ...sentences];
    expect(faultsOf(point, both)).not.toEqual([]);
  });

  test('without any one sentence of the text some point is missed, but for those that only lead to another', () => {
    const removed = sections.flatMap(([place, own]) => {
      const [first] = own;
      if (first === undefined || !isOfText(first)) return [];
      const sentences = sentencesFor(first, page(first.document));
      return sentences.map((sentence) => {
        const rest = sentences.filter((each) => each !== sentence);
        const isMissed = own.some((point) => faultsOf(point, rest).length > 0);
        return { text: `${place}: ${sentence.text}`, isMissed };
      });
    });
    const idle = removed.filter(({ isMissed }) => !isMissed);
    expect(idle.length / removed.length).toBeLessThan(0.1);
  });

  test('a sentence that has become stronger or weaker is told of', () => {
    const tried = sections.flatMap(([place, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      const sentences = sentencesFor(first, page(first.document));
      return sentences.flatMap((sentence, index) =>
        strengths
          .filter(([words]) => words.test(sentence.text))
          .map(([words, other]) => {
            const text = sentence.text.replace(words, other);
            const changed = sentences.with(index, { ...sentence, text });
            const isCaught = own.some((point) => faultsOf(point, changed).length > 0);
            return { text: `${place}: ${text}`, isCaught };
          }),
      );
    });
    const missed = tried.filter(({ isCaught }) => !isCaught);
    expect(tried.length).toBeGreaterThan(60);
    expect(missed.length / tried.length).toBeLessThan(0.15);
  });
});

/** Words of how sure something is, with what they become when somebody is careless. */
const strengths: readonly (readonly [RegExp, string])[] = [
  [/\bskulle kunna\b/u, 'kan'],
  [/\btycks\b/iu, 'visar sig'],
  [/\bverkar\b/u, 'visar sig'],
  [/\bindikerar\b/u, 'visar'],
  [/\bkanske\b/iu, ''],
  [/\bsannolikt\b/iu, 'tydligt'],
  [/\btroligtvis\b/u, ''],
  [/\brelativt\b/u, ''],
  [/(?<=\s)rätt små\b/u, 'små'],
  [/\b(?:lite|något) (?=oväntat|fler|mer positiva|lägre)/u, ''],
  [/\bviss (?=mån|paradox|del)/u, 'stor '],
  [/\bi många fall\b/u, ''],
  [/\bbland annat\b/u, 'framför allt'],
  [/\binte sällan\b/u, 'ofta'],
  [/\bkan finnas\b|\bkan det finnas\b/u, 'finns'],
  [/\bkan vara\b/u, 'är'],
  [/\bkan ha\b/u, 'har'],
  [/\banses\b/u, 'är'],
  [/\blyfts\b/u, 'är'],
  [/\bsjälvupplevd\b/u, 'god'],
  [/\bhoppas\b/u, 'kommer att'],
  [/\brekommenderar\b/u, 'kräver'],
  [/överväger i helsingborgarnas/u, 'vägs i helsingborgarnas'],
];
