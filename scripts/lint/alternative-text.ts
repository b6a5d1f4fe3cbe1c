import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { ParsedBook, ResolvedDocument } from '../model/book.ts';
import type { ChartSpec, FigureSpec, ImageSpec, VegaLiteSpec } from '../model/figure.ts';
import { type Fix, report } from '../model/report.ts';
import { type Terms, termsOf } from '../model/terms.ts';
import { draftAlt } from './alt-draft.ts';

/** Reports figures without alternative text, with a draft to start from, and drafts that nobody has reviewed. */
export function lintAlternativeTexts(
  { sources, captions, documents }: ParsedBook,
  resolved: readonly Pick<ResolvedDocument, 'config'>[],
): void {
  const langs = new Map<string, string>();
  for (const { config } of resolved) {
    for (const { tree } of documents.get(config.id) ?? []) {
      visit(tree, 'figure', ({ identifier }) => void langs.set(identifier, config.lang));
    }
  }
  for (const { spec, file } of captions.values()) {
    if (spec.form === 'image') reportOfImage(spec, file);
    if (!isDrawn(spec)) continue;
    const terms = termsOf(langs.get(spec.id) ?? sources.config.documents[0]?.lang ?? 'sv');
    if (spec.alt.value === '') reportMissing(spec, file, terms);
    else if (spec.draftMark !== null) {
      report(file, 'alt-reviewed', { id: spec.id }, { place: spec.draftMark });
    }
  }
}

function isDrawn(spec: FigureSpec): spec is ChartSpec | VegaLiteSpec {
  return 'table' in spec;
}

/** There is nothing to draft from: what a picture shows is seen by people. */
function reportOfImage({ id, alt, isDecorative, draftMark }: ImageSpec, file: VFile): void {
  if (alt.value === '' && !isDecorative) report(file, 'alt-present', { id }, { place: alt.place });
  else if (draftMark !== null) report(file, 'alt-reviewed', { id }, { place: draftMark });
}

function reportMissing(spec: ChartSpec | VegaLiteSpec, file: VFile, terms: Terms): void {
  const fix = fixWith(draftAlt(spec, terms), String(file), spec.draftMark !== null);
  const fixes = fix === null ? [] : [fix];
  report(file, 'alt-present', { id: spec.id }, { place: spec.alt.place, fixes });
}

/** A key `alt` without text, to the end of its line; block indicators and comments included. */
const emptyKey = /^alt:[ \t]*(?:"[ \t]*"|'[ \t]*'|~|null|[>|][-+\d]*)?[ \t]*(?:#.*)?(?:\n|$)/m;
/** The keys that stand after `alt` in a figure file. */
const nextKey = /^(?:altStatus|source|notes|unit|rowHeader|columns|rows|data|spec):/m;

/** Puts the draft where `alt` belongs; `null` when the file is not written in the usual way. */
function fixWith(draft: string, source: string, isMarked: boolean): Fix | null {
  const mark = isMarked ? '' : 'altStatus: draft\n';
  const text = `alt: >-\n${folded(draft)}\n${mark}`;
  const empty = emptyKey.exec(source);
  if (empty !== null) return { start: empty.index, end: empty.index + empty[0].length, text };
  const next = nextKey.exec(source);
  return next === null ? null : { start: next.index, end: next.index, text };
}

const widest = 100;

/** As lines of a folded text, indented by two. */
function folded(text: string): string {
  const lines: string[] = [];
  let line = ' ';
  for (const word of text.split(/\s+/)) {
    if (line !== ' ' && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
