import * as v from 'valibot';

import type { Quotation } from './quotation.ts';

/**
 * Comments as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). What is written is never changed afterwards: an
 * answer, ”done” and ”not done” are annotations of their own, so that two persons' files can always be put together.
 */
export const context = ['http://www.w3.org/ns/anno.jsonld', { rapport: 'urn:rapport:' }] as const;

/** Longest comment and longest name, in characters. */
export const limits = { text: 20_000, name: 100, file: 2_000_000, comments: 5_000 } as const;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z][\w+.-]*:[\w:./#?=&%+~-]{1,200}$/));
/** Identifiers of documents, headings, figures. */
const name = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,199}$/u));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const text = v.pipe(words(limits.text), v.regex(/\S/));
const fragmentsOfHtml = 'http://tools.ietf.org/rfc/rfc3236';

const body = v.strictObject({
  type: v.literal('TextualBody'),
  value: text,
  format: v.literal('text/plain'),
  purpose: v.picklist(['commenting', 'replying', 'moderating']),
});

const position = v.strictObject({
  type: v.literal('TextPositionSelector'),
  start: offset,
  end: offset,
});
const quoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(words(2000), v.nonEmpty()),
  prefix: words(256),
  suffix: words(256),
  'rapport:alike': v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.5),
});
const fragment = {
  type: v.literal('FragmentSelector'),
  conformsTo: v.literal(fragmentsOfHtml),
  value: name,
};
const sectionSelector = v.strictObject({ ...fragment, refinedBy: position });
const figureSelector = v.strictObject(fragment);

/** Words: by quotation, by place in the text, by place below their heading. A figure: by its identifier. */
const selector = v.union([
  v.strictTuple([quoteSelector, position, sectionSelector]),
  v.strictTuple([quoteSelector, position]),
  v.strictTuple([figureSelector]),
]);

const common = {
  '@context': v.optional(v.unknown()),
  id,
  type: v.literal('Annotation'),
  creator: v.strictObject({
    type: v.literal('Person'),
    name: v.pipe(words(limits.name), v.regex(/\S/)),
  }),
  created: v.pipe(v.string(), v.isoTimestamp()),
};

const commentSchema = v.strictObject({
  ...common,
  motivation: v.literal('commenting'),
  body,
  target: v.strictObject({
    type: v.literal('SpecificResource'),
    source: name,
    'rapport:version': v.optional(v.pipe(v.string(), v.regex(/^[\w:-]{0,100}$/)), ''),
    selector,
  }),
});
const replySchema = v.strictObject({
  ...common,
  motivation: v.literal('replying'),
  body,
  target: id,
});
const stateSchema = v.strictObject({
  ...common,
  motivation: v.literal('moderating'),
  body: v.optional(body),
  target: id,
  'rapport:state': v.picklist(['resolved', 'open']),
});

export const annotationSchema = v.variant('motivation', [commentSchema, replySchema, stateSchema]);

export type CommentAnnotation = v.InferOutput<typeof commentSchema>;
export type ReplyAnnotation = v.InferOutput<typeof replySchema>;
export type StateAnnotation = v.InferOutput<typeof stateSchema>;
export type Annotation = v.InferOutput<typeof annotationSchema>;
export type Answer = ReplyAnnotation | StateAnnotation;

const quotationSchema = v.strictObject({
  exact: quoteSelector.entries.exact,
  prefix: quoteSelector.entries.prefix,
  suffix: quoteSelector.entries.suffix,
  start: offset,
  end: offset,
  section: v.nullable(name),
  sectionStart: offset,
  alike: quoteSelector.entries['rapport:alike'],
});

/** What somebody does; the desk sends it, and who receives it adds identifier and time. */
export const actSchema = v.variant('do', [
  v.strictObject({
    do: v.literal('comment'),
    author: common.creator.entries.name,
    text,
    document: name,
    version: commentSchema.entries.target.entries['rapport:version'],
    at: v.union([v.strictObject({ quotation: quotationSchema }), v.strictObject({ figure: name })]),
  }),
  v.strictObject({
    do: v.literal('reply'),
    author: common.creator.entries.name,
    text,
    thread: id,
  }),
  v.strictObject({
    do: v.picklist(['resolve', 'reopen']),
    author: common.creator.entries.name,
    text: v.optional(v.pipe(words(limits.text)), ''),
    thread: id,
  }),
]);
export type Act = v.InferOutput<typeof actSchema>;

/** Where identifiers and times come from. */
export interface Stamp {
  id: () => string;
  now: () => Date;
}

export function annotationOf(act: Act, stamp: Stamp): Annotation {
  const base = {
    id: stamp.id(),
    type: 'Annotation' as const,
    creator: { type: 'Person' as const, name: act.author.trim() },
    created: stamp.now().toISOString(),
  };
  switch (act.do) {
    case 'comment':
      return {
        ...base,
        motivation: 'commenting',
        body: bodyOf(act.text, 'commenting'),
        target: {
          type: 'SpecificResource',
          source: act.document,
          'rapport:version': act.version,
          selector:
            'figure' in act.at ? figureSelectorOf(act.at.figure) : selectorOf(act.at.quotation),
        },
      };
    case 'reply':
      return {
        ...base,
        motivation: 'replying',
        body: bodyOf(act.text, 'replying'),
        target: act.thread,
      };
    case 'resolve':
    case 'reopen':
      return {
        ...base,
        motivation: 'moderating',
        ...(act.text.trim() === '' ? {} : { body: bodyOf(act.text, 'moderating') }),
        target: act.thread,
        'rapport:state': act.do === 'resolve' ? 'resolved' : 'open',
      };
  }
}

function bodyOf(value: string, purpose: v.InferOutput<typeof body>['purpose']) {
  return { type: 'TextualBody', value: value.trim(), format: 'text/plain', purpose } as const;
}

type Selector = v.InferOutput<typeof selector>;

function figureSelectorOf(value: string): Selector {
  return [{ type: 'FragmentSelector', conformsTo: fragmentsOfHtml, value }];
}

function selectorOf(quotation: Quotation): Selector {
  const { exact, prefix, suffix, start, end, section, sectionStart, alike } = quotation;
  const quoted = {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    'rapport:alike': alike,
  } as const;
  const placed = { type: 'TextPositionSelector', start, end } as const;
  if (section === null) return [quoted, placed];
  const inSection = {
    type: 'TextPositionSelector',
    start: sectionStart,
    end: sectionStart + end - start,
  } as const;
  return [
    quoted,
    placed,
    { type: 'FragmentSelector', conformsTo: fragmentsOfHtml, value: section, refinedBy: inSection },
  ];
}

/** What a comment is about: a figure's identifier, or quoted words. */
export function subjectOf({ target }: CommentAnnotation): { figure: string } | Quotation {
  const parts: Selector = target.selector;
  if (parts.length === 1) return { figure: parts[0].value };
  const [quoted, { start, end }] = parts;
  const under = parts.length === 3 ? parts[2] : null;
  return {
    exact: quoted.exact,
    prefix: quoted.prefix,
    suffix: quoted.suffix,
    alike: quoted['rapport:alike'],
    start,
    end,
    section: under?.value ?? null,
    sectionStart: under?.refinedBy.start ?? 0,
  };
}

/** What was written, empty for a change of state without words. */
export function wordsOf(annotation: Annotation): string {
  return annotation.body?.value ?? '';
}
