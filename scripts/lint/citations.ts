import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

import type { Sources } from '../model/book.ts';
import type { BoundClaim, BoundValue, Citation } from '../model/nodes.ts';
import { spanOfPlace } from '../model/place.ts';
import { type Fix, report } from '../model/report.ts';
import type { BookText } from '../model/texts.ts';
import type { Passage } from './language/passage.ts';
import { linesOf, sentencesIn, type TextSentence } from './running-text.ts';
import { endsInAbbreviation } from './sentences.ts';

/** Reports citations that stand apart from what they support: after the full stop, or sentences away. */
export function lintCitations(texts: readonly BookText[], sources: Sources): void {
  for (const text of texts) {
    if (text.part !== 'prose' && text.part !== 'note') continue;
    for (const line of linesOf(text, holdsCitation)) {
      for (const cluster of clustersIn(line)) lintCluster(cluster, line);
      lintDistance(line, sources);
    }
  }
}

function holdsCitation(line: Nodes): boolean {
  let isFound = false;
  visit(line, 'citation', () => {
    isFound = true;
  });
  return isFound;
}

/** Citations in brackets that follow each other with nothing but space between. */
interface Cluster {
  start: number;
  end: number;
  first: Citation;
  last: Citation;
}

function clustersIn({ text, nodes }: Passage): Cluster[] {
  const clusters: Cluster[] = [];
  for (const { node, start, end } of nodes) {
    if (node.type !== 'citation' || node.narrative) continue;
    const before = clusters.at(-1);
    if (before !== undefined && text.slice(before.end, start).trim() === '') {
      Object.assign(before, { end, last: node });
    } else clusters.push({ start, end, first: node, last: node });
  }
  return clusters;
}

function lintCluster({ start, end, first, last }: Cluster, line: Passage): void {
  const before = line.text.slice(0, start).trimEnd();
  const after = line.text.slice(end);
  if (!isEnded(before, after) || !beginsSentence(after)) return;
  const from = first.position?.start;
  const to = last.position?.end;
  const place = from && to ? { start: from, end: to } : first.position;
  const key = [...first.cites, ...(first === last ? [] : last.cites)]
    .map((cite) => `@${cite.key}`)
    .join('; ');
  const fixes = mendOf(before.length - 1, to?.offset, line);
  report(line.file, 'citation-in-sentence', { key }, { place, fixes });
}

/** ”… claim.” and then the citation; but a quotation ends with its own full stop: ”… vårdas.” [@key]. */
function isEnded(before: string, after: string): boolean {
  const [, mark = '', closing = ''] = /([.!?…])([”"’')\]]*)$/u.exec(before) ?? [];
  if (mark === '' || (closing !== '' && after.startsWith('.'))) return false;
  return !(mark === '.' && closing === '' && endsInAbbreviation(before.slice(-12, -1)));
}

/** Or nothing follows. */
function beginsSentence(after: string): boolean {
  return /^\.?\s*(?:$|[^\s\p{Ll},;:.])/u.test(after);
}

/** Where the file reads `. [@key]`, the full stop goes after the citation. */
function mendOf(stop: number, end: number | undefined, line: Passage): Fix[] {
  const span = spanOfPlace(line.placeOf(stop, stop + 1));
  if (span === null || end === undefined) return [];
  const source = String(line.file.value ?? '');
  const isStopAfter = /^\.(?!\.)/u.test(source.slice(end, end + 2));
  const written = source.slice(span.start, end);
  const [, citations] = /^\.\s+(\[[^\]]*\](?:\s+\[[^\]]*\])*)$/u.exec(written) ?? [];
  if (citations === undefined) return [];
  const text = ` ${citations}.`;
  return [{ start: span.start, end: isStopAfter ? end + 1 : end, text }];
}

/** What is bound to a number or a statement with a source, and the same source cited in a sentence far from it. */
function lintDistance(line: Passage, sources: Sources): void {
  const bound = line.nodes.flatMap(({ node }) => {
    const isBound = node.type === 'boundValue' || node.type === 'boundClaim';
    const keys = isBound ? keysOf(node, sources) : new Set<string>();
    return isBound && keys.size > 0 ? [{ node, keys }] : [];
  });
  if (bound.length === 0) return;
  const sentences = sentencesIn(line);
  for (const { node, keys } of bound) {
    const own = sentences.findIndex(({ nodes }) => nodes.includes(node));
    const away = sentences
      .flatMap((sentence, index) => (cites(sentence, keys) ? [Math.abs(index - own)] : []))
      .reduce((least, each) => Math.min(least, each), Infinity);
    if (away < 2 || away === Infinity) continue;
    const place = node.places.words ?? node.position;
    const key = [...keys].map((each) => `@${each}`).join('; ');
    report(line.file, 'citation-near-claim', { key, away }, { place });
  }
}

function cites({ nodes }: TextSentence, keys: ReadonlySet<string>): boolean {
  return nodes.some(
    (node) => node.type === 'citation' && node.cites.some((cite) => keys.has(cite.key)),
  );
}

/** Keys of the works that a binding stands on, by itself or through facts.yaml. */
function keysOf(node: BoundValue | BoundClaim, { facts, statements }: Sources): Set<string> {
  const named = node.type === 'boundValue' ? node.of : `${node.that} ${node.source}`;
  const keys = [...named.matchAll(/^\s*@(\S+)/gu)].map(([, key = '']) => key);
  for (const [, id = ''] of named.matchAll(/\bfacts\.([a-z][a-z0-9-]*)/gu)) {
    const source = (facts.get(id) ?? statements.get(id))?.source.value ?? '';
    keys.push(...[...source.matchAll(citedKey)].map(([, key = '']) => key));
  }
  return new Set(keys);
}

const citedKey = /(?<![\p{L}\p{N}._-])@([\p{L}_][\p{L}\p{N}_]*(?:[:.+/-][\p{L}\p{N}_]+)*)/gu;
