import type { Heading } from 'mdast';
import { VFile } from 'vfile';

import type { DocumentConfig, HeadingEntry, Target } from '../model/book.ts';
import { plainText } from '../model/text.ts';
import { type Found, withFound } from './found.ts';
import { nodesIn } from './nodes-in.ts';
import { resolveValue } from './resolve-bindings.ts';
import { resolveReference, type TargetIndex } from './targets.ts';
import type { ValueTable } from './value-table.ts';

/** A heading, and what refers to it. */
export interface TitledHeading {
  node: Heading;
  target: Target;
  /** What a reference to it prints, of its title. */
  textOf: (title: string) => (lang: string) => string;
  document: DocumentConfig;
}

/** The words of a heading on one line. */
export function titleOf(heading: Heading, found: Found = new Map()): string {
  return plainText(withFound(heading, found)).replaceAll(/\s+/g, ' ').trim();
}

/**
 * Gives the targets of headings with numbers or references in them their titles, before anything refers to them. A heading may
 * name another that does so itself: the second round has the titles of the first. What is wrong is told when the text is resolved.
 */
export function titleHeadings(
  headings: readonly TitledHeading[],
  index: TargetIndex,
  values: ValueTable,
): void {
  const silent = new VFile();
  const open = headings.filter(({ node }) => {
    return nodesIn(node, 'boundValue').length + nodesIn(node, 'crossReference').length > 0;
  });
  for (let round = 0; round < 2; round += 1) {
    for (const { node, target, textOf, document } of open) {
      const unit = { file: silent, tree: node, document };
      const found: Found = new Map();
      for (const value of nodesIn(node, 'boundValue'))
        found.set(value, resolveValue(value, unit, values));
      for (const reference of nodesIn(node, 'crossReference')) {
        const resolved = resolveReference(reference, unit, index, values.unknown);
        if (resolved !== null) found.set(reference, resolved);
      }
      target.title = titleOf(node, found);
      target.textIn = textOf(target.title);
    }
  }
}

/** Entries of the headings, with the numbers and references that stand in them. */
export function titledEntries(
  { headings, titled }: { headings: readonly HeadingEntry[]; titled: readonly TitledHeading[] },
  found: Found,
): HeadingEntry[] {
  return headings.map((entry, at) => {
    const node = titled[at]?.node;
    return node === undefined ? entry : { ...entry, text: titleOf(node, found) };
  });
}
