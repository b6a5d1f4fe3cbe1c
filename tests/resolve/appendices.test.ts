import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { visit } from 'unist-util-visit';
import { afterAll, expect, test } from 'vitest';

import type { ResolvedDocument } from '../../scripts/model/book.ts';
import { lettersOfNumber, numberOfLetters } from '../../scripts/model/letters.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';

const report = fileURLToPath(new URL('../fixtures/annan-rapport', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'rapport-appendices-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const table = (id: string): string =>
  `:::table{#${id} caption="ord"}\n| A |\n| --- |\n| b |\n:::\n`;

const text = `# Slut {#slut}

${table('tab-a')}

Se :ref[bilaga-a], :Ref[del], :ref[tab-b], :ref[tab-c] och :ref[bilaga-b].

# Frågor {#bilaga-a .appendix}

${table('tab-b')}

## Del {#del}

### Mindre {#mindre}

## Utan {.unnumbered}
`;

async function resolved(): Promise<readonly ResolvedDocument[]> {
  cpSync(report, root, { recursive: true });
  writeFileSync(join(root, 'chapter/rapport/03-mer.md'), text);
  writeFileSync(
    join(root, 'chapter/rapport/04-mer.md'),
    `# Svar {#bilaga-b .appendix}\n\n${table('tab-c')}\n\n## En del\n`,
  );
  writeFileSync(
    join(root, 'chapter/summary/02.md'),
    '# Forms {#forms .appendix}\n\nSee :ref[forms] and :ref[bilaga-b].\n',
  );
  const { sources } = readSources({ root, out: 'out' });
  if (sources === null) throw new Error('The report cannot be read');
  const { documents } = await resolveBook(parseBook(sources));
  return documents;
}

function plain(words: string | null): string | null {
  return words?.replaceAll('\u00a0', ' ') ?? null;
}

function referencesIn({ body }: ResolvedDocument): (string | null)[] {
  const found: (string | null)[] = [];
  visit(body, 'crossReference', (node) => void found.push(plain(node.text)));
  return found;
}

test('appendices, and what stands in them, are lettered', async () => {
  const [swedish, english] = await resolved();
  expect(swedish?.headings.slice(2).map(({ enumerator }) => plain(enumerator))).toEqual([
    null,
    'Bilaga A',
    'A.1',
    'A.1.1',
    null,
    'Bilaga B',
    'B.1',
  ]);
  expect(swedish?.tables.map(({ enumerator }) => enumerator)).toEqual(['1', 'A.1', 'B.1']);
  expect(english?.headings.map(({ enumerator }) => plain(enumerator))).toEqual(['1', 'Appendix A']);
  expect(swedish && referencesIn(swedish).slice(-5)).toEqual([
    'bilaga A',
    'Avsnitt A.1',
    'tabell A.1',
    'tabell B.1',
    'bilaga B',
  ]);
  expect(english && referencesIn(english).slice(-2)).toEqual([
    'appendix A',
    'appendix B in “Vad läser eleverna?”',
  ]);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [53, 'BA'],
  [703, 'AAA'],
])('appendix %i is %s', (number, letters) => {
  expect(lettersOfNumber(number)).toBe(letters);
  expect(numberOfLetters(letters)).toBe(number);
});
