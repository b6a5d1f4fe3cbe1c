import { PDFRef } from '@cantoo/pdf-lib';

import type { Localised } from '../../model/localised.ts';
import type { wordFaults } from '../../model/word-faults.ts';
import type { PlacedPicture, PrintedWords } from '../layout-result.ts';
import type { VerifyRuleId } from './rules.ts';

/** A rule that does not hold. */
export interface Finding {
  rule: VerifyRuleId;
  /** 1-based. */
  page: number | null;
  /** Number and generation of the object, such as `12 0`. */
  object: string | null;
  /** What is wrong. */
  text: Localised;
  /** Words of the page that the reader does not get as they stand there. */
  words?: WordFault | undefined;
}

export interface WordFault {
  fault: keyof typeof wordFaults;
  words: string;
  /** All words of the block that they stand in, to find it by; the words themselves when it is not known. */
  block: string;
}

export interface Place {
  page?: number | undefined;
  object?: PDFRef | string | undefined;
  words?: WordFault;
}

export type Report = (rule: VerifyRuleId, text: Localised, place?: Place) => void;

/** What the document should hold, as far as the caller knows; what is left out is not compared. */
export interface Expectations {
  title?: string | undefined;
  /** BCP 47. */
  lang?: string | undefined;
  pages?: number | undefined;
  /** Every link of the page, in any order: `href` is an address or `#id`. */
  links?: readonly { href: string; contents: string }[] | undefined;
  /** 1-based page of every identifier that some link leads to. */
  pageOf?: Readonly<Record<string, number>> | undefined;
  /** Whether a link that says ”, sidan N” must lead to page N. */
  pageNumbers?: boolean | undefined;
  /** Texts of the outline, in order. */
  headings?: readonly string[] | undefined;
  /** Names of fonts that may be used, without digits (`Source Serif`). */
  families?: readonly string[] | undefined;
  /** What the page shows, in the order that it is read. */
  words?: PrintedWords | undefined;
  /** Pictures whose own words are none of the page's. */
  pictures?: readonly PlacedPicture[] | undefined;
  /** File names, in any order. */
  attachments?: readonly string[] | undefined;
}

/** So that a file that is wrong throughout can still be read about. */
const most = 20;

/** Collects findings; of each rule the first twenty, and then how many more there are. */
export function collectFindings(): { report: Report; findings: () => Finding[] } {
  const byRule = new Map<VerifyRuleId, Finding[]>();
  const report: Report = (rule, text, { page, object, words } = {}) => {
    const found = byRule.get(rule) ?? [];
    const named = object instanceof PDFRef ? nameOfRef(object) : (object ?? null);
    found.push({ rule, page: page ?? null, object: named, text, ...(words && { words }) });
    byRule.set(rule, found);
  };
  return { report, findings: () => [...byRule.values()].flatMap(shortened) };
}

function shortened(found: Finding[]): Finding[] {
  const [first] = found;
  if (first === undefined || found.length <= most) return found;
  const text = {
    sv: `… och ${found.length - most} till av samma slag`,
    en: `… and ${found.length - most} more of the same kind`,
  };
  return [...found.slice(0, most), { rule: first.rule, page: null, object: null, text }];
}

/** `12 0 R` as `12 0`. */
export function nameOfRef(ref: PDFRef): string {
  return `${ref.objectNumber} ${ref.generationNumber}`;
}
