import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import { ownId } from '../../model/own-ids.ts';
import type { EvidenceMedium } from './criteria.ts';
import type { EvidenceTerms } from './terms.ts';

/** What the parts of the report are made with. */
export interface ReportContext {
  lang: string;
  terms: EvidenceTerms;
  /** The page alone where there is no PDF. */
  media: readonly EvidenceMedium[];
}

/** Words and elements in a line of text. */
export type Content = (ElementContent | string)[];

/** A part of the report with its heading. */
export function partOf(name: string, title: string, content: Content): Element {
  return h('section.level-2', [h('h2', { id: ownId(name) }, title), ...content]);
}
