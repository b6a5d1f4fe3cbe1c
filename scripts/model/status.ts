/**
 * How certain a number is. Of an original that was read: `read` printed and legible, `inferred` printed but its place worked
 * out, `derived` computed from others, `illegible` cannot be known. Of statistics: `suppressed` too small or too few to be
 * told, `missing` not available, `not-applicable` nothing to tell of, `estimate` from a sample or a model, `preliminary` not
 * final, `revised` changed since it was first published.
 */
export const statuses = [
  'read',
  'inferred',
  'derived',
  'illegible',
  'suppressed',
  'missing',
  'not-applicable',
  'estimate',
  'preliminary',
  'revised',
] as const;
export type Status = (typeof statuses)[number];

/** Those without a number: their value is `null`, never 0. */
const unknownStatuses = ['illegible', 'suppressed', 'missing', 'not-applicable'] as const;
export type UnknownStatus = (typeof unknownStatuses)[number];

export function isUnknown(status: Status): status is UnknownStatus {
  return (unknownStatuses as readonly Status[]).includes(status);
}

/** Those that tell how an original was read: what they say of a number may change when it is read again. */
const readingStatuses = ['inferred', 'derived', 'illegible'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

export function isOfReading(status: Status): status is ReadingStatus {
  return (readingStatuses as readonly Status[]).includes(status);
}

/**
 * Printed after the number, or instead of it. The first four are this tool's own, for originals that are hard to read. The rest
 * follow Statistics Sweden's list of signs (”Teckenförklaring”: `..` not available or too uncertain to be given, `.` cannot
 * occur, `–` nothing to report) and, since its `*` is taken here, the letters of the European Statistical System for the rest
 * (flags of observations: `p` provisional, `e` estimated, `r` revised).
 */
const signs: Readonly<Record<Status, string>> = {
  read: '',
  inferred: '*',
  derived: '†',
  illegible: '–',
  suppressed: 'x',
  missing: '..',
  'not-applicable': '–',
  estimate: '\u00a0e',
  preliminary: '\u00a0p',
  revised: '\u00a0r',
};

/** ”<5” where it is known what a suppressed number is less than. */
export function signOf(status: Status, below: number | null = null): string {
  return status === 'suppressed' && below !== null
    ? `<${String(below).replace('.', ',')}`
    : signs[status];
}

/** Where `–` already stands for numbers that cannot be read: the sign for what cannot occur. */
export const cannotOccur = '.';
