import type { Material, MaterialPoint } from '../model/material.ts';
import { report } from '../model/report.ts';
import type { Config } from './config.ts';
import { type LocatedData, startOfFile, theFile } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import { materialSchema } from './schemas/material.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

const path = 'chapter/material.yaml';

/** Reads the list of what the material says, if there is one. */
export function readMaterial(files: ProjectFiles, config: Config | null): Material | null {
  if (!files.exists(path)) return null;
  const file = files.readText(path, 'yaml');
  const data = file === null ? null : parseYaml(file);
  const valid = data === null ? null : validate(materialSchema, data);
  if (data === null || valid === null) return null;
  if (config !== null) reportUnknownDocuments(Object.keys(valid), config, data);
  const points = Object.entries(valid).map(
    ([document, gists]) => [document, pointsOf(document, gists, data)] as const,
  );
  return { path, points: new Map(points) };
}

function reportUnknownDocuments(
  named: readonly string[],
  { report: { documents } }: Config,
  data: LocatedData,
): void {
  const expected = documents.map(({ id }) => id);
  for (const key of named.filter((id) => !expected.includes(id))) {
    report(
      data.file,
      'key-known',
      { key, where: theFile },
      { place: data.placeOfKey([key]), expected },
    );
  }
}

function pointsOf(
  document: string,
  gists: Readonly<Record<string, string>>,
  data: LocatedData,
): ReadonlyMap<string, MaterialPoint> {
  return new Map(
    Object.entries(gists).map(([id, gist]) => {
      const place = data.placeOfKey([document, id]) ?? startOfFile;
      return [id, { id, gist: gist.trim(), place }];
    }),
  );
}
