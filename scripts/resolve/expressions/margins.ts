import type { Localised } from '../../model/localised.ts';
import { marginOfError } from '../../model/margin.ts';
import { differenceOf, shareOf } from '../sample.ts';
import type { ValueEntry } from '../value-table.ts';
import { type CallSite, type FunctionDefinition, single } from './function.ts';
import { plain, type Quantified, type Value } from './quantified.ts';
import { ExpressionError } from './syntax.ts';

/** Functions of how sure a share is, by name. */
export const marginFunctions: Readonly<Record<string, FunctionDefinition>> = {
  moe: {
    usage: 'moe(a)',
    says: {
      sv: 'felmarginalen för andelen a i procentenheter (95 procent, obundet slumpmässigt urval); antalet svar tas ur figuren eller skrivs: `moe(a, n)`',
      en: 'the margin of error of the share a in percentage points (95 %, simple random sample); the answers are those of the figure, or written: `moe(a, n)`',
    },
    fewest: 1,
    most: 2,
    apply: marginOf,
  },
  differs: {
    usage: 'differs(a, b)',
    says: {
      sv: 'sant om skillnaden mellan andelarna a och b är större än dess felmarginal',
      en: 'true if the difference between the shares a and b is larger than its margin of error',
    },
    fewest: 2,
    most: 2,
    apply: (site) => {
      expectMargins(site);
      const [one, other] = [measuredAt(site, 0), measuredAt(site, 1)];
      const found = differenceOf(one, other, site.context.table.sample);
      if (found === null) throw new ExpressionError(site.span, unknownAnswers);
      return found.difference > found.margin;
    },
  },
};

function marginOf(site: CallSite): Value {
  expectMargins(site);
  const { sample } = site.context.table;
  const own = single(site, 0);
  if (site.args.length > 1) {
    const margin = marginOfError(own.value, single(site, 1).value, sample.deff);
    return plain(margin ?? Number.NaN, 'procent');
  }
  const share = shareOf(entryOf(own, site), own.value, sample);
  if (share === null) throw new ExpressionError(site.span, unknownAnswers);
  return plain(marginOfError(share.percent, share.n, sample.deff) ?? Number.NaN, 'procent');
}

const unknownAnswers: Localised = {
  sv: 'felmarginalen gäller en andel av ett känt antal svar: skriv `base: { n: "606" }` i figuren, `n:` på raden eller `survey: { n: … }` i report.yaml',
  en: 'a margin of error is that of a share of a known number of answers: write `base: { n: "606" }` in the figure, `n:` in the row or `survey: { n: … }` in report.yaml',
};

function measuredAt(site: CallSite, index: number): { entry: ValueEntry; value: number } {
  const number = single(site, index);
  const entry = entryOf(number, site);
  return { entry: { ...entry, unit: number.unit ?? entry.unit }, value: number.value };
}

function entryOf({ address }: Quantified, { span, context }: CallSite): ValueEntry {
  const entry = context.table.byAddress.get(address ?? '');
  if (entry !== undefined) return entry;
  throw new ExpressionError(span, {
    sv: 'felmarginalen räknas för ett tal i data, inte för ett uträknat tal',
    en: 'a margin of error is worked out for a number of the data, not for a worked-out one',
  });
}

/** Who was chosen by quotas stands for others by judgement, not by chance. */
function expectMargins({ span, context }: CallSite): void {
  if (context.table.sample.design !== 'panel-quota') return;
  throw new ExpressionError(span, {
    sv: 'felmarginaler gäller inte för ett kvoturval (`survey.design` i report.yaml)',
    en: 'margins of error do not hold for a quota sample (`survey.design` in report.yaml)',
  });
}
