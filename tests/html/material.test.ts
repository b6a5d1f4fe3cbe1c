import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { drawFigures } from '../../scripts/figures/figures.ts';
import type { ReduceFont } from '../../scripts/html/fonts.ts';
import { renderPrintPage, renderScreenPage } from '../../scripts/html/page.ts';
import { lintLanguage } from '../../scripts/lint/language/language.ts';
import { readabilityOf } from '../../scripts/lint/language/readability.ts';
import { lintBook } from '../../scripts/lint/lint.ts';
import type { Book } from '../../scripts/model/book.ts';
import type { RuleMessage } from '../../scripts/model/report.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';
import { otherRoot } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-material-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let count = 0;
let figures: Book['figures'] | null = null;
const wholeFont: ReduceFont = () => Promise.resolve(Buffer.alloc(0));

const material = 'rapport:\n  F1.1: Eleverna läser gärna.\n  F1.2: De läser hemma.\n';

/** What readers and checks see of the report with a text of its own, in a chapter and in a caption. */
async function seen(text: string, caption = ''): Promise<unknown> {
  count += 1;
  const root = join(work, String(count));
  cpSync(otherRoot, root, { recursive: true });
  writeFileSync(join(root, 'chapter/material.yaml'), material);
  writeFileSync(join(root, 'chapter/rapport/03-mer.md'), `# Mer {#mer}\n\n${text}\n`);
  const figure = join(root, 'figures/fig-lan.yaml');
  const note = `notes: ['Lånen räknas varje månad.${caption}']\n`;
  writeFileSync(figure, note + readFileSync(figure, 'utf8'));
  const { sources, files } = readSources({ root, out: 'out' });
  if (sources === null) throw new Error('cannot be read');
  const parsed = parseBook(sources);
  await lintLanguage(parsed, (_, make) => make());
  const readability = readabilityOf(parsed);
  const resolved = await resolveBook(parsed);
  const { documents } = resolved;
  const coverage = lintBook(resolved);
  const { config, theme } = sources;
  figures ??= await drawFigures([...sources.specs.values()], theme, () => undefined);
  const book = { config, theme, documents, figures, pictures: new Map() };
  const screen = [];
  for (const document of documents) {
    screen.push(bodyOf((await renderScreenPage(document, book, wholeFont)).html));
  }
  return {
    messages: files.flatMap(({ messages }) =>
      messages.map((each) => [each.ruleId, each.reason, (each as RuleMessage).params]),
    ),
    readability: readability.map(({ longest, ...rest }) => [
      rest,
      longest.map((each) => each.text),
    ]),
    coverage: [coverage.values, coverage.claims, coverage.sourced, coverage.unbound.length],
    print: documents.map((document) => bodyOf(renderPrintPage(document, book))),
    screen,
  };
}

/** The head is the same fonts and styles for both. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body'));
}

const m = ':material{of="F1.1"}';

describe('a reference to the material leaves no trace', () => {
  test.each([
    ['after a sentence', `Eleverna läser. ${m} De läser hemma.`, 'Eleverna läser. De läser hemma.'],
    ['without space', `Eleverna läser.${m} De läser hemma.`, 'Eleverna läser. De läser hemma.'],
    ['at the end', `Eleverna läser. ${m}`, 'Eleverna läser.'],
    ['on a line of its own', `Eleverna läser.\n${m}`, 'Eleverna läser.'],
    [
      'on a line between',
      `Eleverna läser.\n${m}\nDe läser hemma.`,
      'Eleverna läser.\nDe läser hemma.',
    ],
    ['before the full stop', `Eleverna läser ${m}.`, 'Eleverna läser.'],
    ['within a sentence', `Eleverna ${m} läser.`, 'Eleverna läser.'],
    ['first', `${m} Eleverna läser.`, 'Eleverna läser.'],
    ['twice', `Eleverna läser. ${m} :material{of="F1.2"}\nHemma.`, 'Eleverna läser.\nHemma.'],
    ['after a citation', `Eleverna läser [@exempel2023]. ${m}`, 'Eleverna läser [@exempel2023].'],
    ['between citation and full stop', `De läser [@exempel2023] ${m}.`, 'De läser [@exempel2023].'],
    ['after emphasis', `Eleverna *läser* ${m} hemma.`, 'Eleverna *läser* hemma.'],
    ['between a number and its unit', `I skolan är 300 ${m} svar.`, 'I skolan är 300 svar.'],
    ['within emphasis', `Eleverna *läser ${m}* hemma.`, 'Eleverna *läser* hemma.'],
    ['in a list', `- De läser. ${m}\n- Hemma.\n  ${m}`, '- De läser.\n- Hemma.'],
    ['in a quotation', `> De läser. ${m}`, '> De läser.'],
    ['in a note', `De läser.[^a]\n\n[^a]: Hemma. ${m}`, 'De läser.[^a]\n\n[^a]: Hemma.'],
    ['after a note', `De läser.[^a] ${m}\n\n[^a]: Hemma.`, 'De läser.[^a]\n\n[^a]: Hemma.'],
    ['after a hard break', `De läser.\\\n${m}`, 'De läser.'],
    ['in a table', `| a |\n| - |\n| De läser. ${m} |`, '| a |\n| - |\n| De läser. |'],
  ])('%s', async (_, marked, plain) => {
    expect(await seen(marked)).toEqual(await seen(plain));
  });

  test('in a caption', async () => {
    expect(await seen('De läser.', ` ${m}`)).toEqual(await seen('De läser.'));
  });
});
