import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Sources } from '../scripts/model/book.ts';
import { readSources } from '../scripts/read/read.ts';
import { guideReport, writeGuide } from '../scripts/tools/guide.ts';

/** What the author's guide shows, read as a report. */
export function readGuide(): Sources {
  const root = mkdtempSync(join(tmpdir(), 'rapport-guide-'));
  try {
    writeGuide(root, guideReport().files);
    const { sources, files } = readSources({ root, out: join(root, 'out') });
    if (sources === null) throw new Error(files.flatMap(({ messages }) => messages).join('\n'));
    return sources;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
