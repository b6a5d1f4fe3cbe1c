import type { List, Nodes, Paragraph, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { ResolvedDocument } from '../model/book.ts';
import type { Place } from '../model/place.ts';
import { isLine, type Line } from '../model/text.ts';
import type { BookText } from '../model/texts.ts';
import { type Passage, type PassageContext, passageOf } from './language/passage.ts';
import { sentencesOf } from './language/sentences.ts';
import { mapSource, type SourceMap } from './language/source-map.ts';

/** A sentence of a paragraph, with all that stands in it or directly after its full stop. */
export interface TextSentence {
  start: number;
  end: number;
  /** As printed, with U+FFFC for a citation. */
  text: string;
  nodes: readonly Nodes[];
  place: Place | undefined;
}

/** A paragraph of running text: not of a quotation, a table, a heading or a note. */
export interface TextParagraph {
  file: VFile;
  passage: Passage;
  sentences: readonly TextSentence[];
  /** The paragraph whose sentence goes on here: ”Två frågor ställdes:” before a list. */
  introducedBy: TextParagraph | null;
  /** Whether a list goes on where it ends, with a colon. */
  introduces: boolean;
}

/** The paragraphs of a document in reading order, abstract, findings and list items included. */
export function runningTextOf({ config, prose }: ResolvedDocument): TextParagraph[] {
  return prose.flatMap(({ file, tree }) => {
    const context = contextOf(file, config);
    return paragraphsIn(tree.children, context, null);
  });
}

const maps = new WeakMap<VFile, SourceMap>();

/** What passages of a document's file are made with. */
export function contextOf(file: VFile, { id, lang }: ResolvedDocument['config']): PassageContext {
  const map = maps.get(file) ?? mapSource(file);
  maps.set(file, map);
  return { kind: 'prose', document: id, lang, file, map };
}

/** The lines of a text that satisfy a condition, but for what is quoted. */
export function linesOf(
  { tree, file, document }: BookText,
  isWanted: (line: Line) => boolean,
): Passage[] {
  const lines: Passage[] = [];
  visit(tree, (node) => {
    if (node.type === 'blockquote' || node.type === 'pullQuote') return SKIP;
    if (!isLine(node)) return undefined;
    if (isWanted(node)) {
      lines.push(passageOf(node.children, node.position, contextOf(file, document.config)));
    }
    return SKIP;
  });
  return lines;
}

function paragraphsIn(
  blocks: readonly RootContent[],
  context: PassageContext,
  before: TextParagraph | null,
): TextParagraph[] {
  const found: TextParagraph[] = [];
  let introducedBy = before;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph') {
      const isBeforeList = blocks[index + 1]?.type === 'list';
      const paragraph = paragraphOf(block, context, introducedBy, isBeforeList);
      found.push(paragraph);
      introducedBy = paragraph.introduces ? paragraph : null;
      continue;
    }
    if (block.type === 'languageBlock') {
      const inner = { ...context, lang: block.lang };
      found.push(...paragraphsIn(block.children, inner, null));
    }
    if (isHolder(block)) found.push(...paragraphsIn(block.children, context, null));
    if (block.type === 'definitionList') {
      for (const { type, children } of block.children)
        if (type === 'definitionDescription') found.push(...paragraphsIn(children, context, null));
    }
    if (block.type === 'list') found.push(...itemsOf(block, context, introducedBy));
    introducedBy = null;
  }
  return found;
}

/** What holds running text, and nothing of its own that goes on outside. */
function isHolder(block: RootContent): block is Extract<RootContent, { type: Holder }> {
  return holders.has(block.type);
}

type Holder = 'box' | 'abstract' | 'findings' | 'recommendations';
const holders: ReadonlySet<string> = new Set<Holder>([
  'box',
  'abstract',
  'findings',
  'recommendations',
]);

function itemsOf(
  { children }: List,
  context: PassageContext,
  introducedBy: TextParagraph | null,
): TextParagraph[] {
  return children.flatMap((item) => paragraphsIn(item.children, context, introducedBy));
}

function paragraphOf(
  node: Paragraph,
  context: PassageContext,
  introducedBy: TextParagraph | null,
  isBeforeList: boolean,
): TextParagraph {
  const passage = passageOf(node.children, node.position, context);
  const introduces = isBeforeList && passage.text.trimEnd().endsWith(':');
  return {
    file: context.file,
    passage,
    sentences: sentencesIn(passage),
    introducedBy,
    introduces,
  };
}

/** The sentences of a passage, each with its nodes. */
export function sentencesIn(passage: Passage): TextSentence[] {
  const { text, lang } = passage;
  const spans = sentencesOf(text, lang).map(({ start, end }, index) => {
    return { start: index === 0 ? start : afterCitations(passage, start), end };
  });
  return spans.map(({ start, end }, index) => ({
    start,
    end,
    text: text.slice(start, end),
    nodes: passage.nodes
      .filter((each) => sentenceAt(spans, each) === index)
      .map(({ node }) => node),
    place: passage.placeOf(start, end),
  }));
}

/** A citation after the full stop, where it should not stand, is about the sentence before. */
function afterCitations({ text, nodes }: Passage, from: number): number {
  const cited = nodes.find(
    ({ node, start }) => start === from && node.type === 'citation' && !node.narrative,
  );
  if (cited === undefined) return from;
  const rest = text.slice(cited.end);
  return cited.end + rest.length - rest.replace(/^[\s.]+/u, '').length;
}

/** What has no length belongs to the sentence that it follows. */
function sentenceAt(
  spans: readonly { start: number }[],
  { start, end }: { start: number; end: number },
): number {
  const at = start === end ? start - 1 : start;
  return Math.max(
    0,
    spans.findLastIndex((span) => span.start <= at),
  );
}
