import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { main } from '../../scripts/cli/cli.ts';
import { otherRoot } from '../repository.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport-cli-'));
  cpSync(otherRoot, root, { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const noFetch = () => Promise.reject(new Error('No test asks the network'));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    colour: false,
    interactive: false,
    fetch: noFetch,
  };
  const code = await main(argv, io);
  return { code, out, err };
}

describe('build', () => {
  test("builds a stranger's report with nothing of ours but the engine and its templates", async () => {
    const { code, err } = await run('build', '--root', root);
    expect(err).not.toContain('error');
    expect(code).toBe(0);
    expect(readdirSync(join(root, 'out')).sort()).toEqual([
      'figures',
      'manifest.json',
      'rapport.bib',
      'rapport.delning.png',
      'rapport.delning.txt',
      'rapport.html',
      'rapport.pdf',
      'rapport.ris',
      'summary.bib',
      'summary.html',
      'summary.pdf',
      'summary.ris',
      'summary.share.png',
      'summary.share.txt',
    ]);
    const html = readFileSync(join(root, 'out', 'rapport.html'), 'utf8');
    expect(html).toContain('Vad läser eleverna?');
    expect(html).toContain('klockan 10:30 på onsdagar, i skala 1:5000');
    expect(html).toContain('<data value="275">275</data>');
    expect(html).not.toContain('Helsingborg');
    const english = readFileSync(join(root, 'out', 'summary.html'), 'utf8');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('rapport.html#fig-lasning');
  });

  test('writes the files of each figure', async () => {
    await run('build', '--root', root);
    expect(readdirSync(join(root, 'out', 'figures')).sort()).toEqual(
      ['fig-lan', 'fig-lasning'].flatMap((id) =>
        [
          'csv',
          'delning-kvadrat.png',
          'delning-kvadrat.svg',
          'delning.png',
          'delning.svg',
          'delning.txt',
          'png',
          'svg',
          'vl.json',
          'xlsx',
        ].map((extension) => `${id}.${extension}`),
      ),
    );
  });

  test('builds one document and leaves the other as it was', async () => {
    await run('build', '--root', root, '--html');
    const before = readFileSync(join(root, 'out', 'rapport.html'), 'utf8');
    const { code } = await run('build', 'summary', '--root', root, '--html');
    expect(code).toBe(0);
    expect(readFileSync(join(root, 'out', 'rapport.html'), 'utf8')).toBe(before);
  });

  test('with a fault in the sources leaves what was built before', async () => {
    await run('build', '--root', root, '--html');
    const before = readFileSync(join(root, 'out', 'rapport.html'), 'utf8');
    writeFileSync(join(root, 'chapter', 'rapport', '03.md'), '# Mer\n\n:ref[finns-inte]\n');
    const { code, err } = await run('build', '--root', root, '--html');
    expect(code).toBe(1);
    expect(err).toContain(
      'chapter/rapport/03.md:3:6  error  Hänvisningen `finns-inte` har inget mål',
    );
    expect(err).toContain('Ingenting skrevs');
    expect(readFileSync(join(root, 'out', 'rapport.html'), 'utf8')).toBe(before);
    expect(existsSync(join(root, 'out', '.lock'))).toBe(false);
  });

  test('without a browser says so, with a way out, and writes nothing', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/nonexistent/chrome');
    const { code, err } = await run('build', '--root', root);
    expect(code).toBe(3);
    expect(err).toContain('Ingen webbläsare hittades');
    expect(err).toContain('npm ci');
    expect(readdirSync(join(root, 'out'))).toEqual([]);
  });

  test('into a folder of the sources is refused', async () => {
    const { code, err } = await run(
      'build',
      '--root',
      root,
      '--html',
      '--out',
      join(root, 'chapter'),
    );
    expect(code).toBe(3);
    expect(err).toContain('mappen är eller innehåller projektets källor');
  });

  test('prints a note in a heading and one longer than a page, and says what it had to do', async () => {
    const long = 'En mening i en not som är längre än en hel sida. '.repeat(200);
    const body = 'Brödtext som fyller sidan. '.repeat(80);
    writeFileSync(
      join(root, 'chapter', 'rapport', '03.md'),
      `# En rubrik med not[^a]\n\nText.[^b]\n\n${body}\n\n[^a]: Kort.\n\n[^b]: ${long}\n`,
    );
    const { code, err } = await run('build', 'rapport', '--root', root);
    expect(err).toContain('warning  rapport.pdf: Fortsättningen av noten not-3');
    expect(err).not.toContain('error');
    expect(code).toBe(0);
  });

  test('gives the same files twice', async () => {
    await run('build', '--root', root);
    const first = readFileSync(join(root, 'out', 'manifest.json'), 'utf8');
    await run('build', '--root', root);
    expect(readFileSync(join(root, 'out', 'manifest.json'), 'utf8')).toBe(first);
  });
});

describe('wrong use', () => {
  test('an unknown document is told with a suggestion', async () => {
    const { code, err } = await run('build', 'raport', '--root', root, '--html');
    expect(code).toBe(2);
    expect(err).toContain('Menade du `rapport`?');
  });

  test.each([['bild'], ['build', '--pdff'], []])('%j ends with 2', async (...argv) => {
    expect((await run(...argv)).code).toBe(2);
  });

  test('a folder without a report is a fault with a place', async () => {
    const { code, err } = await run('check', '--root', tmpdir());
    expect(code).toBe(1);
    expect(err).toContain('chapter/report.yaml');
  });
});

test('help is in Swedish, with examples', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toContain('Användning: rapport');
  expect(out).toContain('npm run build -- kapitel-7');
});
