import type { ChartOptions, DataColumn, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { Palette } from '../../model/theme.ts';
import type { Measure } from '../metrics.ts';

/** What a form may know besides the numbers. */
export interface FormContext {
  /** CSS px that the drawing may fill. */
  width: number;
  /** What the marks have of the width, where labels stand beside them. */
  plot?: number;
  /** Of the text where the figure stands. */
  lang: string;
  measure: Measure;
  palette: Palette;
  options: ChartOptions;
  /** Of the scale, where several charts share one; else each has what its numbers need. */
  domain?: readonly [number, number];
}

/** A view of Vega-Lite: its data, marks and encodings, without the look that all share. */
export type View = Readonly<Record<string, unknown>>;

/** One kind of chart: a pure function from numbers to Vega-Lite. */
export interface Form {
  /** Why the table cannot be drawn in this form; `null` when it can. */
  faultOf: (table: DataTable, options: ChartOptions) => Localised | null;
  /** Columns that the form has no place for; readers are told. */
  omittedFrom?: (table: DataTable) => readonly DataColumn[];
  /** Sentences below the figure: what readers need to know of the drawing. */
  notesOf?: (table: DataTable, options: ChartOptions, lang: string) => readonly string[];
  /** What a chart too tall for a page is cut between, in print; absent where it cannot be cut. */
  parts?: 'rows' | 'panels';
  viewOf: (table: DataTable, context: FormContext) => View;
}
