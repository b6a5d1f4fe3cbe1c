import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { factsSchema } from './schemas/facts.ts';
import { baseSchema, figureSchema, rowSchema } from './schemas/figure.ts';
import { reportSchema } from './schemas/report.ts';
import { themeSchema } from './schemas/theme.ts';

const schemas: readonly [path: string, title: string, schema: GenericSchema][] = [
  ['chapter/report.schema.json', 'Rapport', reportSchema],
  ['figures/figure.schema.json', 'Figur eller tabell', figureSchema],
  ['figures/facts.schema.json', 'Tal utan figur', factsSchema],
  ['templates/theme.schema.json', 'Typsnitt och färger', themeSchema],
];

/** Parts that are written once in a JSON Schema and referred to. */
const definitions = { base: baseSchema, row: rowSchema };

/** JSON Schema (draft 7, for editors) of each kind of YAML file, by path in the project. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    schemas.map(([path, title, schema]) => {
      const { $defs, definitions: parts, ...rest } = toJsonSchema(schema, {
        target: 'draft-07',
        typeMode: 'input',
        errorMode: 'ignore', // what JSON Schema cannot say, such as finite numbers, the build alone checks
      });
      return [path, { $schema: 'http://json-schema.org/draft-07/schema#', title, ...rest }];
    }),
  );
}
