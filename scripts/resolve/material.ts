import type { Sources } from '../model/book.ts';
import type { MaterialMark } from '../model/nodes.ts';
import { report } from '../model/report.ts';
import type { Unit } from './units.ts';

/** Points of the material that a document may name; `null` where the list has faults and nothing is known of it. */
export type PointsOf = (unit: Unit) => ReadonlySet<string> | null;

const path = 'chapter/material.yaml';

/** What report.yaml says of people and anthology belongs to every document, and may name the points of any. */
export function materialPointsOf({ material, files, config }: Sources): PointsOf {
  if (material === null) {
    const isFaulty = files.has(path);
    return () => (isFaulty ? null : new Set());
  }
  const byDocument = new Map<string, ReadonlySet<string>>();
  const all = new Set<string>();
  for (const [document, points] of material.points) {
    byDocument.set(document, new Set(points.keys()));
    for (const id of points.keys()) all.add(id);
  }
  return ({ file, document }) =>
    file.path === config.path ? all : (byDocument.get(document.id) ?? new Set());
}

/** Reports each point that the document's material does not have. */
export function resolveMaterial(node: MaterialMark, unit: Unit, pointsOf: PointsOf): void {
  const known = pointsOf(unit);
  if (known === null) return;
  for (const { id, place } of node.points) {
    if (known.has(id)) continue;
    const params = { id, document: unit.document.id };
    report(unit.file, 'material-resolves', params, { place, expected: [...known] });
  }
}
