/** Writes `THIRD-PARTY.md`. Run after a package has been added, changed or removed: `npm run third-party`. */
import { readFileSync, writeFileSync } from 'node:fs';

import { thirdPartyText } from './licences.ts';

const lock: unknown = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);
writeFileSync(new URL('../../THIRD-PARTY.md', import.meta.url), thirdPartyText(lock));
