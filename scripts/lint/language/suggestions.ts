import type { Dictionary } from './dictionary.ts';
import type { KnownWords } from './word-list.ts';

/** Words that may have been meant. */
export interface Suggestions {
  /** Nearest first, at most three. */
  words: readonly string[];
  /** Whether the first is one letter away and no other word is. */
  isCertain: boolean;
}

const most = 3;
/** The rarest letters of the alphabet, such as ć, are not tried. */
const mostLetters = 30;

/**
 * The words of the dictionary, the project's list and the book (`used`) that one slip turns into `word`: a letter too
 * many, too few, wrong, or two in the wrong order. Those that the book uses come first.
 */
export function suggest(
  word: string,
  dictionary: Dictionary,
  own: KnownWords,
  used: ReadonlyMap<string, number>,
): Suggestions {
  const near = [...nearWords(word, dictionary.affixes.letters)];
  const listed = near.filter((each) => dictionary.suggests(each) || own.has(each));
  // The dictionary makes compounds of anything; only those that the book uses are likely to be meant.
  const found =
    listed.length > 0 ? listed : near.filter((each) => used.has(each) && dictionary.knows(each));
  const likely = found.length > 0 ? found : replaced(word, dictionary);
  const usage = (each: string) => used.get(each.toLowerCase()) ?? 0;
  const words = likely.sort((a, b) => usage(b) - usage(a)).slice(0, most);
  return { words, isCertain: found.length === 1 && word.length > 3 };
}

/** Every word one slip away, once each. */
function nearWords(word: string, alphabet: string): Set<string> {
  const near = new Set<string>();
  const letters = [...alphabet].filter((letter) => /\p{Ll}/u.test(letter)).slice(0, mostLetters);
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at + 1);
    const letter = word[at] ?? '';
    if (letter !== '') {
      near.add(head + tail);
      if (tail !== '') near.add(head + tail.slice(0, 1) + letter + tail.slice(1));
      near.add(head + letter.toUpperCase() + tail);
    }
    for (const other of letters) {
      near.add(head + other + word.slice(at));
      if (letter !== '') near.add(head + other + tail);
    }
  }
  near.delete(word);
  return near;
}

/** Words reached by the slips that the dictionary itself says are common: ”sj” for ”stj”. */
function replaced(word: string, { affixes, suggests }: Dictionary): string[] {
  const meant = affixes.replacements.flatMap(([wrong, right]) => {
    const at = word.indexOf(wrong);
    return at === -1 ? [] : [word.slice(0, at) + right + word.slice(at + wrong.length)];
  });
  return [...new Set(meant)].filter((each) => suggests(each));
}
