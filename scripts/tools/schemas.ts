/**
 * Writes the JSON Schemas that editors use beside the files that they describe. Run after a schema has changed:
 * `npm run schemas`.
 */
import { writeFileSync } from 'node:fs';

import { jsonSchemas } from '../read/json-schema.ts';

function writeSchemas(): void {
  for (const [path, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(
      new URL(`../../${path}`, import.meta.url),
      `${JSON.stringify(schema, null, 2)}\n`,
    );
  }
}

writeSchemas();
