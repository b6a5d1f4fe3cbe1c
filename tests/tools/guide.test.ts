import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  contentDigest,
  type GuideReport,
  guideReport,
  writeGuide,
} from '../../scripts/tools/guide.ts';
import { type Built, buildInMemory } from '../repository.ts';

const root = mkdtempSync(join(tmpdir(), 'rapport-guide-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let guide: GuideReport;
let built: Built;
beforeAll(async () => {
  guide = guideReport();
  writeGuide(root, guide.files);
  built = await buildInMemory(root, ['html', 'pdf'], { shares: true });
});

describe('the examples of the guide', () => {
  test('are built as they stand, without a word from us', () => {
    const told = built.result.files.flatMap((file) =>
      file.messages
        .filter(({ fatal }) => fatal !== null)
        .map(({ line, reason }) => `${file.path}:${line} ${reason}`),
    );
    expect(told).toEqual([]);
    expect(guide.examples.length).toBeGreaterThan(10);
  });

  test('are shown in pictures of what is built now (`npm run guide`)', () => {
    const pictures = new URL('../../.github/pictures/guide/', import.meta.url);
    const taken: unknown = JSON.parse(readFileSync(new URL('pictures.json', pictures), 'utf8'));
    const shown = guide.examples.flatMap(({ id, picture }) =>
      picture === null ? [] : [[picture, contentDigest(built.text(`${id}.html`))] as const],
    );
    expect(taken).toEqual(Object.fromEntries(shown));
  });
});
