import { plainHyphens } from '../model/hyphens.ts';
import { capitalised } from '../model/terms.ts';
import { seenText } from '../model/unseen.ts';
import type { LayoutResult } from './layout-result.ts';

export interface RunningHeads {
  /** On left pages, such as the work that the document is part of, or its author; when it is empty, what is right stands there too. */
  left: string;
  /** On right pages: the title, shortened if need be, with the number of the document. */
  right: string;
  /** What the document is, before each head; empty for nothing. */
  label?: string;
}

/** What stands above each page, in order; empty where nothing does. */
export interface PageHeads {
  heads: string[];
  folios: string[];
}

/** Heads of all pages but blank ones, the first, which the title opens, and those that are to be bare. */
export function runningHeads(
  { pages, bare, blank }: Pick<LayoutResult, 'pages' | 'bare' | 'blank'>,
  { left, right, label = '' }: RunningHeads,
): PageHeads {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const onLeft = left === '' ? right : left;
  const before = label === '' ? '' : `${capitalised(label)} – `;
  const isBare = (page: number) => page === 1 || blank.includes(page) || bare.includes(page);
  return {
    heads: numbers.map((page) => (isBare(page) ? '' : before + (page % 2 === 0 ? onLeft : right))),
    folios: numbers.map((page) => (isBare(page) ? '' : String(page))),
  };
}

/**
 * Style rules that print heads and page numbers: the numbers at the outer edges. Chromium has neither `string-set` nor running
 * elements, but a counter style may have a symbol of its own for each page, however long.
 */
export function headRules({ heads, folios }: PageHeads): string {
  return `
@counter-style heads { system: fixed; symbols: ${heads.map(symbol).join(' ')}; }
@counter-style folios { system: fixed; symbols: ${folios.map(symbol).join(' ')}; }
@page :left {
  @top-left { ${folio} text-align: left; }
  @top-right { ${head} text-align: right; }
}
@page :right {
  @top-left { ${head} text-align: left; }
  @top-right { ${folio} text-align: right; }
}
`;
}

/** The two boxes share the width of the text; print.css says how they look. */
const place = 'vertical-align: bottom; padding-bottom: var(--head-gap); color: var(--head-ink);';
const folio = `content: counter(page, folios); width: 12%; font: var(--folio-font); ${place}`;
const head = `content: counter(page, heads); width: 88%; font: var(--head-font); ${place}`;

/** As a CSS string that can neither end itself nor the `<style>` element it stands in. An empty one would be no symbol. */
function symbol(text: string): string {
  const escaped = (
    text === '' ? '\u200B' : plainHyphens(seenText(text).replaceAll('\u200b', ''))
  ).replace(/[^\p{L}\p{N} ]/gu, (character) => {
    return `\\${character.codePointAt(0)?.toString(16) ?? ''} `;
  });
  return `"${escaped}"`;
}
