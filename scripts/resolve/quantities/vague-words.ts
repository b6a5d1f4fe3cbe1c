import { closed, type Interval } from './interval.ts';

/** From twice a scale to ten times it. */
function several(scale: number): Interval {
  return { from: scale * 2, to: scale * 10, openFrom: false, openTo: true };
}

/** Within a fifth, or as told. */
function roughly(value: number, reach = 0.2): Interval {
  return closed(value * (1 - reach), value * (1 + reach));
}

export const vagueSv = new Map<string, Interval>([
  ...(
    [
      [10, 'tiotal', 'tio'],
      [100, 'hundratal', 'hundra'],
      [1e3, 'tusental', 'tusen'],
      [1e4, 'tiotusental', 'tiotusen'],
      [1e5, 'hundratusental', 'hundratusen'],
      [1e6, 'miljontal', 'miljoner'],
      [1e9, 'miljardtal', 'miljarder'],
    ] as const
  ).flatMap(([scale, name, many]): [string, Interval][] => [
    [`${name}s`, several(scale)],
    [`ett ${name}`, roughly(scale)],
    [`flera ${name}`, several(scale)],
    [`flera ${many}`, several(scale)],
    [`några ${many}`, several(scale)],
    [`ett par ${many}`, { from: scale * 1.5, to: scale * 3, openFrom: false, openTo: true }],
  ]),
  ...(
    [
      [12, 'ett dussin'],
      [20, 'ett tjugotal'],
      [30, 'ett trettiotal'],
      [40, 'ett fyrtiotal'],
      [50, 'ett femtiotal'],
    ] as const
  ).map(([value, phrase]): [string, Interval] => [phrase, roughly(value)]),
  ['en halv miljon', roughly(5e5, 0.1)],
  ['en halv miljard', roughly(5e8, 0.1)],
  ['en kvarts miljon', roughly(25e4, 0.1)],
]);

export const vagueEn = new Map<string, Interval>([
  ...(
    [
      [10, 'ten', 'tens'],
      [100, 'hundred', 'hundreds'],
      [1e3, 'thousand', 'thousands'],
      [1e4, 'ten thousand', 'tens of thousands'],
      [1e5, 'hundred thousand', 'hundreds of thousands'],
      [1e6, 'million', 'millions'],
      [1e9, 'billion', 'billions'],
    ] as const
  ).flatMap(([scale, name, many]): [string, Interval][] => [
    [many, several(scale)],
    [`several ${name}`, several(scale)],
    [`a few ${name}`, several(scale)],
    [`a couple of ${name}`, { from: scale * 1.5, to: scale * 3, openFrom: false, openTo: true }],
  ]),
  ['a dozen', roughly(12)],
  ['half a million', roughly(5e5, 0.1)],
  ['a quarter of a million', roughly(25e4, 0.1)],
  ['half a billion', roughly(5e8, 0.1)],
]);

function changesOf(up: string, down: string): ReadonlyMap<string, 1 | -1> {
  return new Map([
    ...up.split(', ').map((words) => [words, 1] as const),
    ...down.split(', ').map((words) => [words, -1] as const),
  ]);
}

export const changesSv = changesOf(
  'ökade med, ökat med, ökar med, öka med, ökning med, en ökning med, ökning på, en ökning på, steg med, stigit med, växte med, växt med',
  'minskade med, minskat med, minskar med, minska med, minskning med, en minskning med, minskning på, en minskning på, sjönk med, sjunkit med, föll med, fallit med',
);
export const changesEn = changesOf(
  'increased by, rose by, grew by, has increased by, have increased by, an increase of, up by, up',
  'decreased by, fell by, dropped by, has decreased by, have decreased by, a decrease of, down by, down',
);
