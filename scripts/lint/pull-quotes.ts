import { visit } from 'unist-util-visit';

import type { ResolvedDocument } from '../model/book.ts';
import type { PullQuote } from '../model/nodes.ts';
import { startOf, sourceAt, spanOfPlace } from '../model/place.ts';
import { type Fix, report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import { passageOf } from './language/passage.ts';
import { contextOf, runningTextOf, sentencesIn, type TextSentence } from './running-text.ts';

type Context = ReturnType<typeof contextOf>;

/** A sentence of the text, as a quotation of it has to read. */
interface Quotable {
  words: string;
  path: string;
  sentence: TextSentence;
}

/** Reports each pull quote that is not one or several whole sentences of the document, one after the other. */
export function lintPullQuotes(documents: readonly ResolvedDocument[]): void {
  for (const document of documents) {
    const quotes = pullQuotesOf(document);
    if (quotes.length === 0) continue;
    const paragraphs = runningTextOf(document).map(({ file: { path }, sentences }) =>
      sentences.map((sentence) => ({ words: wordsOf(sentence), path, sentence })),
    );
    for (const { quote, context } of quotes) lintPullQuote(quote, context, paragraphs);
  }
}

function pullQuotesOf({
  config,
  prose,
}: ResolvedDocument): { quote: PullQuote; context: Context }[] {
  const found: { quote: PullQuote; context: Context }[] = [];
  for (const { file, tree } of prose) {
    visit(tree, 'pullQuote', (quote) => {
      found.push({ quote, context: contextOf(file, config) });
    });
  }
  return found;
}

function lintPullQuote(
  quote: PullQuote,
  context: Context,
  paragraphs: readonly (readonly Quotable[])[],
): void {
  const wanted = quotedWords(quote, context);
  if (paragraphs.some((sentences) => repeats(sentences, wanted))) return;
  const nearest = nearestOf(wanted, paragraphs.flat());
  const first = quote.children[0]?.position;
  const last = quote.children.at(-1)?.position;
  const place = first && last ? { start: first.start, end: last.end } : quote.position;
  const fixes = nearest === null ? [] : fixesOf(quote, wanted, nearest, context);
  const at = nearest === null ? '' : `${nearest.path}:${startOf(nearest.sentence.place).line}`;
  const params = { nearest: nearest?.words ?? '', at };
  report(context.file, 'pull-quote-repeats', params, { place, fixes });
}

function quotedWords(quote: PullQuote, context: Context): string {
  const words = quote.children.flatMap((block) => {
    if (block.type !== 'paragraph') return [plainText(block)];
    return sentencesIn(passageOf(block.children, block.position, context)).map(wordsOf);
  });
  return flowing(words.join(' '));
}

/** As a quotation has them: without citations, on one line. */
function wordsOf({ text }: TextSentence): string {
  return flowing(text.replaceAll(/\s*\u{fffc}/gu, ''));
}

function flowing(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Whether sentences that follow each other make up the words. */
function repeats(sentences: readonly Quotable[], wanted: string): boolean {
  return sentences.some((_, from) => {
    let words = '';
    for (const sentence of sentences.slice(from)) {
      words = flowing(`${words} ${sentence.words}`);
      if (words === wanted) return true;
      if (words.length > wanted.length) return false;
    }
    return false;
  });
}

/** The sentence that shares most words with the quotation; none that shares fewer than half. */
function nearestOf(wanted: string, sentences: readonly Quotable[]): Quotable | null {
  const own = wordSet(wanted);
  let best: { sentence: Quotable; likeness: number } | null = null;
  for (const sentence of sentences) {
    const others = wordSet(sentence.words);
    const shared = [...own].filter((word) => others.has(word)).length;
    const likeness = (2 * shared) / (own.size + others.size || 1);
    if (likeness > (best?.likeness ?? 0)) best = { sentence, likeness };
  }
  return best !== null && best.likeness >= 0.5 ? best.sentence : null;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Where only marks, spaces or capitals differ, and both are written without markup, the sentence is put in. */
function fixesOf(
  { children }: PullQuote,
  wanted: string,
  { words, sentence }: Quotable,
  { file }: Context,
): Fix[] {
  const [only] = children;
  const span = spanOfPlace(only?.position);
  if (children.length !== 1 || only?.type !== 'paragraph' || span === null) return [];
  const isPlain = only.children.every(({ type }) => type === 'text');
  const isAsWritten = flowing(sourceAt(file, only.position)) === wanted;
  const isPlainSentence = sentence.nodes.every(({ type }) => type === 'text');
  if (!isPlain || !isAsWritten || !isPlainSentence || lettersOf(words) !== lettersOf(wanted)) {
    return [];
  }
  return [{ ...span, text: words }];
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
