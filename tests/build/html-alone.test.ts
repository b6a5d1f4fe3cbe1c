import { expect, test } from 'vitest';

import type { Format } from '../../scripts/build/build.ts';
import { buildInMemory, otherRoot, shareCrew } from '../repository.ts';

shareCrew();

test.each<[string, Format[]]>([
  ['alone', ['html']],
  ['with its PDF', ['html', 'pdf']],
])('a page that is built %s links only to files that are built', async (_, formats) => {
  const { files, text } = await buildInMemory(otherRoot, formats);
  const built = new Set([...files.keys()].map((path) => path.replace(/^.*?out\//, '')));
  const page = [...built].find((path) => /(?:^|\/)rapport\.html$/.test(path)) ?? '';
  const links = [...text(page).matchAll(/<a\b[^>]*\bhref="([^"#:]+)"/g)].map(
    ([, href = '']) => href,
  );
  expect(links.filter((href) => !built.has(href))).toEqual([]);
  expect(links.some((href) => href.endsWith('.pdf'))).toBe(formats.includes('pdf'));
  expect(links.some((href) => href.endsWith('.csv'))).toBe(true);
});
