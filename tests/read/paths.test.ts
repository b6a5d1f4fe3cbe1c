import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { isInwardPath } from '../../scripts/read/paths.ts';
import { messagesOf, read, withProject } from './project.ts';

describe('isInwardPath', () => {
  test.each(['a.csv', 'fig-7-4.csv', 'mapp/fil.csv', '.dold', 'a..b', '…/a', 'å ä ö.csv', 'a%20b'])(
    'takes %j',
    (written) => expect(isInwardPath(written)).toBe(true),
  );

  test.each([
    '',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/..',
    './a',
    'a/./b',
    'a.',
    'a./b',
    '/a',
    '//vard/a',
    '~/a',
    'C:/a',
    'c:a',
    'file:a',
    'https://exempel.se/a',
    'data:,a',
    'a\\b',
    '\\\\vard\\a',
    'a\0.csv',
    'a\nb',
    '%2e%2e/a',
    '..%2fa',
    '..%5Ca',
    'a%00',
  ])('refuses %j', (written) => expect(isInwardPath(written)).toBe(false));
});

const figure = 'id: fig-9\nform: ranked-bars\nsubject: s\nalt: Visar data.\ndata: fig-9.csv\n';

/** Messages of the whole project with a figure that reads fig-9.csv, once `make` has made that file. */
function messagesWith(make: (root: string) => Promise<unknown>): Promise<string[]> {
  return withProject({ 'figures/fig-9.yaml': figure }, async (root) => {
    await make(root);
    const { files } = read(root);
    expect(files.map(String).join('')).not.toContain('emligt');
    return messagesOf(files);
  });
}

describe('symbolic links', () => {
  let outside = '';
  beforeEach(async () => {
    outside = await mkdtemp(path.join(tmpdir(), 'rapport-outside-'));
    await writeFile(path.join(outside, 'secret.csv'), 'id,label,andel\na,hemligt,1\n');
    await writeFile(path.join(outside, '01-secret.md'), '# Hemligt\n');
  });
  afterEach(() => rm(outside, { recursive: true, force: true }));

  test('to a file outside are refused', async () => {
    const messages = await messagesWith((root) =>
      symlink(path.join(outside, 'secret.csv'), path.join(root, 'figures/fig-9.csv')),
    );
    expect(messages).toEqual([
      'figures/fig-9.yaml:5:7 path-inside-project Sökvägen `figures/fig-9.csv` leder ut ur projektet',
    ]);
  });

  test('to a folder outside are refused', async () => {
    const messages = await messagesWith(async (root) => {
      await writeFile(path.join(root, 'figures/fig-9.csv'), 'id,label,andel\na,A,1\n');
      await rm(path.join(root, 'chapter/kapitel-1'), { recursive: true });
      await symlink(outside, path.join(root, 'chapter/kapitel-1'));
    });
    expect(messages).toEqual([
      'chapter/report.yaml:11:5 path-inside-project Sökvägen `chapter/kapitel-1` leder ut ur projektet',
    ]);
  });

  test('to a folder beside the root whose name begins alike are refused', async () => {
    await withProject({ 'figures/fig-9.yaml': figure }, async (root) => {
      const beside = `${root}-beside`;
      await rename(outside, beside);
      outside = beside;
      await symlink(path.join(beside, 'secret.csv'), path.join(root, 'figures/fig-9.csv'));
      expect(messagesOf(read(root).files)).toHaveLength(1);
    });
  });

  test('in a circle, and what is no file, are told of', async () => {
    const circle = await messagesWith((root) =>
      symlink('fig-9.csv', path.join(root, 'figures/fig-9.csv')),
    );
    const folder = await messagesWith((root) => mkdir(path.join(root, 'figures/fig-9.csv')));
    const pipe = await messagesWith(async (root) => {
      execFileSync('mkfifo', [path.join(root, 'figures/fig-9.csv')]);
    });
    const start =
      'figures/fig-9.yaml:5:7 file-readable Filen `figures/fig-9.csv` går inte att läsa: ';
    expect(circle).toEqual([`${start}länken leder i en cirkel`]);
    expect(folder).toEqual([`${start}det är en mapp`]);
    expect(pipe).toEqual([`${start}det är ingen vanlig fil`]);
  });

  test('within the project are followed', async () => {
    await withProject({ 'figures/fig-9.yaml': figure }, async (root) => {
      await writeFile(path.join(root, 'data.csv'), 'id,label,andel\na,A,1\n');
      await symlink('../data.csv', path.join(root, 'figures/fig-9.csv'));
      const { sources, files } = read(root);
      expect(messagesOf(files)).toEqual([]);
      expect(sources?.specs.has('fig-9')).toBe(true);
    });
  });
});

describe('templates', () => {
  test('that a project lacks are those of the tool', async () => {
    await withProject({}, async (root) => {
      await rm(path.join(root, 'templates/print.css'));
      const { sources, files } = read(root);
      const own = await readFile(new URL('../../templates/print.css', import.meta.url), 'utf8');
      expect(messagesOf(files)).toEqual([]);
      expect(sources?.theme.templates).toMatchObject({
        printCss: own,
        screenCss: '/* screen */\n',
      });
    });
  });

  test('are all those of the tool when the project has none', async () => {
    await withProject({}, async (root) => {
      const config = path.join(root, 'chapter/report.yaml');
      const written = await readFile(config, 'utf8');
      await writeFile(config, written.replace(/^csl:.*\nlocale:.*\n/m, ''));
      await rm(path.join(root, 'templates'), { recursive: true });
      const { sources, files } = read(root);
      expect(messagesOf(files)).toEqual([]);
      expect(sources?.bibliography.style).toContain('<style');
    });
  });

  test('are the only files that the tool lends', async () => {
    await withProject({}, async (root) => {
      await rm(path.join(root, 'chapter'), { recursive: true });
      const { sources, files } = read(root);
      expect(sources).toBeNull();
      expect(messagesOf(files)).toEqual([
        'chapter/report.yaml:1:1 file-readable Filen `chapter/report.yaml` går inte att läsa: filen finns inte',
      ]);
    });
  });

  test('a folder without anything is told of by the file that is missing', async () => {
    const { sources, files } = read(path.join(tmpdir(), 'rapport-does-not-exist'));
    expect(sources).toBeNull();
    expect(messagesOf(files)).toHaveLength(1);
  });
});
