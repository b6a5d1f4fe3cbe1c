/** A sentence of a text; offsets in UTF-16 units. */
export interface Sentence {
  start: number;
  end: number;
  /** Number of words. */
  words: number;
  /** Words of more than six letters. */
  longWords: number;
}

/** After these a sentence goes on, though a capital or a figure follows. */
const abbreviation =
  /(?:^|[\s(])(?:\p{L}\.|(?:t\.ex|bl\.a|s\.k|dvs|d\.v\.s|p\.g\.a|fr\.o\.m|t\.o\.m|f\.d|kap|sid|nr|jfr|resp|prop|dir|st|ca|kl|tel|prof|dr|vol|red|e\.g|i\.e|cf|no|pp|mr|ms|mrs)\.)[\s]*$/iu;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  return segmenter;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-–’':.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Divides a text into sentences. What holds no word is none. */
export function sentencesOf(text: string, lang: string): Sentence[] {
  // A line of the source ends where the author's editor did, not where a sentence does.
  const flowing = text.replaceAll('\n', ' ');
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { segment, index } of segmenterOf(lang).segment(flowing)) {
    const end = index + segment.length;
    if (end < flowing.length && abbreviation.test(segment)) continue;
    const sentence = measured(flowing, start, end);
    start = end;
    if (sentence.words > 0) sentences.push(sentence);
  }
  return sentences;
}

function measured(text: string, from: number, to: number): Sentence {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = to - (raw.length - raw.trimEnd().length);
  const words = raw.match(word) ?? [];
  const longWords = words.filter((each) => each.replaceAll(/[^\p{L}]/gu, '').length > 6).length;
  return { start, end, words: words.length, longWords };
}
