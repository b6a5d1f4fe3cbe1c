import { report } from '../../model/report.ts';
import type { Passage } from './passage.ts';
import type { Verdicts } from './verdicts.ts';
import type { Word } from './words.ts';

/** Reports the words of a passage that are not spelled right; those in `marked` are told of by another rule. */
export function lintSpelling(
  passage: Passage,
  words: readonly Word[],
  { wrong }: Verdicts,
  marked: ReadonlySet<Word>,
): void {
  for (const word of words) {
    const suggestions = wrong.get(word.text);
    if (suggestions === undefined || word.touchesNumber || marked.has(word)) continue;
    const { start, end, text } = word;
    const [best] = suggestions.words;
    const isCertain = suggestions.isCertain && best !== undefined;
    report(
      passage.file,
      'word-spelled-right',
      { word: text },
      {
        place: passage.placeOf(start, end),
        expected: suggestions.words,
        fixes: isCertain ? passage.fixOf(start, end, best) : [],
      },
    );
  }
}
