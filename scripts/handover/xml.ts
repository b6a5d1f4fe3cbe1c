import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML file of UTF-8. No CDATA is written, so `]]>` stands in words only, where XML forbids it and the library leaves it as it is. */
export function xmlOf(root: Nodes): string {
  const written = toXml(root, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written}\n`;
}

/** Words without control characters, which XML cannot hold. */
export function forXml(words: string): string {
  return words.replaceAll(/[^\P{Cc}\t\n]/gu, '');
}
