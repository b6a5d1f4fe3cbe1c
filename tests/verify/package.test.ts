import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { toldOf } from '../../scripts/verify/telling.ts';
import { type Rebuilding, verifyPackage } from '../../scripts/verify/verify-package.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const content = { 'LÄS-MIG.html': '<h1>Så gör du</h1>', 'media/prov-figur-1.csv': 'a,b\n1,2\n' };
const source = { path: 'chapter/prov/01.md', sha256: sha256('# Prov\n'), from: 'report' as const };

function packed(): Record<string, string> {
  const files = Object.entries(content).map(([path, text]) => ({
    path,
    sha256: sha256(text),
    type: '',
    bytes: text.length,
  }));
  const manifest = JSON.stringify({
    format: 1,
    document: { id: 'prov' },
    sourceDate: null,
    sources: [source],
    files,
  });
  const all = { ...content, 'manifest.json': manifest };
  const sums = Object.entries(all).map(([path, text]) => `${sha256(text)}  ${path}\n`);
  return { ...all, 'checksummor.sha256': sums.join('') };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-package-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

let count = 0;
async function told(
  files: Record<string, string>,
  rebuilding: Rebuilding | null = null,
): Promise<string[]> {
  const root = join(folder, String((count += 1)));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const zip = join(folder, `${count}.zip`);
  const entries = Object.fromEntries(
    Object.entries(files).map(([path, text]): [string, Uint8Array] => [
      `prov/${path}`,
      Buffer.from(text),
    ]),
  );
  await writeFile(zip, zipSync(entries));
  const [one, other] = await Promise.all([
    verifyPackage(root, rebuilding),
    verifyPackage(zip, rebuilding),
  ]);
  const [inFolder, inZip] = [one, other].map(({ findings }) =>
    toldOf(findings, () => null, 'sv').map(({ message }) =>
      message.replace(zip, 'PAKET').replace(root, 'PAKET'),
    ),
  );
  expect(inZip).toEqual(inFolder);
  return inFolder ?? [];
}

test('a package as it was made is right', async () => {
  expect(await told(packed())).toEqual([]);
});

test('one byte is told by the name of its file', async () => {
  const files = { ...packed(), 'media/prov-figur-1.csv': 'a,b\n1,3\n' };
  expect(await told(files)).toEqual([
    'Filen `media/prov-figur-1.csv` har ändrats efter att paketet gjordes',
  ]);
});

test('what is missing and what does not belong there are told', async () => {
  const { 'LÄS-MIG.html': _, ...files } = packed();
  expect(await told({ ...files, 'extra.js': 'alert(1)' })).toEqual([
    'Filen `LÄS-MIG.html` saknas',
    'Filen `extra.js` hör inte till paketet',
  ]);
});

test('a manifest that was changed is told, and one that is none', async () => {
  const { 'manifest.json': manifest = '', ...files } = packed();
  expect(await told({ ...files, 'manifest.json': `${manifest} ` })).toEqual([
    'Filen `manifest.json` har ändrats efter att paketet gjordes',
  ]);
  expect(await told({ ...files, 'manifest.json': '[]' })).toEqual([
    '`PAKET` är inget paket som går att kontrollera: `manifest.json` går inte att läsa',
  ]);
});

test('it is made again of the same sources only, and compared byte for byte', async () => {
  const made = new Map(Object.entries(packed()).map(([path, text]) => [path, Buffer.from(text)]));
  const same: Rebuilding = { sources: () => [source], rebuild: () => Promise.resolve(made) };
  expect(await told(packed(), same)).toEqual([]);
  const other = new Map([...made, ['LÄS-MIG.html', Buffer.from('<h1>Annat</h1>')]]);
  expect(await told(packed(), { ...same, rebuild: () => Promise.resolve(other) })).toEqual([
    'Filen `LÄS-MIG.html` blir en annan när paketet byggs om',
  ]);
  const changed: Rebuilding = {
    ...same,
    sources: () => [{ ...source, sha256: sha256('# Nytt\n') }],
  };
  expect(await told(packed(), changed)).toEqual([
    'Källan `chapter/prov/01.md` är inte den som paketet gjordes av',
  ]);
});
