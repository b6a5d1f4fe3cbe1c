import type { Nodes, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';

import type { Fix, Place } from '../../model/report.ts';
import type { SourceMap } from './source-map.ts';

/** What a text is for; rules and readability look at some of them only. */
export const passageKinds = [
  'prose',
  'heading',
  'note',
  'cell',
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

/** Stands for what has no words of its own: a citation, code. */
export const objectCharacter = '\u{fffc}';

interface Builder {
  text: string;
  offsets: number[];
  own: boolean[];
  after: number;
}

/** The words of a block as one text. */
export function passageOf(
  children: readonly PhrasingContent[],
  place: Place | undefined,
  context: PassageContext,
): Passage {
  const builder: Builder = { text: '', offsets: [], own: [], after: 0 };
  for (const child of children) append(child, true, builder, context);
  return finish(builder, place, context);
}

/** A text without markup, such as a label, that stands somewhere in `place`. */
export function plainPassageOf(value: string, place: Place, context: PassageContext): Passage {
  const builder: Builder = { text: '', offsets: [], own: [], after: 0 };
  appendWords(value, place, true, builder, context);
  return finish(builder, place, context);
}

function append(node: Nodes, isOwn: boolean, builder: Builder, context: PassageContext): void {
  switch (node.type) {
    case 'text':
      return appendWords(node.value, node.position, isOwn, builder, context);
    case 'boundValue':
      if (node.written !== '')
        return appendWords(node.written, node.position, isOwn, builder, context);
      return appendBuilt(node.text === '' ? '0' : node.text, builder);
    case 'crossReference':
      return appendBuilt(node.text === '' ? 'figur 1' : node.text, builder);
    case 'break':
      return appendBuilt('\n', builder);
    case 'citation':
    case 'inlineCode':
      return appendBuilt(objectCharacter, builder);
    default: {
      if (!('children' in node)) return;
      const isSame = node.type !== 'languageSpan' || node.lang === context.lang;
      for (const child of node.children) append(child, isOwn && isSame, builder, context);
    }
  }
}

function appendBuilt(text: string, builder: Builder): void {
  builder.text += text;
  for (let index = 0; index < text.length; index += 1) {
    builder.offsets.push(-1);
    builder.own.push(false);
  }
}

function appendWords(
  text: string,
  place: Place | undefined,
  isOwn: boolean,
  builder: Builder,
  { map }: PassageContext,
): void {
  const offsets = place === undefined ? null : map.offsetsOf(text, place, builder.after);
  builder.text += text;
  for (let index = 0; index < text.length; index += 1) {
    builder.offsets.push(offsets?.[index] ?? -1);
    builder.own.push(isOwn);
  }
  if (offsets !== null) builder.after = (offsets.at(-1) ?? builder.after) + 1;
}

function finish(
  { text, offsets, own }: Builder,
  place: Place | undefined,
  { kind, document, lang, file, map }: PassageContext,
): Passage {
  const rangeOf = (start: number, end: number) => {
    const from = offsets[start] ?? -1;
    const last = offsets[end - 1] ?? -1;
    return from === -1 || last < from ? null : { start: from, end: last + 1 };
  };
  return {
    kind,
    document,
    lang,
    file,
    text,
    isOwn: (start, end) => {
      for (let at = start; at < end; at += 1) if (own[at] !== true) return false;
      return true;
    },
    placeOf: (start, end) => {
      const range = rangeOf(start, end);
      return range === null ? place : map.placeOf(range.start, range.end);
    },
    fixOf: (start, end, replacement) => {
      const range = rangeOf(start, end);
      // Markup or the end of a line within the stretch would be lost.
      const isWhole = range !== null && range.end - range.start === end - start;
      return isWhole ? [{ ...range, text: replacement }] : [];
    },
  };
}
