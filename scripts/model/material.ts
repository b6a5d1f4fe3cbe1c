import type { Place } from './place.ts';

/** A point of the material that a document renders, with what it says in a line. */
export interface MaterialPoint {
  id: string;
  gist: string;
  place: Place;
}

/** `chapter/material.yaml`: the points by document and id. */
export interface Material {
  path: string;
  points: ReadonlyMap<string, ReadonlyMap<string, MaterialPoint>>;
}
