import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sectionsIn } from '../../scripts/compare/blocks.ts';
import { elementsOf, readPage } from '../content/built-text.ts';
import { type Built, buildInMemory, otherRoot } from '../repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-findings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const findings = `:::findings
1. **:value[62 procent]{of="fig-lasning.ofta"}** av eleverna läser ofta (:ref[fig-lasning]).[^ur]
2. **Biblioteket** har öppet på onsdagar.

   Det är en dag i veckan:

   - på förmiddagen

     - i stora salen
3. Läsåret börjar **i augusti**.
4. Böcker lånas ut.
5. Filmer lånas ut.
6. Spel lånas ut.
7. Datorer lånas ut.
8. Salar lånas ut.
9. Se även \`koden\` och $x^2$.

Allt gäller ett läsår.

[^ur]: En not om :ref[fig-lan].
:::
`;

const recommendations = `# Råd

:::recommendations
- Öppna tidigare.

  Gärna klockan sju, se :ref[fig-lan].[^tid]

- Låna ut mer:
  - böcker
  - filmer

- | Dag | Tid |
  | --- | --- |
  | Måndag | Klockan sju |
:::

::::note
:::recommendations
3. Läs.
4. Skriv.
:::
::::

[^tid]: På vardagar.
`;

const english = `:::findings
- Pupils read every week.
:::

`;

let built: Built;
beforeAll(async () => {
  cpSync(otherRoot, folder, { recursive: true });
  writeFileSync(join(folder, 'chapter/rapport/00-viktigaste.md'), findings);
  writeFileSync(join(folder, 'chapter/rapport/03-rad.md'), recommendations);
  const yaml = join(folder, 'chapter/report.yaml');
  // The Swedish document speaks for somebody else, the English one for itself.
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8').replace(
      '    date: "2024-03"\n',
      '    date: 2024\n    voice: reported\n',
    ),
  );
  const summary = join(folder, 'chapter/summary/01-questions.md');
  writeFileSync(summary, english + readFileSync(summary, 'utf8'));
  built = await buildInMemory(folder, ['html', 'pdf']);
});

function boxOf(html: string): string {
  return /<section class="findings">.*?<\/section>/s.exec(html)?.[0] ?? '';
}

describe('findings', () => {
  test('stand before the contents on a screen, are listed there, and are printed whole', () => {
    expect(built.result.outcome).toBe('built'); // and the PDF holds every word, in tags
    const html = built.text('rapport.html');
    const at = ['class="abstract"', 'class="findings"', 'class="contents"', 'class="body"'].map(
      (name) => html.indexOf(name),
    );
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    expect(at).not.toContain(-1);
    expect(html).toContain('<li><a href="#_det-viktigaste">Det viktigaste</a></li>');
    expect(boxOf(html)).toContain('<h2 id="_det-viktigaste">Det viktigaste</h2>');
  });

  test('have their key number where an item begins with it, and nowhere else', () => {
    const box = boxOf(built.text('rapport.html'));
    expect(box).toContain('<ol role="list">');
    const keys = [...box.matchAll(/<strong class="key">(.*?)<\/strong>/gsu)].map(([, key]) => key);
    expect(keys).toEqual(['<data value="62">62\u00a0procent</data>', 'Biblioteket']);
    expect(box).toContain('<strong>i augusti</strong>');
  });

  test('say who put them together where the text speaks for somebody else', () => {
    const by = '<p class="by">Sammanställt av utgivaren, Exempelkommunens bibliotek.</p>';
    expect(boxOf(built.text('rapport.html'))).toContain(by);
    const box = boxOf(built.text('summary.html'));
    expect(box).toContain('<h2 id="_det-viktigaste">Key findings</h2>');
    expect(box).toMatch(/<ul role="list">\s*<li>Pupils read every week.<\/li>\s*<\/ul>/u);
    expect(box).not.toContain('class="by"');
  });

  test('are a section with its items when versions are compared', () => {
    const { tree } = readPage(built.text('rapport.html'));
    const [main] = elementsOf(tree, ({ tagName }) => tagName === 'main');
    const sections = sectionsIn(main?.children ?? [], 'rapport');
    const own = sections.find(({ id }) => id === '_det-viktigaste');
    expect(own?.blocks.filter(({ part }) => part === 'item')).toHaveLength(11);
    expect(own?.blocks.filter(({ part }) => part === 'paragraph')).toHaveLength(2);
  });
});

test('recommendations are numbered as they are written to begin, or from one', () => {
  const html = built.text('rapport.html');
  const lists = [...html.matchAll(/<ol[^>]*class="recommendations"[^>]*>/gu)].map(([list]) => list);
  expect(lists).toEqual(['<ol class="recommendations">', '<ol start="3" class="recommendations">']);
});
