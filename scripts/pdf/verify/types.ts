/** Standard structure types of ISO 32000-1, 14.8.4. */
const grouping = 'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private';
const block = 'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot';
const inline = 'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP';
const illustration = 'Figure Formula Form';

const standardTypes = new Set(`${grouping} ${block} ${inline} ${illustration}`.split(' '));

export function isStandardType(type: string): boolean {
  return standardTypes.has(type);
}

/** Types that each type may hold, where only some may; and whether it may hold content itself. */
export const onlyKids: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
};

/** Types that must stand in one of a few. */
export const onlyParents: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};
