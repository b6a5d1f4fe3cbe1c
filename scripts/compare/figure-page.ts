import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import { isUnknown } from '../model/figure.ts';
import { pick } from '../model/localised.ts';
import type { Comparison } from './compare.ts';
import type { FigureChange } from './figures.ts';
import { anchors, redlined, textNode } from './markup.ts';
import type { SentenceChange, SentenceState } from './sentences.ts';
import type { CompareTerms } from './terms-sv.ts';
import { tokensOfText } from './tokens.ts';
import { type CellVersion, type FigureVersion, textOf } from './version.ts';
import { diffWords } from './words.ts';

export type CompareMedium = 'screen' | 'print';

/** The figures before and after, with what moved in their data. */
export function figuresOf(
  { figures, changes, renumbered }: Comparison,
  medium: CompareMedium,
  terms: CompareTerms,
): Element[] {
  if (figures.length === 0 && renumbered.length === 0) return [];
  const numberOf = new Map(
    changes.flatMap((change) =>
      change.type === 'figure' ? [[change.figure.id, change.number] as const] : [],
    ),
  );
  const numbers = renumbered.map(({ old, now }) => `${old} → ${now}`).join(', ');
  const content = [
    h('h2', { id: 'figurer' }, terms.figures),
    ...figures.map((each) => figureOf(each, numberOf.get(each.id) ?? 0, medium, terms)),
    ...(numbers === '' ? [] : [h('p.help', `${terms.renumbered}: ${numbers}.`)]),
  ];
  return [h('section.pairs', content)];
}

/** ”Figur 7.3. Vad staden behöver göra …”. */
export function figureName({ figure }: FigureChange, terms: CompareTerms): string {
  const subject = figure.texts.find(({ part }) => part === 'subject');
  const title = subject === undefined ? '' : textOf(subject.tokens);
  return `${terms.kindNames[figure.kind]} ${figure.enumerator}. ${title}`;
}

function figureOf(
  change: FigureChange,
  number: number,
  medium: CompareMedium,
  terms: CompareTerms,
): Element {
  const { id, data, texts, kind } = change;
  const name = figureName(change, terms);
  const label = kind === 'changed' ? name : `${name}: ${terms.figure[kind]}`;
  return h('section.pair', [
    h('h3', { id: anchors.figure(id) }, [...numberLink(number, terms), ' ', label]),
    ...drawingsOf(change, medium, terms),
    ...(data === null || data.cells.length === 0 ? [] : [cellTable(id, data, terms)]),
    ...(data === null ? [] : data.rows.map((row) => h('p', terms.rowChange(row)))),
    ...(kind === 'changed'
      ? texts.map(({ part, runs }) =>
          h('p.part', [h('strong', `${terms.figureParts[part]}: `), ...redlined(runs, terms)]),
        )
      : []),
  ]);
}

/** The number of a change, which leads to the list. */
export function numberLink(number: number, terms: CompareTerms): ElementContent[] {
  if (number === 0) return [];
  const name = `${terms.changeNumber(number)}: ${terms.showInList}`;
  const properties = { href: `#${anchors.list(number)}`, ariaLabel: name, dataContents: name };
  return [h('a.number', properties, String(number))];
}

function drawingsOf(
  { id, old, now, isRedrawn }: FigureChange,
  medium: CompareMedium,
  terms: CompareTerms,
): Element[] {
  if (!isRedrawn || (!old?.drawings && !now?.drawings)) return [];
  const sides = [
    ['fore', terms.before, old],
    ['efter', terms.after, now],
  ] as const;
  return [
    h(
      'div.sides',
      sides.flatMap(([side, name, version]) =>
        version === null ? [] : [sideOf(`${side}-${id}`, name, version, medium)],
      ),
    ),
  ];
}

