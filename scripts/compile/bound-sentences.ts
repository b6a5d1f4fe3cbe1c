import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';

import { sentencesIn } from '../lint/sentences.ts';
import type { ResolvedBook } from '../model/book.ts';
import type { BoundSentence } from '../model/bound-sentence.ts';
import type { BoundClaim, BoundValue } from '../model/nodes.ts';
import { startOf } from '../model/place.ts';
import { textOf } from '../model/report.ts';
import { isLine, plainText } from '../model/text.ts';
import { textsOf } from '../model/texts.ts';
import { bindingsIn, judgeBindings, type JudgedBinding } from '../resolve/bindings.ts';
import type { Verdict } from '../resolve/judge.ts';
import { valueTableOf } from '../resolve/value-table.ts';

/** Every sentence that is bound to data, as it is printed, with what the data say of it: the same as `check` finds. */
export function boundSentencesOf(book: ResolvedBook): BoundSentence[] {
  const { specs, facts, faultySpecs, config } = book.texts.sources;
  const table = valueTableOf(specs.values(), facts.values(), faultySpecs, config.survey);
  const texts = textsOf(book);
  const sentences = new Map<Nodes, string>();
  for (const { tree } of texts) {
    visit(tree, (node) => {
      if (isLine(node)) addSentences(node, sentences);
    });
  }
  return judgeBindings(bindingsIn(texts), table)
    .filter(({ node }) => node.type === 'boundValue' || node.that !== '')
    .map((judged) => boundSentence(judged, sentences.get(judged.node) ?? ''));
}

/** The printed sentence of each binding in a line of text. */
function addSentences(line: Nodes, sentences: Map<Nodes, string>): void {
  const starts = new Map<Nodes, number>();
  let text = '';
  const take = (node: Nodes): void => {
    if (node.type === 'boundValue' || node.type === 'boundClaim') starts.set(node, text.length);
    if ('children' in node && node.type !== 'citation') node.children.forEach(take);
    else text += plainText(node);
  };
  take(line);
  const spans = sentencesIn(text);
  for (const [node, start] of starts) {
    const span = spans.find(({ end }) => start < end) ?? spans.at(-1);
    const sentence = span === undefined ? text : text.slice(span.start, span.end);
    sentences.set(node, sentence.replaceAll(/\s+/gu, ' ').trim());
  }
}

const verdicts: Readonly<Record<Verdict, BoundSentence['verdict']>> = {
  holds: 'right',
  contradicted: 'wrong',
  faulty: 'wrong',
  unknowable: 'unknown',
  unchecked: 'unknown',
};

function boundSentence({ node, text, judgement }: JudgedBinding, sentence: string): BoundSentence {
  const { file, document } = text;
  const { line, column } = startOf(placeOf(node));
  const isValue = node.type === 'boundValue';
  return {
    document: document.config.id,
    path: file.path,
    line,
    column,
    sentence,
    words: isValue ? node.text : toString(node),
    of: isValue ? node.of : node.that,
    cells: judgement.cells,
    verdict: verdicts[judgement.verdict],
    written: isValue && node.written === '' ? 'build' : 'author',
    why: judgement.verdict === 'holds' ? null : whyOf(file.messages, node),
  };
}

function placeOf({ places, position }: BoundValue | BoundClaim): BoundValue['position'] {
  return places.words ?? places.expression ?? position;
}

/** What `check` says of it: the message that stands in the binding. */
function whyOf(
  messages: readonly VFileMessage[],
  { places, position }: BoundValue | BoundClaim,
): BoundSentence['why'] {
  const starts = new Set(
    [places.words, places.expression, position].map((place) => keyOf(place?.start)),
  );
  const message = messages.find((each) => starts.has(keyOf(each)));
  if (message === undefined) return null;
  return { sv: textOf(message, 'sv'), en: textOf(message, 'en') };
}

function keyOf(
  point: { line?: number | undefined; column?: number | undefined } | undefined,
): string {
  return point === undefined ? '' : `${point.line}:${point.column}`;
}
