import type { Element, Nodes } from 'hast';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';

import { epubOf } from '../../scripts/handover/epub/epub.ts';
import { hasClass } from '../../scripts/handover/fragment/tree.ts';
import type { Handover } from '../../scripts/handover/handover.ts';
import { screenContent } from '../../scripts/html/page.ts';
import { buildOnce, otherRoot, root } from '../repository.ts';
import {
  elementsOf,
  epubcheck,
  epubcheckMissing,
  letters,
  lettersOf,
  type OpenBook,
  opened,
} from './books.ts';
import { everyRoot } from './every.ts';
import { handedOver } from './handed-over.ts';

/** No fonts: reducing them takes most of the time, and is tested elsewhere. */
const reduce = () => Promise.resolve(new Uint8Array(Buffer.from('wOF2')));
const ids = ['kapitel-7', 'faq', 'rapport', 'summary', 'all'] as const;

const handovers = new Map<string, Handover>();
const books = new Map<string, OpenBook>();

beforeAll(async () => {
  const built = await Promise.all(
    [root, otherRoot, everyRoot].map((each) => buildOnce(each, ['html'])),
  );
  for (const handover of built.flatMap((each) => handedOver(each))) {
    const { id } = handover.document.config;
    const whole = id === 'all' ? await withShare(handover) : handover;
    handovers.set(id, whole);
    books.set(id, opened(await bookOf(whole)));
  }
});

async function bookOf(handover: Handover): Promise<Uint8Array> {
  const [file] = await epubOf(handover, { reduce });
  expect(file?.path).toBe(`${handover.document.config.id}.epub`);
  return file?.content as Uint8Array;
}

/** Pictures to share are drawn in a browser, so this one stands in. */
async function withShare(handover: Handover): Promise<Handover> {
  const create = { width: 1200, height: 630, channels: 3 as const, background: '#76232f' };
  const picture = await sharp({ create }).png().toBuffer();
  const text = Buffer.from('Alternative text\nA cover, in words.\n\nKey findings\n- One.\n');
  const files = new Map([
    ...handover.files,
    ['all.share.png', picture],
    ['all.share.txt', text],
  ] as const);
  return { ...handover, files };
}

function book(id: string): OpenBook {
  const found = books.get(id);
  if (found === undefined) throw new Error(`${id} is no book`);
  return found;
}

function chapters({ files, spine }: OpenBook): [path: string, xhtml: string][] {
  return spine.map((path) => [path, files.get(path) ?? '']);
}

function textOf(each: OpenBook): string {
  return chapters(each)
    .map(([, xhtml]) => xhtml)
    .join('');
}

function metadataOf(id: string): string {
  return /<metadata[^]*<\/metadata>/.exec(book(id).files.get('package.opf') ?? '')?.[0] ?? '';
}

/** What the page shows to those who see or hear it, in the order that a book has it: a drawing before its numbers. */
function pageLetters(node: Nodes, parent?: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const isPressed = ['permalink', 'menu', 'switch'].some((name) => hasClass(node, name));
    if (isPressed || (node.tagName === 'summary' && isFold(parent))) return '';
  }
  const children: Nodes[] = [...node.children];
  const ordered =
    node.type === 'element' && hasClass(node, 'views')
      ? [
          ...children.filter((child) => !isNumbers(child)),
          ...children.filter((child) => isNumbers(child)),
        ]
      : children;
  return ordered.map((child) => pageLetters(child, node)).join('');
}

function isNumbers(node: Nodes): boolean {
  return node.type === 'element' && hasClass(node, 'data');
}

function isFold(node: Nodes | undefined): boolean {
  return node?.type === 'element' && hasClass(node, 'fold');
}

function descendants(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(descendants)] : own;
}

