import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

import type { Element } from './tree.ts';

/** A link as the page has it. */
export interface PageLink {
  href: string;
  contents: string;
}

/**
 * Writes in each link what it leads to, for those who cannot see it. `links` are those of the page in document order, as are
 * `elements` those of the tree; throws when one of them leads elsewhere than its link.
 */
export function describeLinks(
  document: PDFDocument,
  elements: readonly Element[],
  links: readonly PageLink[],
): void {
  if (elements.length !== links.length) {
    throw new Error(`The tree has ${elements.length} links for ${links.length} of the page`);
  }
  elements.forEach((element, index) => {
    const link = links[index];
    if (link !== undefined) describeLink(document, element, link);
  });
}

function describeLink(document: PDFDocument, element: Element, link: PageLink): void {
  const areas = element.kids.filter((kid) => kid.kind === 'object');
  if (areas.length === 0) throw new Error(`The link to \`${link.href}\` has no area`);
  for (const { ref } of areas) {
    const annotation = document.context.lookup(ref, PDFDict);
    const target = targetOf(annotation);
    if (!isSameTarget(target, link.href)) {
      throw new Error(`A link leads to \`${target}\`, not to \`${link.href}\``);
    }
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(link.contents));
  }
}

/** Where an annotation leads, as an address. */
function targetOf(annotation: PDFDict): string {
  const place = annotation.lookup(PDFName.of('Dest'));
  if (place instanceof PDFName) return `#${place.decodeText()}`;
  if (place instanceof PDFString || place instanceof PDFHexString) return `#${place.decodeText()}`;
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  return action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText() ?? '';
}

/** Chromium writes addresses in full. */
function isSameTarget(target: string, href: string): boolean {
  if (target === href) return true;
  if (href.startsWith('#')) return target === safelyDecoded(href);
  return URL.canParse(href) && URL.canParse(target) && new URL(href).href === new URL(target).href;
}

function safelyDecoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
