import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PrintBrowser } from '../../scripts/pdf/browser.ts';
import {
  bookHtml,
  contents as listOfContents,
  figure,
  note,
  paragraph,
  printPage,
  reference,
  section,
  soft,
  table,
} from '../../scripts/tools/samples/book.ts';
import { definePromiseTry } from '../build/promise-try.ts';
import { requireBrowser } from './browsers.ts';
import { type LaidOut, laidOut } from './laid-out.ts';

let browser: PrintBrowser;

beforeAll(async () => {
  definePromiseTry();
  browser = await requireBrowser();
});

afterAll(async () => {
  await browser.close();
});

const sentence = soft(
  'När förvaltningarna samkör sina register uppstår nya frågor om ansvar, öppenhet och förtroende. ',
);

/** Paragraphs of some eight lines. */
function text(paragraphs: number, sentences = 6): string {
  return paragraph(sentence.repeat(sentences)).repeat(paragraphs);
}

async function bodyLaidOut(body: string): Promise<LaidOut> {
  return await laidOut(browser, printPage(section('ett', 'Ett', body)));
}

async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: false,
  });
  return pages.map((page) => page.replaceAll('\u200B', '').trim());
}

/** What holds for every page, however odd. */
function expectSound({ result, measured, destinations, document }: LaidOut): void {
  expect(measured.collisions).toEqual([]);
  expect(measured.lonely).toEqual([]);
  expect(measured.strays).toEqual([]);
  expect(document.getPageCount()).toBe(result.pages);
  expect(result.pageOf).toMatchObject(destinations);
  for (const [id, page] of Object.entries(result.pageOf))
    expect([id, page]).toEqual([id, measured.pageOf[id]]);
}

/** Notes that do not stand on the page of their reference. */
function misplaced({ measured: { pageOf } }: LaidOut): string[] {
  return Object.keys(pageOf).filter(
    (id) => id.startsWith('_not-') && pageOf[id] !== pageOf[id.replace('_not-', '_notref-')],
  );
}

function noteIds({ measured }: LaidOut): string[] {
  return measured.boxes.flatMap(({ notes }) => notes);
}

describe('a whole book', () => {
  let book: LaidOut;

  beforeAll(async () => {
    book = await laidOut(browser, bookHtml());
  });

  test('is sound', () => {
    expectSound(book);
    expect(book.result.notes.problems).toEqual([]);
  });

  test('has its notes at the foot of the pages of their references, in order', () => {
    expect(misplaced(book)).toEqual([]);
    expect(book.result.notes.placed).toBe(32);
    expect(noteIds(book)).toEqual(Array.from({ length: 32 }, (_, index) => `_not-${index + 1}`));
    for (const { bottom } of book.measured.boxes) expect(bottom).toBeCloseTo(719, 0);
  });

  test('has no page half empty but the last and those before a new part', () => {
    const body = book.measured.columns.slice(2, -1);
    const withoutNotes = body.filter(
      (_, index) => !book.measured.boxes.some(({ page }) => page === index + 3),
    );
    for (const { bottom } of withoutNotes) expect(bottom).toBeGreaterThan(0.7 * 720);
  });

  test('names its links with their pages', () => {
    const { links, pageOf } = book.result;
    expect(links.find(({ href }) => href === '#avsnitt-3')).toEqual({
      href: '#avsnitt-3',
      contents: `Till avsnittet Avsnitt 3 om samkörning, sidan ${pageOf['avsnitt-3']}`,
    });
    expect(links.filter(({ contents }) => /^Not \d+$/.test(contents))).toHaveLength(32);
  });

  test('tells headings and drawings', () => {
    const { headings, figures } = book.result;
    expect(headings.slice(0, 3)).toEqual([
      'Vem äger spåren?',
      'Innehåll',
      'Avsnitt 1 om samkörning',
    ]);
    expect(figures.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `fig-3-${index + 1}`),
    );
    for (const {
      page,
      id,
      bbox: [left, bottom, right, top],
    } of figures) {
      expect(page).toBe(book.measured.pageOf[id]);
      expect(left).toBe((page % 2 === 0 ? 80 : 88) * 0.75);
      expect(right).toBe(left + 472 * 0.75);
      expect(bottom).toBeGreaterThanOrEqual(96 * 0.75);
      expect(top).toBeLessThanOrEqual((904 - 88) * 0.75);
    }
  });

  test('comes out the same again', async () => {
    expect((await laidOut(browser, bookHtml())).result).toEqual(book.result);
  });
});

