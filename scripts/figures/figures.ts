import type { TopLevelSpec } from 'vega-lite';

import type {
  ChartSpec,
  DataColumn,
  DataTable,
  Drawing,
  Figure,
  FigureSpec,
  VegaLiteSpec,
} from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import type { Theme } from '../model/theme.ts';
import { refusedParts } from '../model/vega-lite-safe.ts';
import { gridFields, itemFields, tableFields, writeCsv } from './csv.ts';
import { type DrawFault, type Drawn, draw } from './draw.ts';
import { formatNumber, printedTable, suffixOf } from './format.ts';
import { forms } from './forms/forms.ts';
import { DrawFailure, type Guard, createGuard } from './guard.ts';
import { type Parts, partsOf } from './parts.ts';
import { sortedTable } from './sorted.ts';
import { formSpec, userSpec } from './spec.ts';
import { flagSentences } from './status-sentences.ts';
import { summaryOf } from './summary/summary.ts';
import { printTable, statusNotes } from './table.ts';
import { figureTermsOf } from './terms.ts';
import { toldOf } from './user-faults.ts';
import { drawFitting, tallest } from './user-layout.ts';

/** Widths in CSS px: the type area of the printed page, and a phone. */
export const widths = { page: 472, narrow: 320 } as const;

type Variant = keyof typeof widths;
type Drawings = NonNullable<Figure['drawings']>;
/** A figure that is a chart. */
export type DrawnSpec = ChartSpec | VegaLiteSpec;

/** Why a figure cannot be drawn as its spec asks. */
export interface FigureFault extends DrawFault {
  spec: FigureSpec;
}

/** What was drawn, by identifier, and why the rest was not. */
export interface DrawnFigures {
  figures: ReadonlyMap<string, Figure>;
  faults: readonly FigureFault[];
}

/** How a compilation comes by its figures: drawn here, in a worker, or remembered. */
export type DrawFigures = (specs: readonly FigureSpec[], theme: Theme) => Promise<DrawnFigures>;

/** Draws every figure for page and phone, with its table, its notes and its CSV. A figure with faults is told of and left out. */
export async function drawFigures(
  specs: Iterable<FigureSpec>,
  theme: Theme,
  onFault: (fault: FigureFault) => void,
): Promise<ReadonlyMap<string, Figure>> {
  const figures = new Map<string, Figure>();
  const guard = createGuard();
  try {
    // One at a time: Vega keeps text widths and identifiers in common to all drawings.
    for (const spec of specs) {
      const figure = await figureOf(spec, theme, guard, onFault);
      if (figure !== null) figures.set(spec.id, figure);
    }
  } finally {
    guard.close();
  }
  return figures;
}

async function figureOf(
  written: FigureSpec,
  theme: Theme,
  guard: Guard,
  onFault: (fault: FigureFault) => void,
): Promise<Figure | null> {
  const spec = asShown(written);
  if (spec.form === 'image') {
    return { spec, drawings: null, table: null, statusNotes: [], summary: [], csv: '', fields: [] };
  }
  if (!('table' in spec)) {
    const { lang } = spec;
    const fields =
      'grid' in spec ? gridFields(spec.grid, lang) : itemFields(spec.items, spec.form, lang);
    const csv = writeCsv(fields, lang);
    const told = 'grid' in spec ? flagSentences(spec.grid, lang) : [];
    return { spec, drawings: null, table: null, statusNotes: told, summary: [], csv, fields };
  }
  const found = faultsBefore(spec);
  const table = printedTable(spec.table);
  const shown = spec.form === 'vega-lite' ? spec : { ...spec, table };
  const drawn = found.length > 0 ? refused(found) : await drawBoth(shown, theme, guard);
  const told =
    spec.form === 'vega-lite' ? drawn.faults.map((fault) => toldOf(spec, fault)) : drawn.faults;
  for (const fault of uniqueFaults(told)) onFault({ ...fault, spec: written });
  if (drawn.drawings === null || drawn.faults.length > 0) return null;
  const { lang } = spec;
  const fields = tableFields(spec.table, lang);
  return {
    spec,
    drawings: drawn.drawings,
    table: printTable(table, lang),
    statusNotes: [
      ...lineNotes(spec),
      ...statusNotes(table, lang, omittedFrom(spec), spec.hasOriginal),
      ...notesOf(spec),
    ],
    summary: summaryOf(spec, table),
    csv: writeCsv(fields, lang),
    fields,
  };
}

/** A figure with its rows in the order that they are shown in. */
export function asShown(spec: FigureSpec): FigureSpec {
  if (!('options' in spec)) return spec;
  return { ...spec, table: sortedTable(spec.table, spec.options.sort) };
}

/** What the lines through a chart are. */
function lineNotes(spec: DrawnSpec): readonly string[] {
  if (spec.form === 'vega-lite') return [];
  const { options, table, lang } = spec;
  const { line, lines } = figureTermsOf(lang);
  const row = table.rows.find(({ id }) => id === options.reference);
  const known = [...(row?.cells.values() ?? [])].filter(({ value }) => value !== null);
  const number = options.line === null ? '' : formatNumber(options.line.value, lang);
  const suffix = suffixOf(table.unit, lang);
  return [
    ...(row === undefined || known.length === 0
      ? []
      : [(known.length === 1 ? line : lines)(row.label)]),
    ...(options.line === null ? [] : [line(`${options.line.label}, ${number}${suffix}`)]),
  ];
}

