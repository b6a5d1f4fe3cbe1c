import type { PlacedFigure } from '../model/book.ts';
import type { Figure } from '../model/figure.ts';
import type { Handover, HandoverFile } from './handover.ts';
import { figureFileName } from './media.ts';

type Field = string | number;

/**
 * Of each figure with numbers its table for the site's table module, as it stands on the page. Municipio's module reads `;` between
 * fields, one row of heads, and takes the first column for the heads of the rows; it does not take away a byte order mark, so
 * there is none (helsingborg-stad/Municipio 7.10.2, `Modularity/source/php/Module/Table`). The files for Excel are among the media.
 */
export function dataFiles({ document, book }: Handover): HandoverFile[] {
  return document.figures.flatMap((placed): HandoverFile[] => {
    const figure = book.figures.get(placed.spec.id);
    const rows = figure === undefined ? [] : moduleRows(figure);
    if (rows.length === 0) return [];
    return [{ path: moduleCsvPath(document, placed), content: moduleCsv(rows) }];
  });
}

function moduleCsvPath(document: Handover['document'], placed: PlacedFigure): string {
  return `data/${figureFileName(document, placed, 'csv').replace(/\.csv$/, '-modul.csv')}`;
}

/** As printed, with the marks of what is uncertain; a group stands with the label, since only the first column holds heads. */
function moduleRows({ table, fields, spec }: Figure): readonly (readonly Field[])[] {
  if (spec.form === 'image' || fields.length === 0) return [];
  if (table === null) return fields;
  const rows = table.rows.map(({ group, label, cells }) => [
    group === null ? label : `${group}: ${label}`,
    ...cells.map(({ text }) => text),
  ]);
  return [table.header, ...rows];
}

function moduleCsv(rows: readonly (readonly Field[])[]): string {
  return rows.map((fields) => `${fields.map(written).join(';')}\r\n`).join('');
}

/** On one line, with the decimal comma of the site's language. */
function written(field: Field): string {
  const text = typeof field === 'number' ? String(field).replace('.', ',') : field;
  const line = text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return /[";]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