test('a thousand paragraphs with five hundred notes', async () => {
  const long = await laidOut(browser, bookHtml({ sections: 40, paragraphs: 25, noteEvery: 2 }));
  expect(long.result.notes).toEqual({ placed: 500, problems: [] });
  expect(misplaced(long)).toEqual([]);
  expect(noteIds(long)).toHaveLength(500);
  expectSound(long);
});

describe('running heads', () => {
  const newPage = 'style="break-before: var(--brk)"';

  test('stand on pages with text only', async () => {
    const body = `${text(1)}<div ${newPage}></div><div ${newPage}>${text(1)}</div>`;
    const found = await bodyLaidOut(body);
    expect(found.result.blank).toEqual([3]);
    expect(found.result.pages).toBe(4);
    const texts = await pageTexts(found.pdf);
    expect(texts.map((each) => each.includes('Karin'))).toEqual([false, true, false, true]);
    expect(texts[2]?.trim()).toBe('');
    expect(texts[3]).toMatch(/^4\b/);
  });
});

describe('page numbers of references', () => {
  test('are written only where the target is neither here, beside nor next', async () => {
    const pointer = paragraph(
      `Se ${reference('ett', 'ett')} och ${reference('fjarran', 'fjärran')}.`,
    );
    const found = await laidOut(
      browser,
      printPage(
        section('ett', 'Ett', pointer + text(30)) +
          section('fjarran', 'Fjärran', pointer + text(2)),
      ),
    );
    const { links, pageOf } = found.result;
    expect(links.map(({ contents }) => contents)).toEqual([
      'Till ett',
      `Till fjärran, sidan ${pageOf['fjarran']}`,
      'Till ett, sidan 2',
      'Till fjärran',
    ]);
    expectSound(found);
  });

  test('are those of their target, whatever it is called', async () => {
    const list = listOfContents([{ id: 'constructor', title: 'Constructor' }]);
    const { result } = await laidOut(
      browser,
      printPage(section('constructor', 'Constructor', text(1)), list),
    );
    expect(Object.hasOwn(result.pageOf, 'constructor')).toBe(true);
    expect(result.links.map(({ contents: called }) => called)).toEqual([
      `Till avsnittet Constructor, sidan ${result.pageOf['constructor']}`,
    ]);
  });

  test('say when their target does not exist', async () => {
    const found = await bodyLaidOut(paragraph(`Se ${reference('finns-inte', 'det där')}.`));
    expect(found.result.notes.problems).toEqual([
      {
        sv: 'Målet finns-inte för en sidhänvisning finns inte',
        en: 'The target finns-inte of a page reference does not exist',
      },
    ]);
  });
});

