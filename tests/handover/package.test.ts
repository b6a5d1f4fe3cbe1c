import { Buffer } from 'node:buffer';

import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

import { fragmentOf } from '../../scripts/handover/fragment/fragment.ts';
import type { Handover, HandoverFile } from '../../scripts/handover/handover.ts';
import { pathsInChecksums, type Provenance } from '../../scripts/handover/package-manifest.ts';
import { localAddress } from '../../scripts/handover/package-places.ts';
import { ingressOf } from '../../scripts/handover/package-texts.ts';
import { zipOf } from '../../scripts/handover/package-zip.ts';
import { packageOf } from '../../scripts/handover/package.ts';
import { bytesOf } from '../../scripts/publish/output.ts';
import { sha256Of, sourceFilesOf } from '../../scripts/read/checksums.ts';
import { buildOnce, otherRoot, root } from '../repository.ts';
import { contentOf, handedOver } from './handed-over.ts';

const provenance: Provenance = {
  sources: [],
  revision: { commit: 'a'.repeat(40), isClean: true },
  lock: null,
  browser: 'Chrome/1',
  sourceDate: null,
};
/** Fonts as they are: reducing them takes most of the time, and is tested elsewhere. */
const tools = {
  provenance,
  askVeraPdf: () => Promise.resolve(null),
  reduce: ({ bytes }: { bytes: Uint8Array }) => Promise.resolve(bytes),
};

let handovers: Handover[];
const packages = new Map<string, HandoverFile[]>();

beforeAll(async () => {
  const built = await Promise.all([root, otherRoot].map((each) => buildOnce(each, ['html'])));
  handovers = built.flatMap((each) => handedOver(each));
  for (const handover of handovers) {
    packages.set(handover.document.config.id, await packageOf(handover, tools));
  }
});

function packed(id: string): HandoverFile[] {
  const files = packages.get(id);
  if (files === undefined) throw new Error(`${id} was not packed`);
  return files;
}

describe('a package', () => {
  test.each(['kapitel-7', 'faq', 'rapport', 'summary'])('of %s has what it says', (id) => {
    const files = packed(id);
    const listed = pathsInChecksums(contentOf(files, 'checksummor.sha256'));
    const paths = files.map(({ path }) => path);
    expect(listed).toEqual(paths.filter((path) => path !== 'checksummor.sha256'));
    for (const line of contentOf(files, 'checksummor.sha256').trim().split('\n')) {
      const [sum = '', path = ''] = line.split('  ');
      expect(sha256Of(contentBytes(files, path))).toBe(sum);
    }
    const manifest = JSON.parse(contentOf(files, 'manifest.json')) as {
      files: { path: string; sha256: string }[];
    };
    const own = new Set(['manifest.json', 'checksummor.sha256']);
    expect(manifest.files.map(({ path }) => path)).toEqual(paths.filter((path) => !own.has(path)));
  });

  test('is the same bytes when it is made again', async () => {
    const small = handovers.find(({ document }) => document.config.id === 'summary');
    if (small === undefined) throw new Error('Nothing was built');
    const again = await packageOf(small, tools);
    expect(await zipOf('a', again)).toEqual(await zipOf('a', packed('summary')));
  });

  test('has names by guideline R9 but for the one that people look for', () => {
    const names = packed('kapitel-7').map(({ path }) => path);
    expect(names.filter((name) => !/^[a-z0-9./-]+$/.test(name))).toEqual(['LÄS-MIG.html']);
  });

  test('tells unzip programs that its names are UTF-8', async () => {
    const zip = await zipOf('faq', packed('faq'));
    expect(Object.keys(unzipSync(zip))).toContain('faq/LÄS-MIG.html');
    const name = Buffer.from('faq/LÄS-MIG.html', 'utf8');
    const at = Buffer.from(zip).indexOf(name);
    expect(zip[at - 30 + 7]).toBe(0x08); // bit 11 of the flags
  });
});

describe('data for the table module', () => {
  test('have one row of heads, no byte order mark and decimal commas', () => {
    const csv = contentOf(packed('kapitel-7'), 'data/kapitel-7-figur-1-modul.csv');
    const [head = '', ...rows] = csv.trimEnd().split('\r\n');
    expect(csv.startsWith('\uFEFF')).toBe(false);
    expect(head.split(';').length).toBeGreaterThan(1);
    for (const row of rows) expect(row.split(';')).toHaveLength(head.split(';').length);
  });
});

describe('questions', () => {
  test('are sections that open, and data for search engines, of a FAQ alone', () => {
    const files = packed('faq');
    const data = JSON.parse(contentOf(files, 'faq/faqpage.jsonld')) as { mainEntity: object[] };
    const sections = contentOf(files, 'faq/fragor.html').match(/<summary>/g) ?? [];
    expect(data.mainEntity).toHaveLength(12);
    expect(sections).toHaveLength(12);
    expect(packed('kapitel-7').some(({ path }) => path.startsWith('faq/'))).toBe(false);
  });
});

describe('the introduction', () => {
  const sentence = 'Det här är en mening med tio ord i sig. ';
  test('is whole sentences, at most sixty words', () => {
    expect(ingressOf(sentence.repeat(9), 'sv')).toBe(sentence.repeat(6).trim());
    expect(ingressOf('En mening.\n  En till.', 'sv')).toBe('En mening. En till.');
  });
  test('is not made up where the first sentence is too long', () => {
    expect(ingressOf(`${'ord '.repeat(61)}.`, 'sv')).toBeNull();
  });
});

describe('the checklist', () => {
  test('has the texts to paste as they are', () => {
    for (const handover of handovers) {
      const { id } = handover.document.config;
      const html = contentOf(packed(id), 'LÄS-MIG.html');
      const { blocks } = fragmentOf(handover, localAddress);
      const escaped = blocks.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      expect(html.includes(escaped)).toBe(true);
    }
  });
  test('is in the language of its document', () => {
    expect(contentOf(packed('summary'), 'LÄS-MIG.html')).toContain('Upload the files');
    expect(contentOf(packed('faq'), 'LÄS-MIG.html')).toContain('Ladda upp filerna');
  });
  test('names only files of the package', () => {
    for (const [id, files] of packages) {
      const html = contentOf(files, 'LÄS-MIG.html');
      const links = [...html.matchAll(/ href="((?:bilder|data|dokument)\/[^"]+)"/g)];
      const paths = files.map(({ path }) => path);
      for (const [, path] of links) expect(paths, id).toContain(path);
    }
  });
});

test('sources are all that a report is made from, without its comments', () => {
  const sources = sourceFilesOf(otherRoot, root);
  expect(sources.some(({ path }) => path === 'chapter/report.yaml')).toBe(true);
  expect(sources.find(({ path }) => path === 'templates/theme.yaml')?.from).toBe('tool');
  expect(sourceFilesOf(root, root).some(({ path }) => path.includes('/comments/'))).toBe(false);
});

function contentBytes(files: readonly HandoverFile[], path: string): Uint8Array {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${path} was not made`);
  return bytesOf(file.content);
}
