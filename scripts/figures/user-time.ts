import type { Tree } from '../model/vega-lite-parts.ts';

/** How times are written on axes and in legends, by the unit that they are divided by; Vega-Lite writes them as Americans do. */
const byUnit: Readonly<Record<string, string>> = {
  year: '%Y',
  yearmonth: '%b %Y',
  yearmonthdate: '%-d %b %Y',
  month: '%b',
  monthdate: '%-d %b',
  date: '%-d',
  day: '%a',
  hours: '%H',
  hoursminutes: '%H:%M',
  hoursminutesseconds: '%H:%M:%S',
  yearmonthdatehours: '%-d %b %Y %H:%M',
  yearmonthdatehoursminutes: '%-d %b %Y %H:%M',
};

const quarters: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  quarter: ['kv. %q', 'Q%q'],
  yearquarter: ['kv. %q %Y', 'Q%q %Y'],
};

/** Where nothing divides them: each tick by the greatest unit that begins there. */
const ticks = {
  year: '%Y',
  quarter: '%b',
  month: '%b',
  week: '%-d %b',
  date: '%-d %b',
  day: '%-d %b',
  hours: '%H:%M',
  minutes: '%H:%M',
  seconds: '%H:%M:%S',
  milliseconds: '%S.%L',
};

/** The format of a channel that holds times; `null` where it holds something else, or Vega-Lite's own is right. */
export function timeFormat({ type, timeUnit }: Tree, lang: string): string | typeof ticks | null {
  if (timeUnit === undefined) return type === 'temporal' ? ticks : null;
  const unit =
    typeof timeUnit === 'string' ? timeUnit.replace(/^(?:utc|binned|binnedutc)/u, '') : '';
  const quarter = quarters[unit];
  if (quarter !== undefined) return quarter[lang.startsWith('en') ? 1 : 0];
  return byUnit[unit] ?? null;
}

/** In texts and legends that say nothing else. */
export const dateFormat = '%-d %b %Y';
