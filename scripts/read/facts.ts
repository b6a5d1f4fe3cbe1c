import * as v from 'valibot';

import type { Fact } from '../model/figure.ts';
import { factsPath } from '../model/project.ts';
import { readCell } from './cells.ts';
import { type LocatedData, isRecord, textAt } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import { type FactInput, factSchema, factsSchema } from './schemas/facts.ts';
import { reportDuplicates } from './unique.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** Reads facts.yaml, if there is one. The facts that are right are returned also when others are not. */
export async function readFacts(files: ProjectFiles): Promise<ReadonlyMap<string, Fact>> {
  if (!(await files.exists(factsPath))) return new Map();
  const file = await files.readText(factsPath, 'yaml');
  const data = file === null ? null : parseYaml(file);
  if (data === null) return new Map();
  const isWhole = validate(factsSchema, data) !== null;

  const written =
    isRecord(data.value) && Array.isArray(data.value['facts']) ? data.value['facts'] : [];
  if (isWhole) reportDuplicates(data, ['facts'], written as FactInput[]);
  const facts = written.flatMap((item: unknown, index): [string, Fact][] => {
    const { success, output } = v.safeParse(factSchema, item);
    const fact = success ? factOf(output, index, data) : null;
    return fact === null ? [] : [[fact.id, fact]];
  });
  return new Map(facts);
}

function factOf(input: FactInput, index: number, data: LocatedData): Fact | null {
  const { id, unit } = input;
  const path = ['facts', index];
  const cell = readCell(input, {
    data,
    path: [...path, 'value'],
    statusPath: [...path, 'status'],
    row: id,
    column: 'value',
    unit,
  });
  if (cell === null) return null;
  const source = textAt(data, [...path, 'source'], input.source);
  return { id, label: input.label.trim(), cell, unit, source };
}
