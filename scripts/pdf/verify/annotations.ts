import { type PDFDict, PDFRef } from '@cantoo/pdf-lib';

import { type Destinations, isReached, type Target } from './destinations.ts';
import type { Place, Report } from './finding.ts';
import type { InspectedPage, Inspection } from './inspection.ts';
import { dictAt, dictOf, hasKey, itemsAt, nameAt, numberAt, textAt } from './pdf-values.ts';
import type { Element, Tree } from './tree.ts';

/** A link as a reader of the document meets it. */
export interface FoundLink {
  target: Target | null;
  contents: string;
  page: number;
  object: PDFRef;
  element: Element | null;
}

type Elements = ReadonlyMap<PDFRef, Element> | null;

/** Of ISO 19005-3, 6.3.1, without those of forms, which `file-plain` forbids. */
const allowed = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget Watermark Redact'.split(
    ' ',
  ),
);

/** Checks every annotation of every page, and returns those that are links. */
export function inspectAnnotations(
  inspection: Inspection,
  tree: Tree | null,
  destinations: Destinations,
): FoundLink[] {
  const elements = elementsByObject(tree);
  const links = inspection.pages.flatMap((page) => {
    return inspectPage(page, elements, inspection, destinations);
  });
  const linked = new Set(links.map(({ element }) => element));
  for (const element of tree?.elements ?? []) {
    if (element.type !== 'Link' || linked.has(element)) continue;
    inspection.report(
      'links-tagged',
      {
        sv: 'Ett Link-element pekar inte på någon länk',
        en: 'A Link element does not point at any link',
      },
      {
        object: element.ref,
      },
    );
  }
  return links;
}

/** `null` without a tree, of which it is told elsewhere. */
function elementsByObject(tree: Tree | null): Elements {
  if (tree === null) return null;
  const found = new Map<PDFRef, Element>();
  for (const element of tree.elements) {
    for (const kid of element.kids) if (kid.kind === 'object') found.set(kid.object, element);
  }
  return found;
}

function inspectPage(
  { dict: pageDict, number }: InspectedPage,
  elements: Elements,
  { document, report }: Inspection,
  destinations: Destinations,
): FoundLink[] {
  const annotations = itemsAt(pageDict, 'Annots');
  if (annotations.length > 0 && nameAt(pageDict, 'Tabs') !== 'S') {
    report(
      'tabs-by-structure',
      {
        sv: 'Sidan har annoteringar men inte Tabs S',
        en: 'The page has annotations but not Tabs S',
      },
      { page: number },
    );
  }
  return annotations.flatMap((ref): FoundLink[] => {
    const dict = dictOf(document.context.lookup(ref));
    if (dict === undefined || !(ref instanceof PDFRef)) return [];
    const element = elements?.get(ref) ?? null;
    const place = { page: number, object: ref };
    const isLink = nameAt(dict, 'Subtype') === 'Link';
    inspectKind(dict, place, report);
    if (elements !== null) inspectTag(dict, element, place, report);
    if (!isLink) {
      inspectDescription(dict, element, place, report);
      return [];
    }
    const target = destinations.targetOf(dict);
    const contents = textAt(dict, 'Contents') ?? '';
    const link = { target, contents, page: number, object: ref, element };
    inspectLink(link, report);
    return [link];
  });
}

function inspectKind(dict: PDFDict, place: Place, report: Report): void {
  const kind = nameAt(dict, 'Subtype') ?? '';
  if (!allowed.has(kind))
    report(
      'annotations-allowed',
      { sv: `Annoteringen är \`${kind}\``, en: `The annotation is \`${kind}\`` },
      place,
    );
  const appearance = dictAt(dict, 'AP');
  if (
    kind !== 'Link' &&
    kind !== 'Popup' &&
    (appearance === undefined || !hasKey(appearance, 'N'))
  ) {
    report(
      'annotations-allowed',
      {
        sv: `Annoteringen \`${kind}\` har inget utseende (AP)`,
        en: `The annotation \`${kind}\` has no appearance (AP)`,
      },
      place,
    );
  }
  if (kind === 'Popup') return;
  const flags = numberAt(dict, 'F') ?? 0;
  // Print set; invisible, hidden, no view and toggle no view not set.
  if ((flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0) {
    report(
      'annotations-printed',
      {
        sv: `Annoteringen har flaggorna ${flags}, väntade 4`,
        en: `The annotation has the flags ${flags}, expected 4`,
      },
      place,
    );
  }
}

function inspectTag(dict: PDFDict, element: Element | null, place: Place, report: Report): void {
  const kind = nameAt(dict, 'Subtype') ?? '';
  const wanted = kind === 'Link' ? 'Link' : kind === 'Widget' ? 'Form' : 'Annot';
  if (kind === 'Popup' || element?.type === wanted) return;
  const rule = kind === 'Link' ? 'links-tagged' : 'annotations-tagged';
  const found =
    element === null
      ? { sv: 'inget element', en: 'no element' }
      : { sv: element.type, en: element.type };
  report(
    rule,
    {
      sv: `Annoteringen \`${kind}\` hör till ${found.sv}, väntade ${wanted}`,
      en: `The annotation \`${kind}\` belongs to ${found.en}, expected ${wanted}`,
    },
    place,
  );
}

function inspectDescription(
  dict: PDFDict,
  element: Element | null,
  place: Place,
  report: Report,
): void {
  if (nameAt(dict, 'Subtype') === 'Popup') return;
  const alternative = element === null ? '' : (textAt(element.dict, 'Alt') ?? '');
  if (/\S/.test(textAt(dict, 'Contents') ?? '') || /\S/.test(alternative)) return;
  report(
    'annotations-described',
    { sv: 'Annoteringen saknar Contents', en: 'The annotation has no Contents' },
    place,
  );
}

const bareAddress = /^(?:https?:\/\/|www\.|mailto:|tel:)\S*$/i;

function inspectLink({ contents, target, page, object }: FoundLink, report: Report): void {
  const place = { page, object };
  const text = contents.trim();
  if (text === '')
    report(
      'links-described',
      { sv: 'Länken saknar beskrivning (Contents)', en: 'The link has no description (Contents)' },
      place,
    );
  else if (bareAddress.test(text)) {
    report(
      'links-described',
      {
        sv: `Länken beskrivs bara med adressen ${text}`,
        en: `The link is described by its address alone: ${text}`,
      },
      place,
    );
  }
  if (target !== null && isReached(target)) return;
  report(
    'links-lead',
    {
      sv: `Länken leder till ${target?.href ?? 'ingenting'}, som inte finns`,
      en: `The link leads to ${target?.href ?? 'nothing'}, which does not exist`,
    },
    place,
  );
}
