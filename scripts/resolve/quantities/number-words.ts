import type { Interval } from './interval.ts';

/** ”över hälften”, without its end: all that is more. */
export function moreThan(from: number, to = 100): Interval {
  return { from, to, openFrom: true, openTo: false };
}

export const smallSv =
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton';
export const tensSv = 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio';
/** ”en” beside ”ett”, alone and after tens. */
export const commonGenderSv = ['', ...tensSv.split(' ')].map((ten, index): [string, number] => [
  `${ten}en`,
  ten === '' ? 1 : (index + 1) * 10 + 1,
]);
export const smallEn =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
export const tensEn = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** 0–100 in words. */
export function numberWords(small: string, tens: string, hyphen: string): Map<string, number> {
  const units = small.split(' ');
  const found = new Map(units.map((word, value) => [word, value]));
  for (const [index, ten] of tens.split(' ').entries()) {
    const value = (index + 2) * 10;
    found.set(ten, value);
    for (let unit = 1; unit < 10; unit += 1)
      found.set(`${ten}${hyphen}${units[unit]}`, value + unit);
  }
  return found;
}

const ordinalsSv: readonly (readonly [number, string, string])[] = [
  [3, 'tredje', 'tredjedel'],
  [4, 'fjärde', 'fjärdedel'],
  [5, 'femte', 'femtedel'],
  [6, 'sjätte', 'sjättedel'],
  [7, 'sjunde', 'sjundedel'],
  [8, 'åttonde', 'åttondel'],
  [9, 'nionde', 'niondel'],
  [10, 'tionde', 'tiondel'],
  [20, 'tjugonde', 'tjugondel'],
];

const ordinalsEn: readonly (readonly [number, string])[] = [
  [3, 'third'],
  [4, 'quarter'],
  [4, 'fourth'],
  [5, 'fifth'],
  [6, 'sixth'],
  [8, 'eighth'],
  [10, 'tenth'],
  [20, 'twentieth'],
];

const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** ”en tredjedel”, ”två tredjedelar”, ”var tredje”. */
export function fractionsSv(): [string, number][] {
  const words = smallSv.split(' ');
  const parts = ordinalsSv.flatMap(([whole, , name]) =>
    counts
      .filter((count) => count < whole)
      .map((count): [string, number] => [
        count === 1 ? `en ${name}` : `${words[count]} ${name}ar`,
        count / whole,
      ]),
  );
  const every = ordinalsSv.flatMap(([whole, ordinal]): [string, number][] => [
    [`var ${ordinal}`, 1 / whole],
    [`vart ${ordinal}`, 1 / whole],
  ]);
  return parts.concat(every);
}

export function fractionsEn(): [string, number][] {
  const words = smallEn.split(' ');
  const parts = ordinalsEn.flatMap(([whole, ordinal]) =>
    counts
      .filter((count) => count < whole)
      .flatMap((count): [string, number][] => {
        const name = `${ordinal}${count === 1 ? '' : 's'}`;
        return [
          [`${words[count]} ${name}`, count / whole],
          [`${words[count]}-${name}`, count / whole],
        ];
      }),
  );
  const single = ordinalsEn.flatMap(([whole, ordinal]): [string, number][] => [
    [`every ${ordinal}`, 1 / whole],
    [`a ${ordinal}`, 1 / whole],
  ]);
  return parts.concat(single);
}
