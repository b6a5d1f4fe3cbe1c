import type { Nodes, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';

import type { Place } from '../../model/place.ts';
import type { Fix } from '../../model/report.ts';
import type { OffsetOf, SourceMap } from './source-map.ts';

/** What a text is for; rules and readability look at some of them only. */
const passageKinds = [
  'prose',
  'heading',
  'note',
  'cell',
  'citation',
  'caption',
  'alternative',
  'label',
  'description',
] as const;
export type PassageKind = (typeof passageKinds)[number];

/** One paragraph, heading, note or label, with the way back to the file. */
export interface Passage {
  kind: PassageKind;
  /** Document that it stands in; `null` for what several share. */
  document: string | null;
  lang: string;
  file: VFile;
  /** As printed. What the build writes is there too; a citation is one U+FFFC. */
  text: string;
  /** What its text was made from, in order. What prints nothing, such as a note's number, is of no length. */
  nodes: readonly { node: Nodes; start: number; end: number }[];
  /** Whether all of a stretch was written by the author, in the language of the passage. */
  isOwn: (start: number, end: number) => boolean;
  /** Where a stretch stands in the file. */
  placeOf: (start: number, end: number) => Place | undefined;
  /** The change that puts `text` in place of a stretch; none when it cannot be told exactly. */
  fixOf: (start: number, end: number, text: string) => readonly Fix[];
}

/** What a passage is made from, beside its words. */
export interface PassageContext {
  kind: PassageKind;
  document: string | null;
  lang: string;
  file: VFile;
  map: SourceMap;
}

/** Stands for what is no part of a sentence: a citation in parentheses, code, what is not known. */
const objectCharacter = '\u{fffc}';
/** Stands for a citation that is: ”Larsson (2020) visar …”. */
const narrative = 'Namn (2000)';

/** A stretch of a passage that comes from one place; `offsetOf` counts from its start. */
interface Piece {
  start: number;
  end: number;
  isOwn: boolean;
  offsetOf: OffsetOf | null;
}

interface Builder {
  text: string;
  pieces: Piece[];
  nodes: { node: Nodes; start: number; end: number }[];
  after: number;
}

/** The words of a block as one text. */
export function passageOf(
  children: readonly PhrasingContent[],
  place: Place | undefined,
  context: PassageContext,
): Passage {
  const builder = emptyBuilder();
  for (const child of children) append(child, true, builder, context);
  return finish(builder, place, context);
}

/** A text without markup, such as a label, that stands somewhere in `place`. */
export function plainPassageOf(value: string, place: Place, context: PassageContext): Passage {
  const builder = emptyBuilder();
  // What does not stand in the file was not written by the author: a default, a heading of a CSV.
  const offsetOf = context.map.find(value, place, 0);
  addPiece(value, offsetOf !== null, offsetOf, builder);
  return finish(builder, place, context);
}

function emptyBuilder(): Builder {
  return { text: '', pieces: [], nodes: [], after: 0 };
}

function append(node: Nodes, isOwn: boolean, builder: Builder, context: PassageContext): void {
  const span = { node, start: builder.text.length, end: builder.text.length };
  builder.nodes.push(span);
  appendText(node, isOwn, builder, context);
  span.end = builder.text.length;
}

function appendText(node: Nodes, isOwn: boolean, builder: Builder, context: PassageContext): void {
  if (node.type === 'text') return appendWords(node.value, node.position, isOwn, builder, context);
  if (node.type === 'boundValue' && node.written !== '') {
    return appendWords(node.written, node.position, isOwn, builder, context);
  }
  const built = builtText(node);
  if (built !== null) return appendBuilt(built, builder);
  if (!('children' in node)) return;
  const isSame = node.type !== 'languageSpan' || node.lang === context.lang;
  for (const child of node.children) append(child, isOwn && isSame, builder, context);
}

/** What the build writes for a node; nothing is known of one that could not be resolved. */
function builtText(node: Nodes): string | null {
  if (node.type === 'boundValue') return node.text || objectCharacter;
  if (node.type === 'crossReference') return node.text || objectCharacter;
  if (node.type === 'citation') return node.narrative ? narrative : objectCharacter;
  if (node.type === 'inlineCode' || node.type === 'inlineFormula' || node.type === 'image') {
    return objectCharacter;
  }
  return node.type === 'break' ? '\n' : null;
}

function appendBuilt(text: string, builder: Builder): void {
  addPiece(text, false, null, builder);
}

function addPiece(text: string, isOwn: boolean, offsetOf: OffsetOf | null, builder: Builder): void {
  const start = builder.text.length;
  builder.text += text;
  builder.pieces.push({ start, end: builder.text.length, isOwn, offsetOf });
}

function appendWords(
  text: string,
  place: Place | undefined,
  isOwn: boolean,
  builder: Builder,
  { map }: PassageContext,
): void {
  const offsetOf = place === undefined ? null : map.find(text, place, builder.after);
  addPiece(text, isOwn, offsetOf, builder);
  if (offsetOf !== null && text !== '') builder.after = offsetOf(text.length - 1) + 1;
}

function finish(
  { text, pieces, nodes }: Builder,
  place: Place | undefined,
  { kind, document, lang, file, map }: PassageContext,
): Passage {
  const rangeOf = (start: number, end: number) => {
    const from = offsetIn(pieces, start);
    const last = offsetIn(pieces, end - 1);
    return from === null || last === null || last < from ? null : { start: from, end: last + 1 };
  };
  return {
    kind,
    document,
    lang,
    file,
    text,
    nodes,
    isOwn: (start, end) =>
      pieces.every((piece) => piece.isOwn || piece.end <= start || piece.start >= end),
    placeOf: (start, end) => {
      const range = rangeOf(start, end);
      return range === null ? place : map.placeOf(range.start, range.end);
    },
    fixOf: (start, end, replacement) => {
      const range = rangeOf(start, end);
      // Markup or the end of a line within the stretch would be lost.
      const isWhole = range !== null && range.end - range.start === end - start;
      return isWhole && !map.isEscaped(range.start) ? [{ ...range, text: replacement }] : [];
    },
  };
}

function offsetIn(pieces: readonly Piece[], at: number): number | null {
  const piece = pieces.find(({ start, end }) => start <= at && at < end);
  return piece?.offsetOf?.(at - piece.start) ?? null;
}
