/**
 * Writes the JSON Schemas that editors use beside the files that they describe. Run after a schema has changed:
 * `npm run schemas`.
 */
import { writeFile } from 'node:fs/promises';

import { jsonSchemas } from './read/json-schema.ts';

for (const [path, schema] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(`../${path}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