describe.each(ids)('the book of %s', (id) => {
  test('says every word of the page, in its order', () => {
    const { document, book: report } = handovers.get(id) as Handover;
    const page = letters(pageLetters(screenContent(document, report, { beside: 'none' })));
    const read = chapters(book(id))
      .map(([, xhtml]) => lettersOf(xhtml))
      .join('');
    expect(read).toBe(page);
    expect(page.length).toBeGreaterThan(100);
  });

  test('tells of every picture what the page tells', () => {
    const { document, book: report } = handovers.get(id) as Handover;
    const told = descendants(screenContent(document, report, { beside: 'none' })).flatMap(
      ({ tagName, properties }) => {
        if (tagName === 'img') return [properties['alt']];
        const names = properties['className'];
        const isDrawing = Array.isArray(names) && names.join(' ') === 'drawing page';
        return isDrawing ? [properties['ariaLabel']] : [];
      },
    );
    const inBook = chapters(book(id)).flatMap(([path, xhtml]) =>
      path === 'cover.xhtml' ? [] : elementsOf(xhtml).filter(({ name }) => name === 'img'),
    );
    expect(inBook.map(({ attributes }) => attributes['alt'])).toEqual(told);
  });

  test('leads somewhere by each of its links, and holds each file that it names', () => {
    const { files } = book(id);
    const idsIn = new Map(
      chapters(book(id)).map(([path, xhtml]) => [
        path,
        elementsOf(xhtml).flatMap(({ attributes }) => attributes['id'] ?? []),
      ]),
    );
    for (const own of idsIn.values()) expect(new Set(own).size).toBe(own.length);
    for (const [path, xhtml] of chapters(book(id))) {
      for (const { attributes } of elementsOf(xhtml)) {
        const { href, src, srcset } = attributes;
        for (const file of [src, srcset])
          if (file !== undefined) expect([...files.keys()]).toContain(file);
        if (href === undefined || /^[a-z]+:/.test(href)) continue;
        const [file = '', fragment] = href.split('#');
        const target = file === '' ? path : file;
        expect([...files.keys()]).toContain(target);
        if (fragment !== undefined)
          expect(idsIn.get(target)).toContain(decodeURIComponent(fragment));
      }
    }
  });

  test('is XML throughout, in the language of the document, without buttons', () => {
    const { lang } = (handovers.get(id) as Handover).document.config;
    for (const [path, text] of book(id).files) {
      if (!/\.(?:xhtml|opf|svg)$/.test(path)) continue;
      const elements = elementsOf(text);
      if (!path.endsWith('.xhtml')) continue;
      for (const { attributes } of elements)
        expect(attributes['xml:lang']).toBe(attributes['lang']);
      expect(elements[0]?.attributes['lang']).toBe(lang);
      expect(text).not.toMatch(/class="(?:permalink|menu|switch)/);
      expect(text).not.toMatch(/<(?:script|button|input|style)\b/);
    }
  });
});

test('a book begins with its type, stored, and is the same bytes when it is made again', async () => {
  const { bytes } = book('all');
  expect(Buffer.from(bytes.slice(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  expect(bytes[8]).toBe(0); // stored
  expect(bytes[28]).toBe(0); // no extra field
  expect(Buffer.compare(await bookOf(handovers.get('all') as Handover), bytes)).toBe(0);
});

describe('what a book says of itself', () => {
  test('is what report.yaml says', () => {
    const metadata = metadataOf('all').replaceAll('&#x26;', '&amp;').replaceAll('&#x3C;', '&lt;');
    const lines = [
      '<dc:identifier id="identifier">https://doi.org/10.5555/bathing.3</dc:identifier>',
      '<dc:title>Bathing &amp; “measuring” &lt; 10 °C</dc:title>',
      '<dc:language>en</dc:language>',
      '<dc:creator id="author-1">Ada Example</dc:creator>',
      '<meta property="file-as" refines="#author-1">Example, Ada</meta>',
      '<meta property="role" refines="#editor-1" scheme="marc:relators">edt</meta>',
      '<dc:publisher>Example Town</dc:publisher>',
      '<dc:date>2026-07</dc:date>',
      '<dc:rights>CC-BY-4.0</dc:rights>',
      '<meta property="dcterms:modified">2026-08-14T00:00:00Z</meta>',
    ];
    for (const line of lines) expect(metadata).toContain(line);
  });

  test('has an identifier that is the same in every build where nobody has given one', () => {
    const idOf = (id: string) => /urn:uuid:[^<]*/.exec(metadataOf(id))?.[0];
    expect(idOf('kapitel-7')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
    );
    expect(idOf('faq')).not.toBe(idOf('kapitel-7'));
    expect(metadataOf('rapport')).toContain('>2024-03-01T00:00:00Z<');
    expect(metadataOf('kapitel-7')).toContain(
      '<meta property="group-position" refines="#collection">7</meta>',
    );
  });

  test('claims of accessibility only what is there, and no level that nobody has tried', () => {
    expect(metadataOf('all')).toContain('>MathML<');
    expect(metadataOf('all')).toContain('>alternativeText<');
    expect(metadataOf('kapitel-7')).not.toContain('MathML');
    expect(metadataOf('faq')).not.toContain('>visual<');
    for (const id of ids) {
      expect(metadataOf(id)).not.toContain('conformsTo');
      expect(metadataOf(id)).toMatch(/accessibilitySummary">[^<]{80,}/);
      expect(metadataOf(id)).toContain('accessModeSufficient">textual<');
    }
    expect(metadataOf('summary')).toContain('No person has tested');
    expect(metadataOf('faq')).toContain('Ingen människa har prövat');
  });

  test('lists what stands in it, and where formulas are', () => {
    const items = elementsOf(book('all').files.get('package.opf') ?? '').filter(
      ({ name }) => name === 'item',
    );
    const listed = items.map(({ attributes: { href = '' } }) => href);
    expect([...listed, 'package.opf'].toSorted()).toEqual([...book('all').files.keys()].toSorted());
    const holders = items.filter(({ attributes: { properties } }) => properties === 'mathml');
    const withMath = chapters(book('all')).filter(([, xhtml]) => xhtml.includes('<math '));
    expect(holders.map(({ attributes }) => attributes['href'])).toEqual(
      withMath.map(([path]) => path),
    );
    expect(withMath[0]?.[1]).toMatch(/<math [^>]*alttext="[^"]+/);
  });
});

test('a book has a cover with what can be read on it, its notes where reading systems look, and a way back', () => {
  const { files, spine } = book('all');
  expect(spine[0]).toBe('cover.xhtml');
  expect(files.get('cover.xhtml')).toContain('alt="A cover, in words."');
  const notes = files.get(spine.find((path) => path.startsWith('notes')) ?? '') ?? '';
  expect(notes).toMatch(/<li><div id="_not-1" epub:type="footnote" role="doc-footnote">/);
  expect(notes.match(/role="doc-backlink"/g)).toHaveLength(3);
  const text = textOf(book('all'));
  expect(text.match(/epub:type="noteref" role="doc-noteref"/g)).toHaveLength(3);
  expect(text).toMatch(/epub:type="appendix" role="doc-appendix"/);
});

test('links to documents without an address are words, and those with one lead to the web', async () => {
  const handover = handovers.get('summary') as Handover;
  const linked = /href="https:\/\/example\.org\/rapport#fig-lasning"/;
  expect(textOf(book('summary'))).not.toMatch(/href="rapport\.html/);
  const documents = handover.book.config.documents.map((config) =>
    config.id === 'rapport' ? { ...config, address: 'https://example.org/rapport' } : config,
  );
  const config = { ...handover.book.config, documents };
  const published = { ...handover, book: { ...handover.book, config } };
  expect(textOf(opened(await bookOf(published)))).toMatch(linked);
});

describe.skipIf(epubcheckMissing !== null)(
  `epubcheck${epubcheckMissing === null ? '' : ` (skipped: ${epubcheckMissing})`}`,
  () => {
    test(
      'finds nothing against any of them, and tells of a fault',
      { timeout: 60_000 },
      async () => {
        const broken = book('summary').bytes.slice();
        broken[40] = 0x58; // in the type
        const all = Object.fromEntries(ids.map((id) => [id, book(id).bytes]));
        const said = await epubcheck({ ...all, broken });
        const messages = said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
        expect(messages.filter((line) => !line.includes('broken.epub'))).toEqual([]);
        expect(messages.length).toBeGreaterThan(0);
        expect(said.match(/No errors or warnings detected/g)).toHaveLength(ids.length);
      },
    );
  },
);