describe('figures', () => {
  /** 32 lines of text, then a figure that does not fit below. */
  const mention = paragraph(`${sentence.repeat(4)} Se ${reference('fig-3-1', 'figur 3.1')}.`);

  test('let the text after them fill the page', async () => {
    const found = await bodyLaidOut(
      mention +
        text(2) +
        figure('fig-3-1', 16) +
        '<p id="efter" role="paragraph">Efter.</p>' +
        text(9),
    );
    expectSound(found);
    expect(found.measured.columns[1]?.bottom).toBeGreaterThan(0.78 * 720);
    expect(found.measured.order.indexOf('efter')).toBeLessThan(
      found.measured.order.indexOf('fig-3-1'),
    );
  });

  test('at the end of a section stand before its last paragraphs, after their mention', async () => {
    const body =
      text(2, 5) +
      mention +
      '<p id="sist" role="paragraph">' +
      sentence.repeat(4) +
      '</p>' +
      figure('fig-3-1', 8);
    const found = await laidOut(
      browser,
      printPage(section('ett', 'Ett', body) + section('tva', 'Två', text(9))),
    );
    expectSound(found);
    const { order, pageOf } = found.measured;
    expect(order).toEqual(['ett', 'fig-3-1', 'sist', 'tva']);
    expect(pageOf['fig-3-1']).toBe(2);
  });

  test('too high for the rest of both pages stand above text that begins on the page before', async () => {
    const last = `<p id="sist" role="paragraph">${sentence.repeat(4)}</p>`;
    const body =
      text(3, 4) + mention + `<p id="nast-sist" role="paragraph">${sentence.repeat(8)}</p>`;
    const found = await laidOut(
      browser,
      printPage(
        section('ett', 'Ett', body + last + figure('fig-3-1', 24)) + section('tva', 'Två', text(9)),
      ),
    );
    expectSound(found);
    expect(found.measured.order).toEqual(['ett', 'nast-sist', 'fig-3-1', 'sist', 'tva']);
    for (const { bottom } of found.measured.columns.slice(1, 3))
      expect(bottom).toBeGreaterThan(0.78 * 720);
  });

  test('never pass a heading, another figure or their mention', async () => {
    const found = await laidOut(
      browser,
      printPage(
        section('ett', 'Ett', text(3) + mention + figure('fig-3-1', 16)) +
          section('tva', 'Två', text(9)),
      ),
    );
    expectSound(found);
    expect(found.measured.order).toEqual(['ett', 'fig-3-1', 'tva']);
    expect(found.result.pageOf['fig-3-1']).toBe(3);
  });

  test('higher than the page are made smaller, in proportion', async () => {
    const found = await bodyLaidOut(text(1) + figure('fig-3-1', 60) + text(1));
    expectSound(found);
    expect(found.result.notes.problems).toEqual([
      {
        sv: expect.stringMatching(
          /^Figuren fig-3-1 är högre än sidan och är förminskad till \d\d procent$/,
        ),
        en: expect.stringMatching(
          /^The figure fig-3-1 is higher than the page and has been shrunk to \d\d per cent$/,
        ),
      },
    ]);
    const [left, bottom, right, top] = found.result.figures[0]?.bbox ?? [0, 0, 0, 0];
    expect((right - left) / (top - bottom)).toBeCloseTo(472 / (60 * 26), 2);
    expect(top - bottom).toBeLessThan(720 * 0.75);
  });

  test('that are tables longer than a page go on with their head', async () => {
    const found = await bodyLaidOut(
      text(1) + table('tab-3-1', 70) + text(1) + paragraph(sentence + note(1, 'N.')),
    );
    expectSound(found);
    expect(misplaced(found)).toEqual([]);
  });
});

