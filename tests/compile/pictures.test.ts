import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { createCompiler } from '../../scripts/compile/compile.ts';
import { otherRoot } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-pictures-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function svg(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 20"><rect width="9" height="9"/></svg>`;
}

test('a picture that was changed is another one in the next turn, and one that was not the same', async () => {
  const root = join(work, 'report');
  cpSync(otherRoot, root, { recursive: true });
  const folder = join(root, 'chapter/rapport');
  writeFileSync(join(folder, '03-mer.md'), '# Mer\n\n![Ett torg](å.svg) och ![ett torn](b.svg)\n');
  // As a Mac writes the name: a and a ring.
  writeFileSync(join(folder, 'a\u030A.svg'), svg(40));
  writeFileSync(join(folder, 'b.svg'), svg(50));
  const compile = createCompiler({ project: { root, out: 'out' }, purpose: 'preview' });
  const turn = async () => (await compile()).book?.pictures;

  const first = await turn();
  expect([...(first?.values() ?? [])].map(({ width }) => width)).toEqual([40, 50]);
  expect(await turn()).toBe(first);

  writeFileSync(join(folder, 'b.svg'), svg(60));
  const second = await turn();
  expect(second?.get('chapter/rapport/b.svg')?.width).toBe(60);
  expect(second?.get('chapter/rapport/å.svg')).toBe(first?.get('chapter/rapport/å.svg'));

  rmSync(join(folder, 'b.svg'));
  const { book, files } = await compile();
  expect(book).toBeNull();
  expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain(
    'picture-found',
  );
});
