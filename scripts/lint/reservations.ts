import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

import { pick } from '../model/localised.ts';
import type { BoundClaim, BoundValue } from '../model/nodes.ts';
import { report } from '../model/report.ts';
import { isLine, plainText } from '../model/text.ts';
import type { BookText } from '../model/texts.ts';
import { type SentenceSpan, sentencesIn } from './sentences.ts';

/*
 * What says that a number was not simply read. Words for how sure people are (”troligen”, ”kanske”) do not: they are about what
 * the survey found, not about how its print was read.
 */
const reservations = {
  sv: /tolk(?:ning|a[dst])|utläst|läst ut|läses ut|härle[dt]|uträkna|räkna[dt] ut|beräkna|hämta[dt]e? ur|(?:vår|en) (?:av)?läsning|(?:vår|en) bedömning|osäk\p{L}* (?:av)?(?:läs|placer|plats)|(?:tal|siffr|läsning|placering|plats|ordning)\p{L}*(?: \p{L}+){0,3} osäk/iu,
  en: /interpret|inferred|derived|worked out|comput|calculat|our reading|uncertain (?:reading|place)|(?:number|figure|reading|place|order)s?(?: \w+){0,3} uncertain/iu,
} as const;

/** Words that need a reservation beside them. */
export interface Doubtful {
  node: BoundValue | BoundClaim;
  text: BookText;
  /** Numbers given that were not read; in running text not those that the running text of the source gives. */
  unread: BoundValue['doubt']['unread'];
  /** Whether a sentence with a reservation is theirs or next to it. */
  isReserved: boolean;
}

/** All words of the texts that stand on numbers whose reading is uncertain. */
export function doubtfulIn(texts: Iterable<BookText>): Doubtful[] {
  const found: Doubtful[] = [];
  for (const text of texts) {
    visit(text.tree, (node) => {
      if (isLine(node)) found.push(...doubtfulInLine(node, text));
    });
  }
  return found;
}

/** Reports numbers that were not read without a word of it, and words that hold in the chosen reading only. */
export function lintReservations(texts: Iterable<BookText>): void {
  for (const { node, text, unread, isReserved } of doubtfulIn(texts)) {
    if (isReserved) continue;
    const place = node.places.words ?? node.position;
    const words = plainText(node);
    const [first] = unread;
    if (first !== undefined) {
      const params = { words, of: first.name, isDerived: first.status === 'derived' };
      report(text.file, 'reservation-stated', params, { place });
    } else if (node.doubt.otherwise.length > 0) {
      report(text.file, 'reading-certain', { words, otherwise: otherwiseOf(node) }, { place });
    }
  }
}

/** `fig.a` = 53, `fig.b` = 61. */
export function otherwiseOf({ doubt }: BoundValue | BoundClaim): string {
  return doubt.otherwise.map(({ name, value }) => `\`${name}\` = ${value}`).join(', ');
}

function doubtfulInLine(line: Nodes, text: BookText): Doubtful[] {
  const { words, bound } = boundIn(line);
  const isRunning = text.part === 'prose' || text.part === 'note';
  const doubtful = bound.flatMap(({ node, at }) => {
    const unread = node.doubt.unread.filter(({ stated }) => !(stated && isRunning));
    return unread.length > 0 || node.doubt.otherwise.length > 0 ? [{ node, at, unread }] : [];
  });
  if (doubtful.length === 0) return [];
  const sentences = sentencesIn(words);
  const test = pick(reservations, text.document.config.lang);
  const reserved = sentences.map(({ start, end }) => test.test(words.slice(start, end)));
  return doubtful.map(({ node, at, unread }) => {
    const index = sentences.findIndex((sentence) => isIn(sentence, at));
    const isReserved = reserved.slice(Math.max(0, index - 1), index + 2).some(Boolean);
    return { node, text, unread, isReserved };
  });
}

function isIn({ start, end }: SentenceSpan, at: number): boolean {
  return start <= at && at < end;
}

interface Bound {
  node: BoundValue | BoundClaim;
  /** In the words of the line. */
  at: number;
}

function boundIn(line: Nodes): { words: string; bound: readonly Bound[] } {
  const bound: Bound[] = [];
  let words = '';
  const take = (node: Nodes): void => {
    if (node.type === 'boundValue' || node.type === 'boundClaim') {
      bound.push({ node, at: words.length });
    }
    if (node.type !== 'boundValue' && 'children' in node) node.children.forEach(take);
    else words += plainText(node);
  };
  take(line);
  return { words, bound };
}
