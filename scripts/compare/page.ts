import { readFile } from 'node:fs/promises';

import type { Element, Root } from 'hast';
import { h } from 'hastscript';

import type { ReduceFont } from '../html/fonts.ts';
import { type PageFacts, printPageOf, screenPageOf } from '../html/page.ts';
import type { Theme } from '../model/theme.ts';
import type { Comparison } from './compare.ts';
import { type CompareMedium, figuresOf } from './figure-page.ts';
import { listOf } from './list-page.ts';
import type { CompareTerms } from './terms-sv.ts';
import { textOfComparison } from './text-page.ts';

export interface ComparePageOptions {
  theme: Theme;
  terms: CompareTerms;
  /** Of the report, for the heading. */
  title: string;
}

/** The comparison as a self-contained page: list, figures side by side, redline. */
export async function renderComparison(
  comparison: Comparison,
  options: ComparePageOptions,
  reduce?: ReduceFont,
): Promise<string> {
  const main = contentOf(comparison, 'screen', options);
  const facts = factsOf(options, await styleOf('compare.css'));
  return (await screenPageOf(main, facts, options.theme, reduce)).html;
}

/** The same as a page to print. */
export async function renderComparisonPrint(
  comparison: Comparison,
  options: ComparePageOptions,
): Promise<string> {
  const main = contentOf(comparison, 'print', options);
  const facts = factsOf(options, await styleOf('compare-print.css'));
  return printPageOf(main, facts, options.theme);
}

/** ”Ändringar i Öppna data”. */
export function pageTitle({ terms, title }: Pick<ComparePageOptions, 'terms' | 'title'>): string {
  return terms.titleOf(title);
}

function factsOf(options: ComparePageOptions, css: string): PageFacts {
  const title = pageTitle(options);
  return { lang: options.terms.lang, title, kind: 'compare', meta: [], css };
}

async function styleOf(name: string): Promise<string> {
  return await readFile(new URL(name, import.meta.url), 'utf8');
}

function contentOf(
  comparison: Comparison,
  medium: CompareMedium,
  options: ComparePageOptions,
): Root {
  const { terms } = options;
  const { changes } = comparison;
  const parts: Element[] =
    changes.length === 0
      ? [h('p.none', terms.noneLong)]
      : [
          ...(medium === 'screen' ? [navigationOf(comparison, terms)] : []),
          listOf(comparison, terms),
          ...figuresOf(comparison, medium, terms),
          textOfComparison(comparison, medium, terms),
        ];
  return { type: 'root', children: [openingOf(comparison, options), ...parts] };
}

function openingOf({ old, now, changes }: Comparison, options: ComparePageOptions): Element {
  const { terms } = options;
  return h('header.opening', [
    h('h1', { id: 'jamforelse' }, pageTitle(options)),
    h('p.imprint', `${terms.fromTo(old.name, now.name)}.`),
    ...(changes.length === 0 ? [] : [h('p.imprint', `${terms.count(changes.length)}.`)]),
  ]);
}

function navigationOf({ figures }: Comparison, terms: CompareTerms): Element {
  const entries = [
    ['andringar', terms.list],
    ...(figures.length === 0 ? [] : [['figurer', terms.figures]]),
    ['texten', terms.text],
  ] as const;
  return h('nav.parts', { ariaLabel: terms.contents }, [
    h(
      'ul',
      { role: 'list' },
      entries.map(([id, text]) => h('li', h('a', { href: `#${id}` }, text))),
    ),
  ]);
}
