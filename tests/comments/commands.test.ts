import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { main } from '../../scripts/cli/cli.ts';
import { type Annotation, annotationOf } from '../../scripts/comments/annotation.ts';
import { fileTextOf } from '../../scripts/comments/collection.ts';
import { doAct } from '../../scripts/comments/desk.ts';
import type { DocumentText } from '../../scripts/comments/document-text.ts';
import { textOfHtml } from '../../scripts/comments/html-text.ts';
import { indexOf } from '../../scripts/comments/places.ts';
import { quote, type Quotation } from '../../scripts/comments/quotation.ts';
import { buildOnce, otherRoot } from '../repository.ts';

let document: DocumentText;
let root = '';
beforeAll(async () => {
  const built = await buildOnce(otherRoot, ['html']);
  ({ document } = textOfHtml(built.text('rapport.html')));
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport-comments-'));
  cpSync(otherRoot, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    colour: false,
    interactive: false,
    fetch: () => Promise.reject(new Error('No network in tests')),
  };
  const code = await main([...argv, '--root', root], io);
  return { code, out, err };
}

function quoted(words: string): { quotation: Quotation } {
  const start = document.text.indexOf(words);
  const quotation = quote(document, { start, end: start + words.length }, indexOf(document.text));
  if (start === -1 || quotation === null) throw new Error(`No words ${words}`);
  return { quotation };
}

let count = 0;
const stamp = {
  id: () => `urn:uuid:${(count++).toString(16).padStart(8, 'a')}-0000-4000-8000-000000000000`,
  now: () => new Date(Date.UTC(2026, 10, 22, 12, count)),
};
beforeEach(() => {
  count = 0;
});

function comment(text: string, at: { quotation: Quotation } | { figure: string }): Annotation {
  const act = {
    do: 'comment',
    author: 'Eva Öst',
    text,
    document: 'rapport',
    version: '',
    at,
  } as const;
  return annotationOf(act, stamp);
}

function given(...annotations: Annotation[]): string {
  const path = join(root, 'eva.json');
  writeFileSync(path, fileTextOf(annotations, 'eva.json'));
  return path;
}

describe('comments', () => {
  test('are imported once, and listed at the words in the sources', async () => {
    const scale = comment('Är skalan rätt?\nJag tror 1:2000.', quoted('skala 1:5000'));
    const answer = annotationOf(
      { do: 'reply', author: 'Jonas', text: 'Jo.', thread: scale.id },
      stamp,
    );
    const path = given(scale, answer, comment('Fin!', { figure: 'fig-lasning' }));
    const first = await run('comments', 'import', path);
    expect(first.out).toContain('3 nya, 0 fanns redan, 0 i två lydelser');
    expect(first.code).toBe(0);
    expect((await run('comments', 'import', path)).out).toContain('0 nya, 3 fanns redan');

    const { out, code } = await run('check', '--comments');
    expect(code).toBe(0);
    const [, file = '', line, column] =
      /^(chapter\/rapport\/\S+\.md):(\d+):(\d+) {2}Eva Öst, 2026-11-22 {2}\[aaaaaaa0\]$/m.exec(
        out,
      ) ?? [];
    const source = readFileSync(join(root, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
    expect(source.slice(Number(column) - 1)).toMatch(/^skala 1:5000/);
    expect(out).toContain(
      '  Är skalan rätt?\n  Jag tror 1:2000.\n    Jonas, 2026-11-22\n      Jo.',
    );
    expect(out).toContain('figures/fig-lasning.yaml:');
    expect(out).toContain('2 öppna kommentarer, 0 utan plats, 0 klara');
  });

  test('follow their words when the text is edited, and are told with their context when it is gone', async () => {
    await run('comments', 'import', given(comment('Skalan?', quoted('skala 1:5000'))));
    const folder = join(root, 'chapter', 'rapport');
    const name = readdirSync(folder)
      .map((each) => join(folder, each))
      .find((path) => readFileSync(path, 'utf8').includes('skala 1:5000'));
    if (name === undefined) throw new Error('No file has the words');
    const text = readFileSync(name, 'utf8');
    writeFileSync(name, `# Nytt först\n\nEtt nytt stycke.\n\n${text}`);
    expect((await run('comments', 'list')).out).toMatch(/\.md:\d+:\d+ {2}Eva/);
    writeFileSync(name, text.replace('i skala 1:5000', ''));
    const { out } = await run('comments', 'list', '--lang', 'en');
    expect(out).toMatch(/^chapter\/comments\/rapport\.\w+\.json:\d+:\d+ {2}Eva/m);
    expect(out).toContain('[skala 1:5000]');
    expect(out).toContain('1 open comment, 1 without a place, 0 resolved');
  });

  test('are resolved and reopened by the beginning of their id', async () => {
    await run('comments', 'import', given(comment('Skalan?', quoted('skala 1:5000'))));
    const done = await run('comments', 'resolve', 'aaaaaaa0', '--as', 'Sara', '--text', 'Rättat.');
    expect(done.out).toBe('Kommentaren aaaaaaa0 är markerad som klar.\n');
    expect((await run('comments', 'list')).out).toBe('0 öppna kommentarer, 0 utan plats, 1 klar\n');
    expect((await run('comments', 'list', '--all')).out).toContain('Sara, ');
    await run('comments', 'resolve', 'aaaaaaa0', '--reopen', '--as', 'Sara');
    expect((await run('comments', 'list')).out).toContain('1 öppen kommentar');
    expect((await run('comments', 'resolve', 'bbbb', '--as', 'Sara')).code).toBe(2);
  });

  test('cannot speak to the terminal', async () => {
    const path = given(comment('\u001B[31mröd\u202E', quoted('skala 1:5000')));
    const { out } = await run('comments', 'import', path);
    expect(out).toContain('‹U+001B›[31mröd‹U+202E›');
  });

  test.each([
    ['{"items": [', 'JSON-fel'],
    ['{"items": [{"type": "Annotation", "body": {"format": "text/html"}}]}', 'inte ren text'],
    ['{}', 'inga kommentarer i det väntade formatet'],
    [' '.repeat(2_000_001), 'stor fil'],
  ])('of a file with faults are told: %.20s', async (text, says) => {
    const path = join(root, 'bad.json');
    writeFileSync(path, text);
    const { code, err } = await run('comments', 'import', path);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(readdirSync(join(root, 'chapter'))).not.toContain('comments');
  });

  test('of a missing file too', async () => {
    const { code, err } = await run('comments', 'import', join(root, 'nej.json'));
    expect(code).toBe(1);
    expect(err).toContain('filen finns inte');
  });
});

describe('a page to be mailed', () => {
  test('is built beside the rest, with the comments, and is no part of what is published', async () => {
    await run('comments', 'import', given(comment('Skalan </script>?', quoted('skala 1:5000'))));
    const { code, out, err } = await run('build', 'rapport', '--review');
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(out).toContain('rapport.granskning.html');
    expect(readdirSync(join(root, 'out'))).toEqual(['rapport.granskning.html']);
    const html = readFileSync(join(root, 'out', 'rapport.granskning.html'), 'utf8');
    expect(html).toContain(String.raw`Skalan \u003c/script>?`);
    expect(html.match(/<meta http-equiv="Content-Security-Policy"/g)).toHaveLength(1);
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-[\w+/]+=*';/);
    await run('build', '--html');
    expect(readdirSync(join(root, 'out'))).toContain('rapport.granskning.html');
    expect(readFileSync(join(root, 'out', 'manifest.json'), 'utf8')).not.toContain('granskning');
  });

  test('is not built of sources with faults', async () => {
    writeFileSync(join(root, 'chapter', 'rapport', '03.md'), '# Mer\n\n:ref[finns-inte]\n');
    const { code, err } = await run('build', '--review');
    expect(code).toBe(1);
    expect(err).toContain('Ingenting skrevs');
  });
});

describe('the desk', () => {
  test('stores what somebody does, and gives all comments', async () => {
    const act = { do: 'comment', author: 'Eva', text: 'Skalan?', document: 'rapport', version: '' };
    const done = await doAct(root, { ...act, at: quoted('skala 1:5000') }, stamp, 'sv');
    expect(done).toMatchObject({ annotations: [{ creator: { name: 'Eva' } }] });
    expect(readdirSync(join(root, 'chapter', 'comments'))).toHaveLength(1);
  });

  test.each([
    [null],
    [{ do: 'erase' }],
    [{ do: 'reply', author: 'Eva', text: 'Ja.', thread: 'urn:uuid:none' }],
    [
      {
        do: 'comment',
        author: '',
        text: 'x',
        document: 'rapport',
        version: '',
        at: { figure: 'a' },
      },
    ],
    [{ do: 'comment', author: 'E', text: 'x', document: '../x', version: '', at: { figure: 'a' } }],
    [
      {
        do: 'comment',
        author: 'E',
        text: 'x'.repeat(20_001),
        document: 'r',
        version: '',
        at: { figure: 'a' },
      },
    ],
  ])('refuses %j', async (posted) => {
    expect(await doAct(root, posted, stamp, 'sv')).toHaveProperty('fault');
    expect(readdirSync(join(root, 'chapter'))).not.toContain('comments');
  });
});
