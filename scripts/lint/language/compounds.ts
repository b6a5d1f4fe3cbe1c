import { type Analyse, type CompoundFlags, has } from './affixes.ts';

/** Compounds of words that the dictionary allows to be joined, with their binding letters. */
export interface Compounds {
  has: (word: string) => boolean;
  /** Whether a part may stand first. */
  begins: (part: string) => boolean;
}

/** Shorter parts than this (”ö”, ”il”) make words of slips. */
const shortestPart = 3;
/** Longer compounds are written with three parts at most; the middle ones are often in the dictionary as they are. */
const mostParts = 3;

export function createCompounds(flags: CompoundFlags, analyse: Analyse): Compounds {
  if (flags.begin === '' || flags.end === '') return { has: () => false, begins: () => false };
  const begins = remembered((part) =>
    analyse(part, (stem, gives) => {
      if (has(stem, flags.forbidden)) return false;
      return has(gives ?? stem, flags.begin);
    }),
  );
  const ends = remembered((part) =>
    analyse(part, (stem, gives) => {
      if (has(stem, flags.forbidden) || has(gives ?? '', flags.onlyInCompound)) return false;
      return has(stem, flags.end);
    }),
  );

  const joins = (word: string, parts: number): boolean => {
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const first = word.slice(0, at);
      if (!begins(first)) continue;
      if (restsAfter(first, word.slice(at)).some((rest) => ends(rest))) return true;
      if (parts > 2 && joins(word.slice(at), parts - 1)) return true;
    }
    return false;
  };
  return { has: (word) => joins(word, mostParts), begins };
}

/** What may follow the first part: three like letters in a row are written as two (”fall” + ”lucka” = ”fallucka”). */
function restsAfter(first: string, rest: string): string[] {
  if (rest === first) return [];
  const last = first.slice(-1);
  const isDouble = first.at(-2) === last;
  if (isDouble && rest.startsWith(last)) return [];
  return isDouble ? [rest, last + rest] : [rest];
}

/** Words that differ by a letter share most of their parts, so each part is judged once. */
function remembered(test: (part: string) => boolean): (part: string) => boolean {
  const known = new Map<string, boolean>();
  return (part) => {
    const earlier = known.get(part);
    if (earlier !== undefined) return earlier;
    const found = test(part);
    known.set(part, found);
    return found;
  };
}
