import type { DataColumn } from '../../model/figure.ts';
import { markedLabel } from '../status.ts';
import type { View } from './form.ts';

/** A channel that tells columns apart: for each, in their order, what stands in `range` (colours, dashes). */
export function columnChannel(
  columns: readonly DataColumn[],
  range: readonly unknown[],
  legend: View | null = null,
): View {
  const scale = { domain: columns.map(markedLabel), range };
  return { field: 'column', type: 'nominal', scale, legend };
}
