import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

import { factsSchema } from './schemas/facts.ts';
import { baseSchema, figureSchema, rowSchema } from './schemas/figure.ts';
import { materialSchema } from './schemas/material.ts';
import { reportSchema } from './schemas/report.ts';
import { termsSchema } from './schemas/terms.ts';
import { themeSchema } from './schemas/theme.ts';

interface Source {
  path: string;
  title: string;
  schema: GenericSchema;
  /** Parts that are written once and referred to. */
  definitions?: Record<string, GenericSchema>;
}

const sources: readonly Source[] = [
  { path: 'chapter/report.schema.json', title: 'Rapport', schema: reportSchema },
  {
    path: 'figures/figure.schema.json',
    title: 'Figur eller tabell',
    schema: figureSchema,
    definitions: { base: baseSchema, row: rowSchema },
  },
  { path: 'figures/facts.schema.json', title: 'Tal utan figur', schema: factsSchema },
  { path: 'chapter/material.schema.json', title: 'Underlagets punkter', schema: materialSchema },
  { path: 'chapter/terms.schema.json', title: 'Ord och förkortningar', schema: termsSchema },
  { path: 'templates/theme.schema.json', title: 'Typsnitt och färger', schema: themeSchema },
];

/** JSON Schema (draft 7, for editors) of each kind of YAML file, by path in the project. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    sources.map(({ path, title, schema, definitions = {} }) => {
      const { $schema, ...rest } = toJsonSchema(schema, {
        target: 'draft-07',
        typeMode: 'input',
        errorMode: 'ignore', // what JSON Schema cannot say, such as finite numbers, the build alone checks
        definitions,
      });
      return [path, { $schema, title, ...rest }];
    }),
  );
}
