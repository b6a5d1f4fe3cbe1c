import type { Pointer } from './basis.ts';

const pageTest = 'tests/html/page.test.ts';
const pdfTest = 'tests/build/pdf.test.ts';

/** Tests that hold what the build promises of every document. */
export const pointers = {
  axe: { file: pageTest, says: 'has no accessibility violations' },
  sideways: { file: pageTest, says: 'needs no sideways scrolling at' },
  keyboard: { file: pageTest, says: 'when the switch is opened by keyboard' },
  reach: { file: pageTest, says: 'has all of it within reach at' },
  noScript: { file: pageTest, says: 'runs no script and has its metadata' },
  links: { file: pageTest, says: 'every link inside the report leads somewhere' },
  readOnce: { file: pageTest, says: 'no drawing is read twice' },
  questions: { file: pageTest, says: 'are headings that open, each by a link to it' },
  contrast: {
    file: 'tests/html/contrast.test.ts',
    says: 'can be told from its ground everywhere',
  },
  focusRing: { file: 'tests/figures/theme.test.ts', says: 'the focus ring is seen on every' },
  chartAlt: { file: 'tests/figures/contracts.test.ts', says: 'has an alternative text' },
  chartNumbers: { file: 'tests/figures/forms.test.ts', says: 'shows every number' },
  colourVision: {
    file: 'tests/figures/colour-vision.test.ts',
    says: 'series beside each other differ, however colours are seen',
  },
  still: { file: 'tests/pictures/prepare.test.ts', says: 'a picture that moves is told of' },
  spacing: {
    file: 'tests/handover/evidence-page.test.ts',
    says: 'loses no words when letters, words and lines stand further apart',
  },
  focusSeen: {
    file: 'tests/handover/evidence-page.test.ts',
    says: 'hides nothing that has the focus',
  },
  targets: {
    file: 'tests/handover/evidence-page.test.ts',
    says: 'has no link or control that is hard to hit',
  },
  tableHeads: {
    file: 'tests/build/text-tables.test.ts',
    says: 'columns stand as they are written, else by what they hold, heads over them',
  },
  lastPlace: { file: 'tests/html/edition.test.ts', says: 'has the last place on the page' },
  draftTitle: { file: 'tests/html/edition.test.ts', says: 'in the title of the page' },
  figureLanguage: {
    file: 'tests/resolve/languages.test.ts',
    says: 'a figure has the language of the part of the text where it stands',
  },
  pdfAlt: { file: pdfTest, says: 'with its alternative text and what its numbers say' },
  pdfWords: { file: pdfTest, says: 'holds every heading, paragraph, list item and cell' },
  pdfTagged: { file: pdfTest, says: 'is tagged, with language, title and outline' },
  pdfSearch: {
    file: 'tests/pdf/conform/conform.test.ts',
    says: 'can be searched and copied as it was written',
  },
} as const satisfies Readonly<Record<string, Pointer>>;
