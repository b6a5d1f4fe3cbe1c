import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';

import type { Localised } from '../../model/localised.ts';
import { type Destinations, isReached } from './destinations.ts';
import type { Inspection } from './inspection.ts';
import { dictAt, refAt, textAt } from './pdf-values.ts';
import type { Tree } from './tree.ts';

/** Checks the entries of the outline, and returns their titles in order. */
export function inspectOutline(
  { document, report }: Inspection,
  tree: Tree | null,
  destinations: Destinations,
): string[] {
  const root = dictAt(document.catalog, 'Outlines');
  const rootRef = refAt(document.catalog, 'Outlines');
  if (root === undefined || refAt(root, 'First') === undefined) {
    report('outline-linked', {
      sv: 'Dokumentet har inga bokmärken',
      en: 'The document has no bookmarks',
    });
    return [];
  }
  const entries = entriesBelow(root, rootRef, new Set(), (text, object) => {
    report('outline-linked', text, { object });
  });
  for (const { dict, ref } of entries) {
    const place = { object: ref };
    const fault = titleFault(textAt(dict, 'Title') ?? '');
    if (fault !== null) report('outline-titled', fault, place);
    const target = destinations.targetOf(dict);
    if (target === null || !isReached(target)) {
      report(
        'outline-leads',
        {
          sv: `Bokmärket \`${textAt(dict, 'Title')}\` leder ingenstans`,
          en: `The bookmark \`${textAt(dict, 'Title')}\` leads nowhere`,
        },
        place,
      );
    }
    const element = refAt(dict, 'SE');
    if (element !== undefined && tree?.byRef.has(element) === false) {
      report(
        'outline-leads',
        {
          sv: 'Bokmärket pekar på ett element som inte är i trädet',
          en: 'The bookmark points at an element that is not in the tree',
        },
        place,
      );
    }
  }
  return entries.map(({ dict }) => textAt(dict, 'Title') ?? '');
}

interface Entry {
  dict: PDFDict;
  ref: PDFRef;
}

type Tell = (text: Localised, object: PDFRef | undefined) => void;

function entriesBelow(
  parent: PDFDict,
  parentRef: PDFRef | undefined,
  seen: Set<PDFRef>,
  tell: Tell,
): Entry[] {
  const entries: Entry[] = [];
  let before: PDFRef | undefined;
  let ref = refAt(parent, 'First');
  let dict = dictAt(parent, 'First');
  while (ref !== undefined && dict !== undefined && !seen.has(ref)) {
    seen.add(ref);
    if (refAt(dict, 'Prev') !== before || refAt(dict, 'Parent') !== parentRef) {
      tell(
        {
          sv: 'Bokmärket pekar inte på det före eller det ovanför',
          en: 'The bookmark does not point at the one before or the one above',
        },
        ref,
      );
    }
    entries.push({ dict, ref }, ...entriesBelow(dict, ref, seen, tell));
    before = ref;
    ref = refAt(dict, 'Next');
    dict = dictAt(dict, 'Next');
  }
  if (ref !== undefined)
    tell(
      {
        sv: 'Bokmärkena går i ring eller leder till något som inte finns',
        en: 'The bookmarks go in a circle or lead to something that does not exist',
      },
      ref,
    );
  if (refAt(parent, 'Last') !== before)
    tell(
      { sv: 'Sista bokmärket är inte det sista', en: 'The last bookmark is not the last' },
      parentRef,
    );
  return entries;
}

/** Chromium writes the text of a heading that it moved to the next page twice. */
function titleFault(title: string): Localised | null {
  if (!/\S/.test(title)) return { sv: 'Ett bokmärke saknar titel', en: 'A bookmark has no title' };
  const half = title.slice(0, title.length / 2);
  const isDoubled = half.length >= 3 && title === half + half;
  return isDoubled
    ? {
        sv: `Bokmärkets titel är skriven två gånger: \`${title}\``,
        en: `The title of the bookmark is written twice: \`${title}\``,
      }
    : null;
}
