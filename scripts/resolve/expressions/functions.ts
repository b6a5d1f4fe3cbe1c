import type { Localised } from '../../model/localised.ts';
import { columnOf } from '../value-table.ts';
import {
  type CallSite,
  type FunctionContext,
  type FunctionDefinition,
  single,
} from './function.ts';
import { marginFunctions } from './margins.ts';
import { plain, type Quantified, ratio, type Value } from './quantified.ts';
import { ExpressionError, type Span } from './syntax.ts';

const any = Number.POSITIVE_INFINITY;

/** All numbers of all arguments. */
function all({ args }: CallSite): readonly Quantified[] {
  return args.flat();
}

function valuesOf(site: CallSite): number[] {
  return all(site).map(({ value }) => value);
}

function unitOf(site: CallSite): string | null {
  return all(site).find(({ unit }) => unit !== null)?.unit ?? null;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function reduced(says: Localised, usage: string, reduce: (values: readonly number[]) => number) {
  const apply = (site: CallSite) => plain(reduce(valuesOf(site)), unitOf(site));
  return { usage, says, fewest: 1, most: any, apply } satisfies FunctionDefinition;
}

/** One of the numbers, with its address where no other is the same. */
function extreme(says: Localised, usage: string, of: (...values: number[]) => number) {
  const apply = (site: CallSite): Value => {
    const value = of(...valuesOf(site));
    const [only, ...others] = all(site).filter((each) => each.value === value);
    return only !== undefined && others.length === 0 ? [only] : plain(value, unitOf(site));
  };
  return { usage, says, fewest: 1, most: any, apply } satisfies FunctionDefinition;
}

function isOrdered(site: CallSite, sign: 1 | -1): boolean {
  const values = valuesOf(site);
  return values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || (value - before) * sign > 0;
  });
}

/** 1 for the highest; equals share the best place. Without a list, among the numbers of the same column. */
function rankOf(site: CallSite): Value {
  const { context, args, span } = site;
  const own = single(site, 0);
  const others = args.length > 1 ? args.slice(1).flat() : mates(own, context, span);
  return plain(1 + others.filter(({ value }) => value > own.value).length);
}

function mates({ address }: Quantified, { table, read }: FunctionContext, span: Span) {
  const entry = address === null ? undefined : table.byAddress.get(address);
  if (entry === undefined) {
    throw new ExpressionError(span, {
      sv: '`rank` av ett uträknat tal behöver en lista att jämföra med: `rank(a - b, lista)`',
      en: '`rank` of a worked-out number needs a list: `rank(a - b, list)`',
    });
  }
  return columnOf(table, entry)
    .filter((each) => !each.outside || entry.outside)
    .map(read);
}

function insideOf({ args, context }: CallSite): readonly Quantified[] {
  return args.flat().filter(({ address }) => {
    return address === null || context.table.byAddress.get(address)?.outside !== true;
  });
}

/** The functions of expressions, by name. */
export const functions: Readonly<Record<string, FunctionDefinition>> = {
  max: extreme({ sv: 'det högsta av talen', en: 'the highest' }, 'max(fig-1.*)', Math.max),
  min: extreme({ sv: 'det lägsta av talen', en: 'the lowest' }, 'min(fig-1.*)', Math.min),
  sum: reduced({ sv: 'summan', en: 'the sum' }, 'sum(fig-1.*)', sumOf),
  mean: reduced(
    { sv: 'medelvärdet', en: 'the mean' },
    'mean(fig-1.*)',
    (values) => sumOf(values) / values.length,
  ),
  spread: reduced(
    { sv: 'det högsta minus det lägsta', en: 'the highest less the lowest' },
    'spread(fig-1.alder-*)',
    (values) => Math.max(...values) - Math.min(...values),
  ),
  count: {
    usage: 'count(fig-1.*)',
    says: { sv: 'hur många talen är', en: 'how many there are' },
    fewest: 1,
    most: any,
    apply: (site) => plain(all(site).length),
  },
  abs: {
    usage: 'abs(a - b)',
    says: { sv: 'avståndet från noll', en: 'the distance from zero' },
    fewest: 1,
    most: 1,
    apply: (site) =>
      all(site).map(({ value, unit }) => ({ value: Math.abs(value), unit, address: null })),
  },
  round: {
    usage: 'round(a)',
    says: { sv: 'avrundat till heltal', en: 'rounded to a whole number' },
    fewest: 1,
    most: 1,
    apply: (site) =>
      all(site).map(({ value, unit }) => ({ value: Math.round(value), unit, address: null })),
  },
  rank: {
    usage: 'rank(fig-1.rad)',
    says: {
      sv: 'platsen i kolumnen, 1 för den högsta; ”vet ej” räknas inte; med en lista efter talet platsen i den',
      en: 'the place in the column, 1 for the highest; “don’t know” is not counted; or in the list that follows',
    },
    fewest: 1,
    most: any,
    apply: rankOf,
  },
  share: {
    usage: 'share(a, fig-1.*)',
    says: { sv: 'andelen av summan, i procent', en: 'the share of the sum, in per cent' },
    fewest: 2,
    most: any,
    apply: (site) => {
      const total = sumOf(site.args.slice(1).flatMap((list) => list.map(({ value }) => value)));
      return plain((100 * single(site, 0).value) / total, 'procent');
    },
  },
  ratio: {
    usage: 'ratio(a, b)',
    says: { sv: 'a delat med b', en: 'a divided by b' },
    fewest: 2,
    most: 2,
    apply: (site) => plain(single(site, 0).value / single(site, 1).value, ratio),
  },
  ...marginFunctions,
  inside: {
    usage: 'inside(fig-1.*)',
    says: { sv: 'talen utom ”vet ej” och liknande', en: 'without “don’t know” and the like' },
    fewest: 1,
    most: any,
    apply: insideOf,
  },
  increasing: {
    usage: 'increasing(fig-1.alder-*)',
    says: {
      sv: 'sant om varje tal är högre än det före',
      en: 'true if each is higher than the one before',
    },
    fewest: 1,
    most: any,
    apply: (site) => isOrdered(site, 1),
  },
  decreasing: {
    usage: 'decreasing(fig-1.alder-*)',
    says: {
      sv: 'sant om varje tal är lägre än det före',
      en: 'true if each is lower than the one before',
    },
    fewest: 1,
    most: any,
    apply: (site) => isOrdered(site, -1),
  },
  rising: {
    usage: 'rising(a, b)',
    says: {
      sv: 'sant om talen stiger från det ena till det andra; detsamma som `increasing`',
      en: 'true if the numbers rise from the one to the other; the same as `increasing`',
    },
    fewest: 1,
    most: any,
    apply: (site) => isOrdered(site, 1),
  },
  falling: {
    usage: 'falling(a, b)',
    says: {
      sv: 'sant om talen sjunker från det ena till det andra; detsamma som `decreasing`',
      en: 'true if the numbers fall from the one to the other; the same as `decreasing`',
    },
    fewest: 1,
    most: any,
    apply: (site) => isOrdered(site, -1),
  },
};
