import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createCompiler } from '../../scripts/compile/compile.ts';
import { createPartMaker, htmlOfParts } from '../../scripts/html/preview-parts.ts';
import type { DeskState } from '../../scripts/preview/desk-state.ts';
import { type JobWorker, createWorker } from '../../scripts/workers/create-worker.ts';
import { drawInWorker } from '../../scripts/workers/draw-in-worker.ts';
import { otherRoot } from '../repository.ts';
import { openPreview, type TestPreview } from './open-preview.ts';

let preview: TestPreview;
let worker: JobWorker;

beforeAll(async () => {
  preview = await openPreview(otherRoot);
  worker = createWorker('drawFigures');
});
afterAll(async () => {
  await preview?.close();
  await worker?.close();
});

const path = (name: string) => join(preview.root, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(path(name), change(read(name)));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const text = 'chapter/rapport/01-inledning.md';
const last = 'chapter/rapport/02-resultat.md';
const terms = 'chapter/terms.yaml';

async function get<T>(address: string, as: 'json' | 'text'): Promise<T> {
  const response = await fetch(preview.address + address);
  return (await response[as]()) as T;
}

const desk = () => get<DeskState>('/api/desk', 'json');
const errors = async () =>
  (await desk()).messages
    .filter(({ severity }) => severity === 'error')
    .map(({ file, ruleId }) => `${file} ${ruleId}`);

/** The pages of all documents. */
async function page(): Promise<string> {
  const { documents } = await desk();
  const pages = await Promise.all(
    documents.map(async ({ id }) => {
      const html = await get<string>(`/page/${id}`, 'text');
      const main = /<main[^>]*>\s*(.*?)\s*<\/main>/s.exec(html)?.[1] ?? '';
      return main.replaceAll(/ data-block="\w+"/g, '');
    }),
  );
  return pages.join('\n');
}

/** The same pages from a compilation that remembers nothing. */
async function freshPage(): Promise<string> {
  const project = { root: preview.root, out: preview.root };
  const { book } = await createCompiler({
    project,
    draw: drawInWorker(worker),
    purpose: 'preview',
  })();
  if (book === null) throw new Error('The report has faults');
  return book.documents
    .map((document) => htmlOfParts(createPartMaker().partsOf(document, book)))
    .join('\n');
}

describe('the preview of a report', () => {
  test('shows what a compilation from nothing shows, after every kind of change', async () => {
    const [spec] = (await desk()).figures;
    const figure = spec?.path ?? '';
    const changes: (() => void)[] = [
      () => edit(text, (all) => `${all}\n\nEtt nytt stycke.[^ny]\n\n[^ny]: En ny not.\n`),
      () => edit(text, (all) => all.replace('Ett nytt', 'Ett nyare')),
      () => edit(text, (all) => all.replace(/^# /m, 'Först ett stycke.\n\n# ')),
      () => edit(figure, (all) => all.replace(/^subject: /m, 'subject: nu ')),
      () => edit(figure, (all) => `# En rad till\n${all}`),
      () => edit('chapter/report.yaml', (all) => all.replace(/numberedHeadings: \w+/, '')),
      () => edit('chapter/report.yaml', (all) => all.replace(/^( +)year: \d+/m, '$1year: 2031')),
      () => edit(text, (all) => all.replace('[^ny]: En ny not.', '[^ny]: En annan not.')),
      () => writeFileSync(path(terms), '- { term: ord, definition: Det man säger. }\n'),
      () =>
        edit(last, (all) => `${all}\n# Slut {#slut}\n\nEtt :term[ord] om AI.\n\n- ::glossary\n`),
      () => edit(terms, (all) => all.replace('Det man', 'Det *man*')),
      () => edit(terms, (all) => `${all}- { abbr: AI, meaning: ett språk }\n`),
      () => edit(terms, (all) => all.replace('ett språk', 'artificiell intelligens')),
      () => edit(last, (all) => all.replace('{#slut}', '{#slut .appendix}')),
      () => edit(last, (all) => `${all}\nAI\n: Se :ref[slut].\n`),
      () => edit(last, (all) => all.replace(/\n# Slut[^]*/, '')),
      () => unlinkSync(path(terms)),
    ];
    for (const change of changes) {
      change();
      await wait(60); // the time of a file that has just been written is not trusted
      await preview.settled();
      expect(await errors()).toEqual([]);
      expect(await page()).toBe(await freshPage());
    }
  });

  test('keeps the last good page when there is a fault, and tells of it', async () => {
    const before = await page();
    const whole = read(text);
    edit(text, (all) => `${all}\n\nSe :ref[finns-inte].\n`);
    await preview.settled();
    expect(await page()).toBe(before);
    expect(await errors()).toEqual([`${text} reference-resolves`]);
    writeFileSync(path(text), whole);
    await preview.settled();
    expect(await errors()).toEqual([]);
    expect(await page()).toBe(before);
  });

  test('waits for a file that is half written', async () => {
    const before = await page();
    const whole = read(text);
    const [figure] = (await desk()).figures;
    const spec = figure?.path ?? '';
    const data = read(spec);
    for (const [name, half] of [
      [text, ''],
      [spec, data.slice(0, data.length / 2)],
    ] as const) {
      writeFileSync(path(name), half);
      const settled = preview.settled();
      await wait(40);
      expect(await page()).toBe(before);
      expect(await errors()).toEqual([]);
      writeFileSync(path(name), name === text ? whole : data);
      await settled;
      await preview.settled();
      expect(await errors()).toEqual([]);
      expect(await page()).toBe(before);
    }
  });

  test('stays up when files are deleted, renamed, emptied or folders', async () => {
    const before = await page();
    const [figure] = (await desk()).figures;
    const spec = figure?.path ?? '';
    const data = read(spec);
    const faults: [() => void, () => void][] = [
      [() => unlinkSync(path(spec)), () => writeFileSync(path(spec), data)],
      [
        () => renameSync(path(spec), path(`${spec}.bak`)),
        () => renameSync(path(`${spec}.bak`), path(spec)),
      ],
      [() => truncateSync(path(spec)), () => writeFileSync(path(spec), data)],
      [
        () => writeFileSync(path(spec), Buffer.from([0xff, 0xfe, 0])),
        () => writeFileSync(path(spec), data),
      ],
      [
        () => renameSync(path('chapter'), path('undan')),
        () => renameSync(path('undan'), path('chapter')),
      ],
      [
        () => renameSync(path('templates'), path('mallar')),
        () => renameSync(path('mallar'), path('templates')),
      ],
    ];
    if (process.getuid?.() !== 0) {
      faults.push([() => chmodSync(path(spec), 0), () => chmodSync(path(spec), 0o644)]);
    }
    for (const [harm, mend] of faults) {
      harm();
      await preview.settled();
      expect((await fetch(`${preview.address}/`)).status).toBe(200);
      mend();
      await wait(60);
      await preview.settled();
      expect(await errors()).toEqual([]);
      expect(await page()).toBe(before);
    }
    mkdirSync(path('chapter/rapport/99-mapp.md'));
    await preview.settled();
    expect((await desk()).documents.length).toBeGreaterThan(0);
  });

  test('shows the last of 500 saves', async () => {
    const whole = read(text);
    for (let save = 0; save < 500; save += 1) {
      writeFileSync(path(text), `${whole}\n\nSparat gång ${save}.\n`);
    }
    await expect.poll(page).toContain('Sparat gång 499.');
    expect(await errors()).toEqual([]);
  });

  test('serves nothing but what it knows', async () => {
    for (const address of [
      '/chapter/report.yaml',
      '/page/finns-inte',
      '/desk/../package.json',
      '/desk/page.js.map',
      '/font/99/1.woff2',
      '/api/figure/finns-inte',
      '/pdf/finns-inte/1.png',
    ]) {
      expect((await fetch(preview.address + address)).status, address).toBeGreaterThanOrEqual(400);
    }
  });
});
