import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Built, buildInMemory, otherRoot } from '../repository.ts';
import { definePromiseTry } from './promise-try.ts';

/** As what the build adds is called, in both languages, and as the documents and notes are named inside. */
const headings =
  'Noter, Referenser, Innehåll, Innehållet, Figurer, Tabeller, Sammandrag, Sidan, Om författaren, Om antologin, Om denna utgåva, Rapport, Titel, Not 1, Notref 1, Notes, References, Contents, Ref exempel2023, Metod, Metod'.split(
    ', ',
  );

const folder = mkdtempSync(join(tmpdir(), 'rapport-reserved-'));
let built: Built;

beforeAll(async () => {
  definePromiseTry();
  const project = join(folder, 'report');
  cpSync(otherRoot, project, { recursive: true });
  const sections = headings.map((text) => `# ${text}\n\n${'Ett stycke med ord. '.repeat(60)}\n`);
  writeFileSync(join(project, 'chapter/rapport/03-mer.md'), sections.join('\n'));
  built = await buildInMemory(project, ['html', 'pdf']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no identifier stands twice, whatever headings are called', () => {
  expect(built.result.outcome).toBe('built');
  const ids = [...built.text('rapport.html').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('the contents name the page that each heading stands on', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(built.files.get('rapport.pdf') ?? []));
  const { text } = await extractText(pdf, { mergePages: false });
  // After cover, colophon and opening.
  const contents = text.slice(3, 6).join('\n');
  for (const heading of headings) {
    const listed = [...contents.matchAll(new RegExp(`${heading}\\s*(\\d+)`, 'g'))];
    expect([heading, listed.length]).not.toEqual([heading, 0]);
    const pages = listed.map(([, page]) => text[Number(page) - 1] ?? '');
    expect(pages.filter((page) => page.includes(heading))).toEqual(pages);
  }
});
