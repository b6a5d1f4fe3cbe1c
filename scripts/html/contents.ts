import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';

import type { HeadingEntry, PlacedTable, ResolvedDocument } from '../model/book.ts';
import { numberOfLetters } from '../model/letters.ts';
import { ownId } from '../model/own-ids.ts';
import { capitalised } from '../model/terms.ts';
import { titleOf } from './caption.ts';
import { type HandlerContext, type Medium, numberShown } from './handlers.ts';

interface Entry extends HeadingEntry {
  entries: Entry[];
}

/**
 * Table of contents of all `parts`, two levels deep, and lists of figures and tables. On screen it is folded; where it stands beside the text the
 * style sheet shows it unfolded, with its heading in place of the summary.
 */
export function navigationOf(
  document: ResolvedDocument,
  parts: readonly HeadingEntry[],
  context: HandlerContext,
): Element {
  const { terms, medium } = context;
  const headings = parts.filter(({ depth }) => depth <= 2);
  const lists = (['figure', 'table'] as const).flatMap((kind) =>
    figureList(document, kind, context),
  );
  const list = listOf(nested(headings), medium);
  return h('div.navigation', [
    h('nav.contents', { ariaLabelledBy: ownId('innehall') }, [
      h('h2', { id: ownId('innehall') }, terms.contents),
      medium === 'screen' ? h('details.fold', [h('summary', terms.contents), list]) : list,
    ]),
    ...(medium === 'print' && lists.length > 0 ? [h('div.lists', lists)] : lists),
  ]);
}

function nested(headings: readonly HeadingEntry[]): Entry[] {
  const entries: Entry[] = [];
  for (const heading of headings) {
    const entry = { ...heading, entries: [] };
    if (heading.depth === 1 || entries.length === 0) entries.push(entry);
    else entries.at(-1)?.entries.push(entry);
  }
  return entries;
}

function listOf(entries: readonly Entry[], medium: Medium): Element {
  const items = entries.map(({ id, text, enumerator, isAppendix, entries: inner }) => {
    const name = isAppendix === true ? 'span.enumerator.appendix' : 'span.enumerator';
    const number = enumerator === null ? [] : [h(name, numberShown(enumerator)), ' '];
    const link = entryLink(id, [...number, text], medium);
    return h(
      'li',
      itemProperties(medium),
      inner.length === 0 ? [link] : [link, listOf(inner, medium)],
    );
  });
  return h('ol', listProperties(medium), items);
}

/** Chromium forgets that a list without bullets is one, unless told; in print it becomes a table of contents. */
function listProperties(medium: Medium): Properties {
  return medium === 'print' ? { role: 'list', dataHook: 'toc' } : { role: 'list' };
}

function itemProperties(medium: Medium): Properties {
  return medium === 'print' ? { dataHook: 'toci' } : {};
}

/** A line of a list of contents; in print with a place for the page number, which the layout fills in. */
function entryLink(id: string, content: (ElementContent | string)[], medium: Medium): Element {
  const href = `#${id}`;
  if (medium === 'screen') return h('a', { href }, content);
  return h('a', { href }, [
    h('span.entry', content),
    h('span.dots', { ariaHidden: 'true' }),
    h('span.page', { dataPageref: id }, '000'),
  ]);
}

/** The words of a title within a link: without notes, and with what its own links say. */
function withoutLinks(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const classes = node.properties['className'];
    const isNote =
      Array.isArray(classes) && ['note-ref', 'note-refs'].some((each) => classes.includes(each));
    if (isNote || node.properties['dataPageref'] !== undefined) return [];
    const children = withoutLinks(node.children);
    return node.tagName === 'a' ? children : [{ ...node, children }];
  });
}

function figureList(
  document: ResolvedDocument,
  kind: 'figure' | 'table',
  context: HandlerContext,
): Element[] {
  const { terms, medium } = context;
  const placed = listedIn(document, kind);
  if (placed.length === 0) return [];
  const id = ownId(kind === 'figure' ? 'figurer' : 'tabeller');
  const name = kind === 'figure' ? terms.figures : terms.tables;
  const items = placed.map((each) => {
    const label = h('span.label', capitalised(`${terms[kind]}\u00a0${each.enumerator}`));
    const title = h('span.title', withoutLinks(titleOf(each.subject, context)));
    return h('li', itemProperties(medium), entryLink(each.id, [label, ' ', title], medium));
  });
  const list = h('ol', listProperties(medium), items);
  const heading = h('h2', { id }, name);
  const content =
    medium === 'screen' ? [h('details', [h('summary', heading), list])] : [heading, list];
  return [h(`nav.${kind}-list`, { ariaLabelledBy: id }, content)];
}

/** Figures, or tables of both kinds in the order of their numbers. */
function listedIn({ figures, tables }: ResolvedDocument, kind: 'figure' | 'table'): PlacedTable[] {
  const placed = figures
    .filter(({ spec }) => spec.kind === kind)
    .map(({ spec: { id }, enumerator, subject }) => ({ id, enumerator, subject }));
  if (kind === 'figure') return placed;
  return [...placed, ...tables].toSorted((one, other) => {
    return appendixOf(one) - appendixOf(other) || numberOf(one) - numberOf(other);
  });
}

/** From 1; 0 for what stands in no appendix. */
function appendixOf({ enumerator }: PlacedTable): number {
  return numberOfLetters(/^[A-Z]+/.exec(enumerator)?.[0] ?? '');
}

function numberOf({ enumerator }: PlacedTable): number {
  return Number(/\d+$/.exec(enumerator)?.[0]);
}
