import type { Place } from './place.ts';

/** Facts that the caption states below the subject. */
export interface FigureBase {
  /** Number of answers as printed, such as `606` or `543–591`. */
  n: string | null;
  /** What the shares are shares of, where it is not those who answered. */
  sharesOf: string | null;
  population: string | null;
  period: string | null;
  /** How many options each respondent could choose, `null` for one. */
  maxAnswers: number | null;
  /** Those of the figure's id where they are not written. */
  places: { n: Place; maxAnswers: Place };
}

/** Whether a figure's numbers are answers, as its base says. */
export function isSurvey({ n, population, period, maxAnswers }: FigureBase): boolean {
  return [n, population, period, maxAnswers].some((fact) => fact !== null);
}
