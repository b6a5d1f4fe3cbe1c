import type { Config } from 'vega-lite';

import type { Localised } from '../model/localised.ts';

type Locale = NonNullable<Config['locale']>;

/** How Vega writes numbers and dates. */
export const locales: Localised<Locale> = {
  sv: {
    number: {
      decimal: ',',
      thousands: '\u00a0',
      grouping: [3],
      currency: ['', '\u00a0kr'],
      minus: '\u2212',
    },
    time: {
      dateTime: '%A den %-d %B %Y %H:%M',
      date: '%Y-%m-%d',
      time: '%H:%M',
      periods: ['fm', 'em'],
      days: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
      shortDays: ['sön', 'mån', 'tis', 'ons', 'tor', 'fre', 'lör'],
      months: words(
        'januari februari mars april maj juni juli augusti september oktober november december',
      ),
      shortMonths: words('jan feb mars apr maj juni juli aug sep okt nov dec'),
    },
  },
  en: {
    number: {
      decimal: '.',
      thousands: ',',
      grouping: [3],
      currency: ['', '\u00a0kr'],
      minus: '\u2212',
    },
    time: {
      dateTime: '%A %-d %B %Y %H:%M',
      date: '%Y-%m-%d',
      time: '%H:%M',
      periods: ['am', 'pm'],
      days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
      shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
      months: words(
        'January February March April May June July August September October November December',
      ),
      shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    },
  },
};

/** Twelve months. */
function words(
  list: string,
): Locale extends { time?: infer Time }
  ? NonNullable<Time> extends { months: infer Months }
    ? Months
    : never
  : never {
  return list.split(' ') as never;
}
