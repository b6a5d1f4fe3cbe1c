import type { Person } from '../model/book.ts';
import { type LocatedData, textAt } from './located.ts';
import type { ReportInput } from './schemas/report.ts';
import { reportMissing } from './validate.ts';

type Input = ReportInput['people'][number];

/** A person has given name, family name and place of work; an organisation has `name` instead. What is missing is told of. */
export function personOf(input: Input, index: number, data: LocatedData): Person {
  const path = ['people', index];
  const { id, name } = input;
  const about = input.about === undefined ? null : textAt(data, [...path, 'about'], input.about);
  if (name !== undefined) {
    return { id, given: null, family: name, affiliation: input.affiliation ?? null, about };
  }
  for (const key of ['given', 'family', 'affiliation'] as const) {
    if (input[key] === undefined) reportMissing(data, [...path, key]);
  }
  const { given = '', family = '', affiliation = '' } = input;
  return { id, given, family, affiliation, about };
}
