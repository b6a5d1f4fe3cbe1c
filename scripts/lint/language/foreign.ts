import { report } from '../../model/report.ts';
import type { Passage } from './passage.ts';
import type { Verdicts } from './verdicts.ts';
import type { Word } from './words.ts';

/** Small words of English, some of them Swedish too, that tie a phrase together without showing its language. */
const ties = new Set('a an and as at by for from in is it of on or that the to with'.split(' '));

/**
 * Reports words in a row that are English and not Swedish; one alone when no Swedish word is near it, since else it may
 * be a slip, which is left to spelling. Returns the words that were told of.
 */
export function lintForeignWords(
  passage: Passage,
  words: readonly Word[],
  verdicts: Verdicts,
): ReadonlySet<Word> {
  const told = new Set<Word>();
  if (!words.some(({ text }) => verdicts.foreign.has(text))) return told;
  for (const run of runsOf(passage, words, verdicts)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const { start } = first;
    const { end } = last;
    const text = passage.text.slice(start, end);
    const fix = `:span[${text}]{lang=en}`;
    // Figures' labels and data are plain text, where a directive would be printed as it stands.
    const isMarkdown = passage.kind !== 'label' && passage.kind !== 'description';
    report(
      passage.file,
      'foreign-words-marked',
      { words: text.replaceAll(/\s+/gu, ' '), lang: 'en' },
      {
        place: passage.placeOf(start, end),
        fixes: isMarkdown ? passage.fixOf(start, end, fix) : [],
      },
    );
    for (const word of run) told.add(word);
  }
  return told;
}

function runsOf(passage: Passage, words: readonly Word[], { foreign, wrong }: Verdicts): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = () => {
    const trimmed = withoutEdges(run, foreign);
    const strange = trimmed.filter(({ text }) => foreign.has(text));
    // Names in a row, such as a publisher, are not a phrase.
    const isPhrase = strange.some(({ text }) => /^\p{Ll}/u.test(text));
    const isAlone = strange.length === 1;
    const mayBeSlip = wrong.get(strange[0]?.text ?? '')?.words.length !== 0;
    if (isPhrase && !(isAlone && mayBeSlip)) runs.push(trimmed);
    run = [];
  };
  for (const word of words) {
    const before = run.at(-1);
    const isNext = before === undefined || /^\s$/u.test(passage.text.slice(before.end, word.start));
    if (!isNext) close();
    if (foreign.has(word.text) || ties.has(word.text.toLowerCase())) run.push(word);
    else close();
  }
  close();
  return runs;
}

function withoutEdges(run: readonly Word[], foreign: ReadonlySet<string>): Word[] {
  const first = run.findIndex(({ text }) => foreign.has(text));
  const last = run.findLastIndex(({ text }) => foreign.has(text));
  return first === -1 ? [] : run.slice(first, last + 1);
}