function sideOf(
  id: string,
  name: string,
  { drawings, texts }: FigureVersion,
  medium: CompareMedium,
): Element {
  const alt = texts.find(({ part }) => part === 'alt');
  const label = `${name}: ${alt === undefined ? '' : textOf(alt.tokens)}`;
  const caption = h('p.side', name);
  if (drawings === null) return h('div', [caption]);
  if (medium === 'print') return h('div', [caption, printed(drawings.narrow, id, label)]);
  const drawing = (variant: 'page' | 'narrow') =>
    h('div', { role: 'img', ariaLabel: label, className: ['drawing', variant] }, [
      { type: 'raw', value: ownIdentifiers(drawings[variant], id) },
    ]);
  return h('div', [caption, drawing('page'), drawing('narrow')]);
}

/** As the html stage prints a drawing: role, text and hook on the SVG itself. */
function printed(svg: string, id: string, label: string): Element {
  const text = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const attributes = `role="img" aria-label="${text}" lang="sv-x-fig" data-figure="${id}"`;
  const value = ownIdentifiers(svg, id).replace('<svg ', () => `<svg ${attributes} `);
  return h('div.drawing', [{ type: 'raw', value }]);
}

/** Both drawings of a figure use the same identifiers, and stand on one page. */
function ownIdentifiers(svg: string, prefix: string): string {
  return svg.replaceAll(/(\bid="|url\(#|href="#)/g, (start) => `${start}${prefix}-`);
}

function cellTable(
  id: string,
  { cells, unit }: NonNullable<FigureChange['data']>,
  terms: CompareTerms,
): Element {
  const hasColumns = cells.some(({ column }) => column !== '');
  const caption = unit === '' ? terms.data : `${terms.data} (${unit})`;
  const names = [terms.row, ...(hasColumns ? [terms.column] : [])];
  const head = [
    ...names.map((text) => h('th', { scope: 'col' }, text)),
    ...[terms.before, terms.after].map((text) => h('th.value', { scope: 'col' }, text)),
  ];
  const rows = cells.map(({ row, column, old, now }) =>
    h('tr', [
      h('th', { scope: 'row' }, row),
      ...(hasColumns ? [h('td.name', column)] : []),
      h('td.old', cellText(old, terms)),
      h('td.now', cellText(now, terms)),
    ]),
  );
  const labelledBy = `tal-${id}`;
  return h('div.scroll', [
    h('p.caption', { id: labelledBy }, caption),
    h('table.cells', { ariaLabelledBy: labelledBy }, [h('thead', h('tr', head)), h('tbody', rows)]),
  ]);
}

/** ”38”, ”38 (härlett)”, ”oläsligt”. */
export function cellText({ value, status }: CellVersion, terms: CompareTerms): string {
  if (value === null) return isUnknown(status) ? terms.statuses[status] : terms.unreadable;
  const number = terms.number(value);
  return status === 'read' ? number : `${number} (${terms.statuses[status]})`;
}

/** Sentences bound to changed numbers, each with what the change does to it. */
export function sentenceList(sentences: readonly SentenceChange[], terms: CompareTerms): Element[] {
  if (sentences.length === 0) return [];
  const counts = countsOf(sentences);
  const items = sentences.map((each) => {
    const { state, sentence, before, path, line, why } = each;
    const words: ElementContent[] =
      state === 'rewritten' && before !== null
        ? redlined(diffWords(tokensOfText(before), tokensOfText(sentence)), terms)
        : [textNode(sentence)];
    const reason =
      why === null ? [] : [h('span.why', ` ${pick(why, terms.lang).replaceAll('`', '')}`)];
    return h('li', { className: [state] }, [
      h('strong.state', terms.states[state]),
      ': ',
      h('q', words),
      ...reason,
      h('span.source', ` ${path}:${line}`),
    ]);
  });
  return [
    h('p.sentences', `${terms.sentences}: ${terms.sentenceCount(counts)}.`),
    h('ul.sentences', { role: 'list' }, items),
  ];
}

function countsOf(sentences: readonly SentenceChange[]): Record<SentenceState, number> {
  const counts = { wrong: 0, rewritten: 0, unknown: 0, unbound: 0, right: 0, removed: 0 };
  for (const { state } of sentences) counts[state] += 1;
  return counts;
}
