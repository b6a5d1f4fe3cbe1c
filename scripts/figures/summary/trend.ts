import { capitalised } from '../../model/terms.ts';
import { endsText, type Found } from './extremes.ts';
import { differenceText, type Known, type SummaryContext, valueText } from './values.ts';

/** ”från 410 (2019) till 320 (2026), en minskning med 90. Talen går både upp och ned. Högst är …”: numbers in the order of time. */
export function trendText(found: Found, context: SummaryContext): string {
  const { known, lost } = found;
  const { terms } = context;
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return terms.noneKnown;
  const at = (point: Known) => `${valueText([point], context)} (${point.name})`;
  const way = `${terms.trend(at(first), at(last))}, ${changeText(first, last, context)}.`;
  if (known.length < 3) return way;
  const steps = known.slice(1).map(({ value }, index) => value - (known[index]?.value ?? value));
  // Of what lies between known numbers nothing is said.
  const isWhole = lost.length === 0;
  if (isWhole && steps.every((step) => step > 0)) return `${way} ${terms.steadyRise}`;
  if (isWhole && steps.every((step) => step < 0)) return `${way} ${terms.steadyFall}`;
  if (steps.every((step) => step === 0)) return way;
  const isBoth = steps.some((step) => step > 0) && steps.some((step) => step < 0);
  const ends = capitalised(endsText(found, context));
  return [way, ...(isBoth ? [terms.upAndDown] : []), ends].join(' ');
}

function changeText(first: Known, last: Known, context: SummaryContext): string {
  const { terms } = context;
  const difference = differenceText(first.value, last.value, context);
  if (last.value > first.value) return terms.rise(difference);
  return last.value < first.value ? terms.fall(difference) : terms.unchanged;
}
