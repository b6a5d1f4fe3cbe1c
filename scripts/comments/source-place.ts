import type { Nodes } from 'hast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import { anchor, type Placement } from './anchor.ts';
import { subjectOf } from './annotation.ts';
import { blockAt, type PageText } from './blocks.ts';
import { indexOf } from './places.ts';
import type { Thread } from './threads.ts';

/** A place in a source file; 1-based. */
export interface SourcePlace {
  path: string;
  line: number;
  column: number;
}

/** A thread and where in the sources the words stand that it is about; `null` when they stand nowhere. */
export interface LocatedThread {
  thread: Thread;
  place: SourcePlace | null;
  placement: Placement;
}

/** Finds each thread of a document in its page (made for the preview, with places) and then in the sources. */
export function locateThreads(
  threads: readonly Thread[],
  page: PageText<Nodes>,
  files: readonly VFile[],
): LocatedThread[] {
  const index = indexOf(page.document.text);
  const orphan = { is: 'orphan', reason: 'missing' } as const;
  return threads.map((thread) => {
    const about = subjectOf(thread.comment);
    if ('figure' in about) {
      const place = placeIn(page.figureSources.get(about.figure) ?? null);
      return {
        thread,
        place,
        placement: place === null ? orphan : { is: 'kept', start: 0, end: 0 },
      };
    }
    const placement = anchor(about, page.document, index);
    if (placement.is === 'orphan') return { thread, place: null, placement };
    const block = page.blocks[blockAt(page.document, placement.start)];
    const place = placeIn(block?.source ?? null);
    const words = page.document.text.slice(placement.start, placement.end);
    return { thread, place: place === null ? null : exactPlace(place, words, files), placement };
  });
}

function placeIn(source: string | null): SourcePlace | null {
  const match = source === null ? null : /^(.+):(\d+):(\d+)$/.exec(source);
  return match === null
    ? null
    : { path: match[1] ?? '', line: Number(match[2]), column: Number(match[3]) };
}

/** Words that are looked for in the source; more would meet markup sooner. */
const wordsLookedFor = 3;
/** How far below the beginning of its block a quotation is looked for, in characters. */
const farthest = 8000;

/** Where the words themselves begin, if they can be seen through the markup; else where their block does. */
function exactPlace(place: SourcePlace, words: string, files: readonly VFile[]): SourcePlace {
  const file = files.find(({ path }) => path === place.path);
  if (file === undefined) return place;
  const places = location(file);
  const from = places.toOffset(place);
  if (from === undefined) return place;
  const found = String(file)
    .slice(from, from + farthest)
    .search(shapeOf(words));
  const point = found === -1 ? undefined : places.toPoint(from + found);
  return point === undefined ? place : { path: place.path, line: point.line, column: point.column };
}

/** The first words, whatever signs stand between them. */
function shapeOf(words: string): RegExp {
  const first = (words.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, wordsLookedFor);
  const between = String.raw`[^\p{L}\p{N}]{1,40}`;
  return new RegExp(first.length === 0 ? '(?!)' : first.join(between), 'u');
}
