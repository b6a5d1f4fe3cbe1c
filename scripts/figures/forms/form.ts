import type { DataColumn, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { Measure } from '../metrics.ts';
import type { Sheet } from '../sheet.ts';

/** What a form may know besides the numbers. */
export interface FormContext {
  /** CSS px that the drawing fills. */
  width: number;
  /** Of the text where the figure stands. */
  lang: string;
  measure: Measure;
}

/** One kind of chart: a pure function from numbers to a laid-out sheet. */
export interface Form {
  /** Why the table cannot be drawn in this form; `null` when it can. */
  faultOf: (table: DataTable) => Localised | null;
  /** Columns that the form has no place for; readers are told. */
  omittedFrom?: (table: DataTable) => readonly DataColumn[];
  layOut: (table: DataTable, context: FormContext) => Sheet;
}
