import * as v from 'valibot';

import type { Fact, Statement } from '../model/figure.ts';
import { factsPath } from '../model/project.ts';
import { unitNamed } from '../model/units.ts';
import { readCell } from './cells.ts';
import { type LocatedData, isRecord, textAt } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import { type FactInput, factSchema, factsSchema, type StatementInput } from './schemas/facts.ts';
import { reportDuplicates } from './unique.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** What facts.yaml holds, by id. */
export interface Facts {
  facts: ReadonlyMap<string, Fact>;
  statements: ReadonlyMap<string, Statement>;
}

const none: Facts = { facts: new Map(), statements: new Map() };

/** Reads facts.yaml, if there is one. The facts that are right are returned also when others are not. */
export function readFacts(files: ProjectFiles): Facts {
  if (!files.exists(factsPath)) return none;
  const file = files.readText(factsPath, 'yaml');
  const data = file === null ? null : parseYaml(file);
  if (data === null) return none;
  const valid = validate(factsSchema, data);

  const written =
    isRecord(data.value) && Array.isArray(data.value['facts']) ? data.value['facts'] : [];
  if (valid !== null) {
    const seen = reportDuplicates(data, ['facts'], valid.facts);
    reportDuplicates(data, ['statements'], valid.statements, seen);
  }
  const facts = written.flatMap((item: unknown, index): [string, Fact][] => {
    const { success, output } = v.safeParse(factSchema, item);
    const fact = success ? factOf(output, index, data) : null;
    return fact === null ? [] : [[fact.id, fact]];
  });
  return { facts: new Map(facts), statements: statementsOf(valid?.statements ?? [], data) };
}

function statementsOf(
  inputs: readonly StatementInput[],
  data: LocatedData,
): ReadonlyMap<string, Statement> {
  const statements = inputs.map(({ id, label, source }, index) => ({
    id,
    label: label.trim(),
    source: textAt(data, ['statements', index, 'source'], source),
  }));
  return new Map(statements.map((each) => [each.id, each]));
}

function factOf(input: FactInput, index: number, data: LocatedData): Fact | null {
  const { id } = input;
  const unit = unitNamed(input.unit);
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
