import type { Fact, FigureSpec } from '../model/figure.ts';
import { marginOfDifference, type Share } from '../model/margin.ts';
import type { SampleDesign, Survey } from '../model/survey.ts';
import { parseUnit } from '../model/units.ts';

/** A number of the data, as far as margins need it. */
interface DataNumber {
  figure: string;
  row: string;
  unit: string;
}

/** What is known of those who answered. */
export interface Sample {
  design: SampleDesign | null;
  deff: number;
  /** How many answered what a number is a share of, and who they are; `null` where nothing says. */
  answersOf: (entry: DataNumber) => { n: number; who: string } | null;
}

export function sampleOf(
  specs: Iterable<FigureSpec>,
  facts: Iterable<Fact>,
  survey: Survey | null,
): Sample {
  const byId = new Map([...specs].map((spec) => [spec.id, spec]));
  const inAll = survey === null ? null : countOf(survey, facts);
  return {
    design: survey?.design ?? null,
    deff: survey?.deff ?? 1,
    answersOf: ({ figure, row }) => {
      const spec = byId.get(figure);
      if (spec === undefined || !('table' in spec)) return null;
      const own = spec.table.rows.find(({ id }) => id === row)?.n?.value ?? null;
      // Numbers with a source of their own are those of another survey.
      const n = own ?? leastOf(spec.base.n) ?? (spec.source === null ? inAll : null);
      // Rows of one column are answers of the same people, but where they have numbers of their own.
      const isGroup = spec.table.columns.length > 1 || own !== null;
      return n === null ? null : { n, who: isGroup ? `${figure}.${row}` : figure };
    },
  };
}

function countOf({ n }: Survey, facts: Iterable<Fact>): number | null {
  if (typeof n === 'number') return n;
  return [...facts].find(({ id }) => `facts.${id}` === n)?.cell.value ?? null;
}

/** The least of `606`, `543–591` or `1 206`: with fewer answers the margin is larger. */
function leastOf(n: string | null): number | null {
  const found = (n ?? '').match(/\d+(?:[ \u00A0\u202F]\d{3})*/gu) ?? [];
  const numbers = found.map((digits) => Number(digits.replaceAll(/\D/gu, '')));
  return numbers.length === 0 ? null : Math.min(...numbers);
}

/** A number of the data as a share in per cent; `null` for what is none, or of nobody knows how many. */
export function shareOf(entry: DataNumber, value: number, sample: Sample): Share | null {
  const { dimension, factor } = parseUnit(entry.unit);
  const answers = sample.answersOf(entry);
  return dimension !== 'share' || answers === null
    ? null
    : { percent: value * factor, n: answers.n };
}

/** How far apart two shares are and how far they would have to be, in percentage points; `null` where that is not known. */
export function differenceOf(
  one: { entry: DataNumber; value: number },
  other: { entry: DataNumber; value: number },
  sample: Sample,
): { difference: number; margin: number } | null {
  const [a, b] = [shareOf(one.entry, one.value, sample), shareOf(other.entry, other.value, sample)];
  if (a === null || b === null) return null;
  const areSame = sample.answersOf(one.entry)?.who === sample.answersOf(other.entry)?.who;
  const margin = marginOfDifference(a, b, { areSame, deff: sample.deff });
  return margin === null ? null : { difference: Math.abs(a.percent - b.percent), margin };
}
