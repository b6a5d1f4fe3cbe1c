import type { Element, Root } from 'hast';

import { fragmentOf } from '../../scripts/handover/fragment/fragment.ts';
import type { Handover } from '../../scripts/handover/handover.ts';
import { addressFor } from '../../scripts/verify/addresses.ts';
import { compareTexts } from '../../scripts/verify/compare-texts.ts';
import {
  elementWithId,
  type Expected,
  expectedFragment,
  wrapperId,
} from '../../scripts/verify/expected.ts';
import type { Comparison } from '../../scripts/verify/finding.ts';
import { parsePage } from '../../scripts/verify/html.ts';
import { textIn } from '../../scripts/verify/reader.ts';
import { toldOf } from '../../scripts/verify/telling.ts';
import { buildOnce, otherRoot } from '../repository.ts';

/** A document of the other report, as it is handed over. Without `pdf` it has no files of pictures. */
export async function handoverOf(
  id: string,
  formats: readonly ('html' | 'pdf')[] = ['html'],
): Promise<Handover> {
  const { result, files } = await buildOnce(otherRoot, formats);
  const { book, manifest } = result;
  const document = book?.documents.find(({ config }) => config.id === id);
  if (book === null || manifest === null || document === undefined)
    throw new Error(`${id} was not built`);
  return { document, book, files, manifest, generator: 'Rapport 1.2.3' } as Handover;
}

/** A document and its text as it would stand on a page. */
export interface Case {
  handover: Handover;
  expected: Expected;
  element: Element;
}

export async function caseOf(id: string): Promise<Case> {
  const handover = await handoverOf(id);
  const expected = await expectedFragment(handover);
  const page = parsePage(fragmentOf(handover, addressFor).html);
  const element = page === null ? null : elementWithId(page, wrapperId(handover));
  if (element === null) throw new Error('There is no fragment');
  return { handover, expected, element };
}

export const pageUrl = 'https://www.example.se/rapporter/prov/';

export function compared({ expected, handover }: Case, tree: Root | Element): Comparison {
  const found = textIn(tree, handover.document.config.lang);
  return compareTexts(
    expected.text,
    found,
    { url: pageUrl, ids: new Set(found.ids) },
    expected.namesOf,
  );
}

/** What is told of a tree, in Swedish, with where it is written. */
export function toldOn(each: Case, tree: Root | Element): string[] {
  const { findings } = compared(each, tree);
  const placeOf = each.expected.placeOf;
  return toldOf(findings, ({ leaf }) => (leaf === null ? null : placeOf(leaf)), 'sv').map(
    ({ ruleId, message, source }) =>
      `${ruleId}: ${message}${source === null ? '' : ` [${source.path}:${source.line}]`}`,
  );
}
