import type { FormContext, View } from './form.ts';
import type { Datum } from './tidy.ts';

/** The ends of a scale, in the table's unit. */
export type Domain = readonly [least: number, most: number];

/** How far a number's mark reaches from nought. */
export function endOf({ value, high = 0 }: Pick<Datum, 'value' | 'high'>): number {
  return value ?? high;
}

/** Of shares twenties from 60 up: bars of different figures stay comparable, and no bar looks like all. */
export function barDomain(ends: readonly number[], unit: string): Domain {
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends);
  if (unit !== 'procent' || least < 0) return [least, most];
  return [0, Math.max(60, Math.ceil(most / 20) * 20)];
}

/** The scale that several charts share, else what the numbers and a line through them need. */
export function domainOf(
  values: readonly Pick<Datum, 'value' | 'high'>[],
  unit: string,
  context: Pick<FormContext, 'domain' | 'options'>,
): Domain {
  return context.domain ?? barDomain(endsWith(values.map(endOf), context), unit);
}

/** The numbers that a scale must hold: those that are drawn, and that of a line through them. */
export function endsWith(
  ends: readonly number[],
  { options }: Pick<FormContext, 'options'>,
): readonly number[] {
  return options.line === null ? ends : [...ends, options.line.value];
}

/** Room for the numbers beside their bars, in CSS px: beyond the right edge, and where some are negative at both ends within. */
export function plotWith(
  room: number,
  { width, domain }: { width: number; domain: Domain },
): { width: number; padding: number } {
  return domain[0] < 0 ? { width, padding: room } : { width: width - room, padding: 0 };
}

/** A field on the scale that all marks share; the numbers are printed, so it has no axis. `padding` is in CSS px, at both ends. */
export function quantity(field: string, domain: Domain, padding = 0): View {
  const scale = { domain, nice: false, ...(padding > 0 && { padding }) };
  return { field, type: 'quantitative', scale, axis: null };
}
