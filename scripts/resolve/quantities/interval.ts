/** The numbers that a phrase may stand for. */
export interface Interval {
  from: number;
  to: number;
  /** Whether the end itself is left out. */
  openFrom: boolean;
  openTo: boolean;
}

/** How a word before a number widens or moves it. */
export type Hedge =
  | 'somewhatOver'
  | 'justUnder'
  | 'above'
  | 'below'
  | 'atLeast'
  | 'atMost'
  | 'about';

const tolerance = 1e-9;

export function contains({ from, to, openFrom, openTo }: Interval, value: number): boolean {
  const isAbove = openFrom ? value > from + tolerance : value >= from - tolerance;
  const isBelow = openTo ? value < to - tolerance : value <= to + tolerance;
  return isAbove && isBelow;
}

export function closed(from: number, to: number): Interval {
  return { from, to, openFrom: false, openTo: false };
}

const endless = Number.POSITIVE_INFINITY;

/**
 * What rounds to a number as written. An even last digit also takes the upper edge, since halves are rounded up by
 * some and to even by others.
 */
export function roundedTo(value: number, decimals: number): Interval {
  if (value < 0) {
    const { from, to, openTo } = roundedTo(-value, decimals);
    return { from: -to, to: -from, openFrom: openTo, openTo: false };
  }
  const unit = 10 ** -decimals;
  const isEven = Math.round(value / unit) % 2 === 0;
  return { from: value - unit / 2, to: value + unit / 2, openFrom: false, openTo: !isEven };
}

/** What a phrase reaches around its number, on each side. */
export interface Reach {
  /** ”drygt” */
  over: number;
  /** ”knappt” */
  under: number;
  /** ”ungefär” */
  about: number;
}

/** For fractions and ratios: a fifth over, a tenth under. */
export function reachOfFraction(value: number, leastAbout: number): Reach {
  return { over: value / 5, under: value / 10, about: Math.max(leastAbout, value / 10) };
}

/**
 * For numbers: half of the power of ten that they are rounded to (5 for 40, 50 for 300), a fifth at most. Before a scale the last
 * digit is worth more: ”drygt en miljon” is half a million more at most, and ”ungefär en miljon” a quarter.
 */
export function reachOfNumber(value: number, decimals: number, isScaled = false): Reach {
  const unit = 10 ** -decimals;
  const grain = Math.min(grainOf(value) / 2, Math.abs(value) / 5);
  if (isScaled) {
    const near = Math.max(unit / 4, grain);
    return { over: Math.max(unit / 2, grain), under: near, about: near };
  }
  const reach = Math.max(unit, grain);
  return { over: reach, under: reach, about: reach };
}

function grainOf(value: number): number {
  if (value === 0) return 1;
  let grain = 1;
  while (value % (grain * 10) === 0) grain *= 10;
  return grain === 1 && value % 5 === 0 ? 5 : grain;
}

/** The interval of a number with a word such as ”drygt” before it. */
export function hedged(hedge: Hedge, value: number, { over, under, about }: Reach): Interval {
  switch (hedge) {
    case 'somewhatOver':
      return { from: value, to: value + over, openFrom: true, openTo: false };
    case 'justUnder':
      return { from: value - under, to: value, openFrom: false, openTo: true };
    case 'above':
      return { from: value, to: endless, openFrom: true, openTo: true };
    case 'below':
      return { from: -endless, to: value, openFrom: true, openTo: true };
    case 'atLeast':
      return { from: value, to: endless, openFrom: false, openTo: true };
    case 'atMost':
      return { from: -endless, to: value, openFrom: true, openTo: false };
    case 'about':
      return closed(value - about, value + about);
  }
}
