import type { Heading, HeadingData, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { boundedId, longestId } from '../model/own-ids.ts';
import { report } from '../model/report.ts';
import { slugOf } from '../model/slug.ts';

/**
 * `{#id .unnumbered}` at the end of a heading, as in Pandoc, and `{#id .appendix}`, as in Quarto; in any order. Whatever else stands
 * there is left as text, and told of.
 */
const attributes =
  /\s*\{(?<written>(?:\s*(?:#[A-Za-z][\w-]*|\.unnumbered|\.appendix)(?=[\s}]))*)\s*\}\s*$/;

/** Reads the identifiers of headings; those without one get one made from their text. */
export function headingsTransform(tree: Root, file: VFile): void {
  visit(tree, 'heading', (heading) => {
    heading.data = { ...heading.data, ...takeAttributes(heading) };
    const text = toString(heading).trim();
    if (text === '') report(file, 'heading-has-text', {}, { place: heading.position });
    if (heading.data.id !== undefined) reportLongId(heading, file);
    else Object.assign(heading.data, { id: slugOf(text), isIdMade: true });
  });
}

function takeAttributes(heading: Heading): Pick<HeadingData, 'id' | 'unnumbered' | 'appendix'> {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return {};
  const match = attributes.exec(last.value);
  if (match === null) return {};
  const written = match.groups?.['written']?.trim().split(/\s+/) ?? [];
  const id = written.find((each) => each.startsWith('#'))?.slice(1);
  last.value = last.value.slice(0, match.index);
  return {
    ...(id === undefined ? {} : { id }),
    ...(written.includes('.unnumbered') ? { unnumbered: true } : {}),
    ...(written.includes('.appendix') ? { appendix: true } : {}),
  };
}

function reportLongId({ data, position }: Heading, file: VFile): void {
  const id = data?.id ?? '';
  if (boundedId(id) === id) return;
  report(file, 'identifier-short', { length: id.length, limit: longestId }, { place: position });
}
