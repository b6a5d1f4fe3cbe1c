import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { VFile } from 'vfile';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { applyFixes, editedText, planFixes } from '../scripts/diagnostics/fix.ts';
import { type Fix, report } from '../scripts/model/report.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport-fix-'));
  mkdirSync(join(root, 'chapter'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function fileWith(value: string, ...fixes: Fix[][]): VFile {
  const file = new VFile({ path: 'chapter/a.md', value });
  for (const each of fixes) report(file, 'heading-has-text', {}, { fixes: each });
  return file;
}

function mended(file: VFile): string {
  const [plan] = planFixes([file], { infos: false });
  return editedText(String(file), plan?.edits ?? []);
}

describe('changes', () => {
  test('are made from the first to the last, whatever their order', () => {
    const file = fileWith(
      'ett två tre',
      [{ start: 8, end: 11, text: '3' }],
      [{ start: 0, end: 3, text: '1' }],
    );
    expect(mended(file)).toBe('1 två 3');
  });

  test('that overlap wait: the first and outermost is made', () => {
    const file = fileWith(
      'ett två tre',
      [{ start: 4, end: 7, text: 'inre' }],
      [{ start: 4, end: 11, text: 'yttre' }],
      [{ start: 6, end: 9, text: 'sen' }],
    );
    expect(mended(file)).toBe('ett yttre');
  });

  test('of one message are made together or not at all', () => {
    const file = fileWith(
      'ett två tre',
      [{ start: 0, end: 3, text: '1' }],
      [
        { start: 2, end: 5, text: 'x' },
        { start: 8, end: 11, text: '3' },
      ],
    );
    expect(mended(file)).toBe('1 två tre');
  });

  test('that change nothing, or reach outside the file, are not made', () => {
    const file = fileWith(
      'ett',
      [{ start: 0, end: 3, text: 'ett' }],
      [{ start: 2, end: 9, text: 'x' }],
    );
    expect(planFixes([file], { infos: false })).toEqual([]);
  });

  test('of information wait until it is asked for', () => {
    const file = new VFile({ path: 'a.md', value: 'http' });
    report(file, 'link-encrypted', { url: '' }, { fixes: [{ start: 0, end: 4, text: 'https' }] });
    expect(planFixes([file], { infos: false })).toEqual([]);
    expect(planFixes([file], { infos: true })).toHaveLength(1);
  });
});

const at = (name: string) => join(root, 'chapter', name);
const apply = (file: VFile) => applyFixes(root, planFixes([file], { infos: false }));

describe('on disk', () => {
  test('the byte order mark, the ends of line and the mode stay', async () => {
    writeFileSync(at('a.md'), '\ufeffrad ett\r\nrad två\r\nslut\r\n');
    chmodSync(at('a.md'), 0o640);
    const file = fileWith('rad ett\nrad två\nslut\n', [{ start: 12, end: 15, text: '2\noch' }]);
    expect(await apply(file)).toEqual({ written: ['chapter/a.md'], refused: [] });
    expect(readFileSync(at('a.md'), 'utf8')).toBe('\ufeffrad ett\r\nrad 2\r\noch\r\nslut\r\n');
    expect(statSync(at('a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'chapter'))).toEqual(['a.md']);
  });

  test('a file that has changed meanwhile is left alone', async () => {
    writeFileSync(at('a.md'), 'ny text');
    const { written, refused } = await apply(fileWith('text', [{ start: 0, end: 4, text: 'x' }]));
    expect(written).toEqual([]);
    expect(refused).toEqual([{ path: 'chapter/a.md', reason: 'changed' }]);
    expect(readFileSync(at('a.md'), 'utf8')).toBe('ny text');
  });

  test('a file outside the project is never written', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'rapport-outside-'));
    try {
      writeFileSync(join(outside, 'b.md'), 'text');
      symlinkSync(join(outside, 'b.md'), at('a.md'));
      const file = fileWith('text', [{ start: 0, end: 4, text: 'x' }]);
      expect(await apply(file)).toEqual({ written: [], refused: [] });
      file.path = '../b.md';
      expect(await apply(file)).toEqual({ written: [], refused: [] });
      expect(readFileSync(join(outside, 'b.md'), 'utf8')).toBe('text');
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  test('a file that is no UTF-8 is refused', async () => {
    writeFileSync(at('a.md'), Uint8Array.from([0x74, 0xe5]));
    const { refused } = await apply(fileWith('t\ufffd', [{ start: 0, end: 1, text: 'x' }]));
    expect(refused).toMatchObject([{ path: 'chapter/a.md', reason: 'unwritable' }]);
  });
});
