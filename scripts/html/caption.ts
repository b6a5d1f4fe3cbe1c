import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';

import type { PlacedFigure } from '../model/book.ts';
import { type Figure, isSurvey } from '../model/figure.ts';
import { capitalised, type Terms } from '../model/terms.ts';
import { plainText } from '../model/text.ts';
import { creditOf } from './credit.ts';
import { type HandlerContext, phrasingOf } from './handlers.ts';

/** ”figur 7.3”. */
export function labelOf({ spec, enumerator }: PlacedFigure, { terms }: HandlerContext): string {
  return `${terms[spec.kind]}\u00a0${enumerator}`;
}

/** The finding in a sentence of its own, where the author has written one. */
export function headlineOf(placed: PlacedFigure, context: HandlerContext): Element[] {
  const { headline } = placed;
  return headline === null ? [] : [line('headline', headline, placed, context)];
}

/** Number and subject; what was measured, on whom and when; what was asked. */
export function captionOf(
  placed: PlacedFigure,
  figure: Figure,
  context: HandlerContext,
): Element[] {
  const { spec, subject, question } = placed;
  const { terms } = context;
  const label = h('span.label', labelOfPart(placed, partName(figure, 1, context), context));
  const title = titleOf(subject, context);
  return [
    h('p.subject', { id: `${spec.id}-rubrik`, ...sourceOf(subject, placed, context) }, [
      label,
      ' ',
      ...title,
    ]),
    ...textLine('facts', factsOf(placed, figure, terms)),
    ...(question === null ? [] : [line('question', question, placed, context)]),
  ];
}

/** ”del 1 av 2” of a chart that is printed in parts; empty of one that is whole. */
export function partName({ drawings }: Figure, part: number, context: HandlerContext): string {
  const { medium, terms } = context;
  const parts = medium === 'print' ? (drawings?.parts ?? []) : [];
  return parts.length === 0 ? '' : terms.part(part, parts.length);
}

function labelOfPart(placed: PlacedFigure, part: string, context: HandlerContext): string {
  const label = capitalised(labelOf(placed, context));
  return part === '' ? `${label}.` : `${label}, ${part}.`;
}

/** Number and subject again, without what stands below the first part: its notes and links are there once. */
export function partCaption(
  placed: PlacedFigure,
  id: string,
  part: string,
  context: HandlerContext,
): Element {
  const label = h('span.label', labelOfPart(placed, part, context));
  const subject = capitalised(plainText(placed.subject).trim());
  return h('p.subject', { id: `${id}-rubrik` }, [label, ' ', subject]);
}

/** What the status marks mean, one sentence after the other; notes and source. */
export function figureNotesOf(
  placed: PlacedFigure,
  figure: Figure,
  context: HandlerContext,
): Element[] {
  const { notes, source } = placed;
  const { statusNotes } = figure;
  const lines = [
    ...(statusNotes.length > 0 ? [h('p.note', statusNotes.map(withSign).join(' '))] : []),
    ...notes.map((note) => line('note', note, placed, context)),
  ];
  if (source !== null) {
    const content = [`${context.terms.source}: `, ...phrasingOf(source, context)];
    lines.push(h('p.source', sourceOf(source, placed, context), content));
  }
  const credit = creditOf(placed, context);
  if (credit.length > 0) {
    lines.push(
      h('p.source', placed.credit === null ? {} : sourceOf(placed.credit, placed, context), credit),
    );
  }
  return lines;
}

/** A sign stays with what it says at the end of a line. */
function withSign(note: string): string {
  return note.replace(/^([^\p{L}\s]{1,2}) /u, '$1\u00a0');
}

function line(name: string, tree: Root, placed: PlacedFigure, context: HandlerContext): Element {
  // What holds lists is no paragraph.
  const isParagraph = tree.children.every(
    ({ type }) => type === 'paragraph' || type === 'definition',
  );
  const tag = isParagraph && tree.children.length < 2 ? 'p' : 'div';
  return h(`${tag}.${name}`, sourceOf(tree, placed, context), phrasingOf(tree, context));
}

/** Where a text of the figure's file is written, in the preview. */
function sourceOf(
  { children, position }: Root,
  { spec }: PlacedFigure,
  { hasSources }: HandlerContext,
): Properties {
  const point = (children[0]?.position ?? position)?.start;
  if (!hasSources || point === undefined) return {};
  return { dataSource: `${spec.path}:${point.line}:${point.column}` };
}

function textLine(name: string, sentences: readonly string[]): Element[] {
  return sentences.length === 0
    ? []
    : [h(`p.${name}`, sentences.map((each) => `${each}.`).join(' '))];
}

/** What the shares are of, who answered and when, and how many answers they could give: a sentence each, without full stop. */
export function factsOf({ spec }: PlacedFigure, figure: Figure, terms: Terms): string[] {
  const { n, sharesOf, population, period, maxAnswers } = spec.base;
  const unit = 'table' in spec ? spec.table.unit : '';
  // Only a survey has respondents; a register's shares are of what `sharesOf` says.
  const whole = sharesOf ?? (isSurvey(spec.base) ? terms.respondents : null);
  const measure = unit === 'procent' ? terms.shares(whole) : capitalised(unit);
  const shares = figure.table === null || unit === '' ? [] : [measure];
  const base = [population, period, n === null ? null : terms.answers(n)]
    .filter((part) => part !== null)
    .join(', ');
  const limit = maxAnswers === null ? [] : [terms.maxAnswers(maxAnswers)];
  // The sign of a number of answers stays a small letter.
  const sentence = population === null && period === null ? base : capitalised(base);
  return [...shares, ...(base === '' ? [] : [sentence]), ...limit];
}

/** The subject of a figure as its title: with a capital, since specs write it as part of a sentence. */
export function titleOf(subject: Root, context: HandlerContext): ElementContent[] {
  const content = phrasingOf(subject, context);
  const [first, ...rest] = content;
  if (first?.type !== 'text') return content;
  return [{ ...first, value: capitalised(first.value) }, ...rest];
}