function omittedFrom(spec: DrawnSpec): readonly DataColumn[] {
  return spec.form === 'vega-lite' ? [] : (forms[spec.form].omittedFrom?.(spec.table) ?? []);
}

function notesOf(spec: DrawnSpec): readonly string[] {
  if (spec.form === 'vega-lite') return [];
  return forms[spec.form].notesOf?.(spec.table, spec.options, spec.lang) ?? [];
}

/** What can be told without drawing. */
function faultsBefore(spec: DrawnSpec): DrawFault[] {
  if (spec.form === 'vega-lite') {
    return refusedParts(spec.spec).map(({ found: text, help }) => ({
      ruleId: 'vega-lite-safe',
      text,
      help,
    }));
  }
  const text = tableFault(spec.table) ?? forms[spec.form].faultOf(spec.table, spec.options);
  return text === null ? [] : [{ ruleId: 'figure-draws', text }];
}

/** What no form can draw. */
function tableFault({ rows, columns }: DataTable): Localised | null {
  if (rows.length === 0) return { sv: 'den har inga rader', en: 'it has no rows' };
  if (columns.length === 0) return { sv: 'den har inga kolumner', en: 'it has no columns' };
  const known = new Map<string, string>();
  for (const { id, label, group } of rows) {
    const key = `${group ?? ''}\n${label}`;
    const first = known.get(key);
    known.set(key, id);
    if (first === undefined) continue;
    return {
      sv: `raderna \`${first}\` och \`${id}\` har samma text, ”${label}”: skriv vad som skiljer dem`,
      en: `the rows \`${first}\` and \`${id}\` have the same label, “${label}”: write what tells them apart`,
    };
  }
  return null;
}

interface Both {
  drawings: Drawings | null;
  faults: readonly DrawFault[];
}

const refused = (faults: readonly DrawFault[]): Both => ({ drawings: null, faults });

async function drawBoth(spec: DrawnSpec, theme: Theme, guard: Guard): Promise<Both> {
  try {
    const page = await drawVariant(spec, 'page', theme, guard);
    // What a spec of one's own does wrong on a page it does on a phone too: once is enough.
    if (spec.form === 'vega-lite' && page.faults.length > 0) return refused(page.faults);
    const narrow = await drawVariant(spec, 'narrow', theme, guard);
    const parts = await partsOfPage(spec, page.drawing, theme);
    const [pictures, faults] =
      parts === null
        ? [{}, tooTall(spec, page.drawing)]
        : [{ parts: parts.pictures }, parts.faults];
    return {
      drawings: { page: page.drawing, narrow: narrow.drawing, ...pictures },
      faults: [...page.faults, ...faults, ...narrow.faults],
    };
  } catch (error) {
    // Our own forms must draw whatever table they accept; a user's spec may be wrong in any way.
    if (spec.form !== 'vega-lite' || !(error instanceof Error)) throw error;
    const text =
      error instanceof DrawFailure ? error.reason : { sv: error.message, en: error.message };
    return refused([{ ruleId: 'figure-draws', text }]);
  }
}

function tooTall({ form }: DrawnSpec, { height }: Drawing): DrawFault[] {
  // A bar table is set as a table, which may go on on the next page.
  if (height <= tallest || form === 'bar-table') return [];
  const found = Math.ceil(height);
  const text = {
    sv: `den blir ${found} px hög och högst ${tallest} ryms på en sida: dela den i två figurer, eller korta radernas texter`,
    en: `it becomes ${found} px tall and at most ${tallest} fit on a page: divide it in two figures, or shorten the labels of the rows`,
  };
  return [{ ruleId: 'figure-draws', text }];
}

/** The chart cut into parts for print, where it is too tall for a page. */
async function partsOfPage(spec: DrawnSpec, page: Drawing, theme: Theme): Promise<Parts | null> {
  if (spec.form === 'vega-lite') return null;
  let part = 0;
  return partsOf(spec, page, (view) => {
    part += 1;
    const request = requestFor(`${spec.id}-part-${part}-`, widths.page, theme);
    return draw({ ...request, spec: view as unknown as TopLevelSpec });
  });
}

function requestFor(prefix: string, width: number, { metrics, reserve, fonts }: Theme) {
  return { width, prefix, font: fonts.sans, metrics, reserve };
}

function drawVariant(
  spec: DrawnSpec,
  variant: Variant,
  theme: Theme,
  guard: Guard,
): Promise<Drawn> {
  return drawAt(spec, widths[variant], `${spec.id}-${variant}-`, theme, guard);
}

/** Draws a chart at a width in CSS px; `prefix` is put before every identifier inside. */
export function drawAt(
  spec: DrawnSpec,
  width: number,
  prefix: string,
  theme: Theme,
  guard: Guard,
): Promise<Drawn> {
  const request = requestFor(prefix, width, theme);
  if (spec.form !== 'vega-lite') return draw({ ...request, spec: formSpec(spec, width, theme) });
  return drawFitting(
    spec.spec,
    width,
    (layout) => guard.draw({ ...request, spec: userSpec(spec, width, theme, layout) }),
    ({ drawing, marks }) => ({ width: drawing.width, height: drawing.height, marks }),
  );
}

function uniqueFaults(faults: readonly DrawFault[]): Iterable<DrawFault> {
  return new Map(faults.map((fault) => [fault.ruleId + fault.text.sv, fault])).values();
}
