import type { Heading, Nodes } from 'mdast';
import type { VFile } from 'vfile';

import type { DocumentConfig } from '../model/book.ts';
import { lettersOfNumber } from '../model/letters.ts';
import { report } from '../model/report.ts';
import { capitalised, type Terms, termsOf } from '../model/terms.ts';
import { plainText } from '../model/text.ts';

/** Where counting has come: how many appendices have begun, and how many sections of each level the last of them has. */
export interface AppendixCount {
  count: number;
  sections: number[];
}

/** The number of a heading, and what a reference to it prints. */
export interface HeadingNumber {
  /** ”3”, ”Bilaga A”, ”A.1”. */
  enumerator: string | null;
  isAppendix?: true;
  /** As printed in a sentence, of its title: ”bilaga A”, ”avsnitt A.1”. */
  textOf: (title: string) => (lang: string) => string;
}

/** Counts a heading; `null` where it has nothing to do with an appendix. Reports one that stands where none can. */
export function appendixNumberOf(
  heading: Heading,
  state: AppendixCount,
  { lang }: DocumentConfig,
  file: VFile,
): HeadingNumber | null {
  const { depth, data, position: place } = heading;
  if (data?.appendix === true && depth > 1)
    report(file, 'appendix-first-level', { depth }, { place });
  if (data?.appendix === true && depth === 1) {
    state.count += 1;
    state.sections = [];
    reportTitle(heading, file);
    const letter = lettersOfNumber(state.count);
    const nameIn = ({ appendix }: Terms): string => `${appendix}\u00a0${letter}`;
    return {
      enumerator: capitalised(nameIn(termsOf(lang))),
      isAppendix: true,
      textOf: () => (language) => nameIn(termsOf(language)),
    };
  }
  if (state.count === 0) return null;
  if (depth === 1) {
    report(file, 'appendix-last', {}, { place });
    return null;
  }
  return sectionNumberOf(heading, state);
}

function sectionNumberOf({ depth, data }: Heading, state: AppendixCount): HeadingNumber {
  if (data?.unnumbered === true) {
    return { enumerator: null, textOf: titleIn };
  }
  const level = depth - 2;
  state.sections = Array.from({ length: level + 1 }, (_, at) => state.sections[at] ?? 0);
  state.sections[level] = (state.sections[level] ?? 0) + 1;
  const number = [lettersOfNumber(state.count), ...state.sections].join('.');
  return {
    enumerator: number,
    textOf: () => (language) => termsOf(language).numberedSection(number),
  };
}

function titleIn(title: string): (lang: string) => string {
  return (lang) => termsOf(lang).section(title);
}

/** ”Bilaga 1. Enkäten”: the letter is written by the build. */
function reportTitle(heading: Heading, file: VFile): void {
  const written = /^(?:bilaga|appendix)\s+(?:\d+|[A-Z]{1,2})\b/i.exec(plainText(heading))?.[0];
  const place = heading.position;
  if (written !== undefined) report(file, 'appendix-title-plain', { written }, { place });
}

/** The letter that figures, tables and formulas at a node are numbered by; `null` outside appendices. */
export function appendixAt(
  node: Nodes,
  headings: readonly Heading[],
  before: number,
): string | null {
  const at = node.position?.start.offset ?? 0;
  const begun = headings.filter(({ depth, data, position }) => {
    return depth === 1 && data?.appendix === true && (position?.start.offset ?? 0) < at;
  });
  const count = before + begun.length;
  return count === 0 ? null : lettersOfNumber(count);
}
