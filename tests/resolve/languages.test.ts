import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { visit } from 'unist-util-visit';
import { afterAll, expect, test } from 'vitest';

import type { BookText } from '../../scripts/model/texts.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveProject } from './project.ts';

const report = fileURLToPath(new URL('../fixtures/annan-rapport', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'rapport-languages-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the build writes in a text: references and values, in order. */
function writtenIn(texts: readonly BookText[], path: string): string[] {
  const written: string[] = [];
  for (const { file, tree } of texts) {
    if (file.path !== path) continue;
    visit(tree, (node) => {
      if (node.type === 'crossReference' || node.type === 'boundValue') {
        written.push(node.text.replaceAll('\u00a0', ' '));
      }
    });
  }
  return written;
}

const swedish = `# Mer

Se :ref[fig-lasning], :value{of="fig-lasning.ofta"} och :span[see :ref[fig-lasning]]{lang=en}.

:::lang{lang=en}
See :ref[fig-lasning] and :Ref[rapport], :value{of="fig-lasning.ofta"}.

> - in :ref[fig-lasning], :span[se :ref[fig-lasning]]{lang=sv}
:::

Åter :ref[fig-lasning].
`;

test('a reference and a number are in the language of the words around them', async () => {
  cpSync(report, root, { recursive: true });
  writeFileSync(join(root, 'chapter/rapport/03-mer.md'), swedish);
  writeFileSync(join(root, 'chapter/summary/02.md'), '# More\n\nSee :ref[fig-lasning].\n');
  const { texts } = await resolveProject(root);
  expect(writtenIn(texts, 'chapter/rapport/03-mer.md')).toEqual([
    'figur 1',
    '62 procent',
    'figure 1',
    'figure 1',
    '“Vad läser eleverna?”',
    '62 per cent',
    'figure 1',
    'figur 1',
    'figur 1',
  ]);
  expect(writtenIn(texts, 'chapter/summary/02.md')).toEqual(['figure 1 in “Vad läser eleverna?”']);
});

test('a figure has the language of the part of the text where it stands', () => {
  cpSync(report, root, { recursive: true });
  const figure = '::figure{#fig-lasning}';
  const langOf = (text: string) => {
    for (const name of ['01-bakgrund.md', '02-resultat.md', '03-mer.md']) {
      rmSync(join(root, 'chapter/rapport', name), { force: true });
    }
    writeFileSync(join(root, 'chapter/rapport/01.md'), text);
    return readSources({ root, out: 'out' }).sources?.specs.get('fig-lasning')?.lang;
  };
  expect(langOf(`# A\n\n${figure}\n`)).toBe('sv');
  expect(langOf(`# A\n\n:::lang{lang=en-GB}\n${figure}\n:::\n`)).toBe('en-GB');
  expect(langOf(`::::lang{lang="en"}\n:::pullquote\nx\n:::\n\n${figure}\n::::\n`)).toBe('en');
  expect(langOf(`:::lang{lang=en}\nx\n:::\n\n${figure}\n`)).toBe('sv');
});
