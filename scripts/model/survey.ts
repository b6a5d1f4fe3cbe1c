import type { Place } from './place.ts';

/** How those who were asked were chosen; margins of error hold for `simple-random` only. */
export const sampleDesigns = ['simple-random', 'panel-quota'] as const;
export type SampleDesign = (typeof sampleDesigns)[number];

/** The survey that the figures are about. */
export interface Survey {
  /** How many answered: a number, or the address of one, such as `facts.svar`. */
  n: number | string;
  /** Groups with fewer answers than this need a note. */
  smallestGroup: number;
  /** `null` where report.yaml does not say. */
  design: SampleDesign | null;
  designPlace: Place;
  /** How many times larger the variance is than that of a simple random sample (Kish's design effect); 1 where it is not told. */
  deff: number;
  place: Place;
}