describe('notes', () => {
  test('two hundred on a page', async () => {
    const marks = Array.from({ length: 200 }, (_, index) => `ord${note(index + 1, 'Kort not.')}`);
    const found = await bodyLaidOut(paragraph(marks.join(' ')) + text(2));
    expect(noteIds(found).filter((id) => id !== '')).toHaveLength(200);
    expect(found.measured.collisions).toEqual([]);
    expect(found.result.pageOf).toMatchObject(found.destinations);
    expect(found.document.getPageCount()).toBe(found.result.pages);
    for (const id of misplaced(found))
      expect(JSON.stringify(found.result.notes.problems)).toContain(`${id} `);
  });

  test.each([1, 3, 5])(
    'longer than a page goes on on the next, after %i paragraphs',
    async (before) => {
      const found = await bodyLaidOut(
        text(before) +
          paragraph(`Ord.${note(1, sentence.repeat(60))} ${sentence.repeat(5)}`) +
          text(3),
      );
      expectSound(found);
      expect(misplaced(found)).toEqual([]);
      expect(found.measured.boxes.length).toBeGreaterThan(1);
      expect(found.result.notes.problems).toEqual(
        expect.arrayContaining([
          {
            sv: expect.stringContaining('not-1 ryms inte på sidan'),
            en: expect.stringContaining('not-1 does not fit on page'),
          },
        ]),
      );
    },
  );

  test('as the last of the text go on on a page of their own', async () => {
    const found = await bodyLaidOut(paragraph(`Ord.${note(1, sentence.repeat(90))}`));
    expectSound(found);
    expect(found.result.pages).toBe(4);
  });

  test('in captions and table cells stand on their page', async () => {
    const found = await bodyLaidOut(
      text(3) +
        figure('fig-3-1', 9, `Andel${note(1, 'Om andelen.')}`) +
        text(2) +
        table('tab-3-1', 5, `27${note(2, 'Om talet.')}`).replaceAll(
          /(<td>27.*?<\/td>)/g,
          (cell: string, _: string, offset: number, whole: string) =>
            whole.indexOf(cell) === offset ? cell : '<td>27</td>',
        ) +
        text(4),
    );
    expectSound(found);
    expect(misplaced(found)).toEqual([]);
    expect(noteIds(found)).toEqual(['_not-1', '_not-2']);
    expect(found.result.notes.problems).toEqual([]);
  });

  test('in a table longer than a page are not lost', async () => {
    const rows = table('tab-3-1', 70).replace('Rad 3<', `Rad 3${note(1, 'Om raden.')}<`);
    const found = await bodyLaidOut(text(1) + rows + text(2));
    expectSound(found);
    expect(noteIds(found)).toEqual(['_not-1']);
    expect(found.result.notes.problems).toMatchObject([{ sv: expect.stringContaining('not-1') }]);
  });

  test('in a heading stand on its page, and are no part of it', async () => {
    const found = await laidOut(
      browser,
      printPage(
        section('ett', 'Ett', text(5)) + section('tva', `Två${note(1, 'Om rubriken.')}`, text(9)),
      ),
    );
    expectSound(found);
    expect(misplaced(found)).toEqual([]);
    expect(found.result.headings).toEqual(['Vem äger spåren?', 'Ett', 'Två']);
  });

  test('in lists and quotations are as wide as the page', async () => {
    const items = Array.from(
      { length: 12 },
      (_, index) => `<li>${sentence.repeat(3)}${note(index + 1, sentence)}</li>`,
    );
    const list = `<ul>${items.join('')}</ul>`;
    const quotation = `<blockquote class="pullquote">${paragraph(`Citat.${note(13, 'Ur minnet.')}`)}</blockquote>`;
    const found = await bodyLaidOut(list + text(1) + quotation + text(5));
    expectSound(found);
    expect(misplaced(found)).toEqual([]);
    expect(found.result.notes).toEqual({ placed: 13, problems: [] });
  });

  test('without a reference follow the text', async () => {
    const stray = note(1, 'Ensam.').replace(/^.*?<\/span>(?=<span class="fn")/, '');
    const found = await bodyLaidOut(text(1) + paragraph(`Ord. ${stray}`));
    expect(noteIds(found)).toEqual(['_not-1']);
    expect(found.result.notes.problems).toEqual([
      {
        sv: 'Noten not-1 har ingen hänvisning i texten och står sist',
        en: 'The note not-1 has no reference in the text and stands last',
      },
    ]);
  });
});

test('a word longer than the line is broken, also where notes stand below it', async () => {
  const word = 'ö'.repeat(400);
  const found = await bodyLaidOut(
    text(4) + paragraph(`${word}${note(1, word)} ${word}`) + paragraph(word) + text(3),
  );
  expectSound(found);
  expect(misplaced(found)).toEqual([]);
});

/** A box in a box of which the last paragraph begins a page. */
function boxOver(index: number): string {
  const inner = '<p>Inre.</p><p style="break-before: var(--brk)">Sist.</p>';
  return `<div class="box" style="padding-bottom: ${index % 18}px"><p>Yttre.</p><div class="box">${inner}</div></div>`;
}

test('the text after the last paragraph of a box in a box stands where it is printed', async () => {
  const targets = Array.from({ length: 500 }, (_, index) => `stycke-${index + 1}`);
  const links = targets.map((id) => `<a href="#${id}" lang="sv-x-lnk">${id}</a>`).join(' ');
  const paragraphs = targets.map((id) => paragraph('Ord.').replace('<p', `<p id="${id}"`));
  const body = paragraphs
    .map((each, index) => (index % 50 === 0 ? boxOver(index) : '') + each)
    .join('');
  const found = await bodyLaidOut(paragraph(links) + body);
  expect(found.destinations).toMatchObject({ 'stycke-500': expect.any(Number) });
  expect(found.result.pageOf).toMatchObject(found.destinations);
});
