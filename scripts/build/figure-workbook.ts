import type { Root } from 'mdast';

import { factsOf } from '../html/caption.ts';
import type { PlacedFigure } from '../model/book.ts';
import type { Figure } from '../model/figure.ts';
import { headlineText } from '../model/headline.ts';
import { capitalised, termsOf } from '../model/terms.ts';
import { plainText } from '../model/text.ts';
import { writeWorkbook } from './workbook.ts';

/** Characters that a column is wide at most. */
const widest = { data: 50, about: 100 } as const;

/** The numbers of a figure as an Excel file for its readers, and on a second sheet all that stands around them. */
export function figureWorkbook(placed: PlacedFigure, figure: Figure, report: string): Uint8Array {
  const { lang } = placed.spec;
  const { workbook } = termsOf(lang);
  return writeWorkbook([
    { name: workbook.data, rows: figure.fields, widest: widest.data },
    { name: workbook.about, rows: aboutOf(placed, figure, report), widest: widest.about },
  ]);
}

function line(name: string, text: string): string[][] {
  return text === '' ? [] : [[name, text]];
}

function told(tree: Root | null): string {
  return tree === null ? '' : plainText(tree).trim();
}

/** What the figure is called, what was asked of whom, what its signs say, and where it comes from. */
function aboutOf(placed: PlacedFigure, figure: Figure, report: string): string[][] {
  const { spec, enumerator, subject, question, notes, source } = placed;
  const terms = termsOf(spec.lang);
  const { workbook } = terms;
  const facts = factsOf(placed, figure, terms);
  return [
    [capitalised(`${terms[spec.kind]} ${enumerator}`), capitalised(told(subject))],
    ...line(workbook.headline, headlineText(placed) ?? ''),
    ...line(workbook.question, told(question)),
    ...line(workbook.base, facts.map((each) => `${each}.`).join(' ')),
    ...('table' in spec ? line(workbook.unit, spec.table.unit) : []),
    ...figure.statusNotes.map((text) => [workbook.note, text]),
    ...notes.flatMap((note) => line(workbook.note, told(note))),
    ...line(terms.source, told(source)),
    ...line(workbook.report, report),
  ];
}
