import { type DataCell, type DataTable, type Status, statuses } from '../model/figure.ts';
import type { Grid } from '../model/grid.ts';
import { cannotOccur, signOf } from '../model/status.ts';
import { formatNumber, formatSign } from './format.ts';
import { figureTermsOf } from './terms.ts';

/** What each sign says, in the order of the statuses; of a status that all numbers have, once and without a sign. */
export function statusSentences(table: DataTable, lang: string): string[] {
  const { sharedStatus } = table;
  if (sharedStatus !== null) {
    const { shared } = figureTermsOf(lang).statuses[sharedStatus];
    return shared === undefined ? [] : [shared];
  }
  const cells = table.rows.flatMap((row) => [...row.cells.values()]);
  return statuses.filter(isTold).flatMap((status) => {
    const signed = cells.filter((cell) => cell.status === status);
    return Array.from(new Set(signed.map((cell) => sentenceOf(cell, lang))));
  });
}

/** What each flag of a table says: ”p Talet är preliminärt.” */
export function flagSentences({ rows }: Grid, lang: string): string[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.status ?? [])));
  const terms = figureTermsOf(lang);
  return statuses
    .filter((status) => used.has(status))
    .map((status) => `${signOf(status).trim()} ${terms.statuses[status].sentence}`);
}

function isTold(status: Status): boolean {
  return status !== 'read';
}

function sentenceOf(cell: DataCell, lang: string): string {
  const terms = figureTermsOf(lang);
  const sign = formatSign(cell, lang).trim();
  if (cell.below !== null) return `${sign} ${terms.lessThan(formatNumber(cell.below, lang))}`;
  if (sign === cannotOccur) return `${sign} ${terms.cannotOccur}`;
  return `${sign} ${terms.statuses[cell.status].sentence}`;
}
