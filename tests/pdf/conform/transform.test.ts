import { PDFDocument, PDFHexString, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';

import { moveNotes } from '../../../scripts/pdf/conform/notes.ts';
import type { ContentStream } from '../../../scripts/pdf/conform/streams.ts';
import { arrangeTable } from '../../../scripts/pdf/conform/tables.ts';
import { transformTree } from '../../../scripts/pdf/conform/transform.ts';
import type { Element, Kid, MarkKid } from '../../../scripts/pdf/conform/tree.ts';

const context = (await PDFDocument.create()).context;

function mark(painted: MarkKid['painted'] = 'text', page = 1): MarkKid {
  const ref = PDFRef.of(page);
  const owner = context.obj({});
  const nothing = { content: '', painted: new Map<number, MarkKid['painted']>() };
  const stream: ContentStream = { ref, page: ref, owner, isForm: false, ...nothing };
  return { kind: 'mark', stream, number: 0, painted };
}

function element(type: string, kids: Kid[] = [mark()], more: Partial<Element> = {}): Element {
  return { kind: 'element', type, kids, ...more };
}

/** Types within types; `·` is content. */
function shapeOf(kid: Kid): string {
  if (kid.kind !== 'element') return '·';
  const lang = kid.lang === undefined ? '' : `:${kid.lang}`;
  return `${kid.type}${lang}(${kid.kids.map(shapeOf).join(' ')})`;
}

function transformed(...kids: Kid[]): string {
  const tree = element('Document', kids, { lang: 'sv' });
  transformTree(tree, []);
  return tree.kids.map(shapeOf).join(' ');
}

describe('Chromium’s structure becomes the document’s', () => {
  test('wrappers are dissolved, but not where they say a language', () => {
    const english = element('NonStruct', [mark()], { lang: 'en' });
    expect(transformed(element('P', [element('NonStruct'), english]))).toBe('P(· Span:en(·))');
  });

  test.each([
    ['sv-x-sect', 'Sect(P(·))'],
    ['en-x-span', 'P(Span:en(·))'],
    ['sv-x-quote', 'BlockQuote(P(·))'],
    ['sv-x-bib', 'P(·)'],
  ])('the hook %s becomes %s', (lang, expected) => {
    expect(transformed(element('NonStruct', [mark()], { lang }))).toBe(expected);
  });

  test('the language of a hook is said only where it is another', () => {
    const inner = element('NonStruct', [mark()], { lang: 'sv-x-span' });
    const outer = element('NonStruct', [mark(), inner], { lang: 'en-x-span' });
    expect(transformed(element('P', [outer]))).toBe('P(Span:en(· Span:sv(·)))');
  });

  test('borders and grounds are left out, drawings and bullets are kept', () => {
    const item = element('LI', [element('Lbl', [mark('drawing')]), mark()]);
    expect(transformed(element('P', [mark('drawing'), mark()]))).toBe('P(·)');
    expect(transformed(element('Figure', [element('NonStruct', [mark('drawing')])]))).toBe(
      'Figure(·)',
    );
    expect(transformed(element('L', [item]))).toBe('L(LI(Lbl(·) LBody(·)))');
  });

  test('terms are the labels of items, and what they mean their bodies', () => {
    const part = (hook: string, ...kids: Kid[]): Element =>
      element('NonStruct', kids, { lang: `sv-x-${hook}` });
    const body = part('dd', element('P'));
    const list = part('dl', part('dt', mark()), part('dt', mark()), body, body, part('dt', mark()));
    expect(transformed(list)).toBe('L(LI(Lbl(·) Lbl(·) LBody(P(·)) LBody(P(·))) LI(Lbl(·)))');
  });

  test('what is empty goes, except cells', () => {
    const row = element('TR', [element('TH', []), element('TD', [])]);
    expect(transformed(element('P', [element('NonStruct', [])]), element('Table', [row]))).toBe(
      'Table(TBody(TR(TH() TD())))',
    );
  });
});

describe('notes', () => {
  const hrefs = new Map<Element, string>();
  const link = (href: string): Element => {
    const made = element('Link');
    hrefs.set(made, href);
    return made;
  };
  const reference = (key: string): Element => element('Reference', [link(`#_not-${key}`)]);
  const note = (key: string): Element => {
    return element('Note', [element('Lbl', [link(`#_notref-${key}`)]), mark()]);
  };

  test('at the foot of the page move to the paragraphs that refer to them, in order', () => {
    const tree = element('Document', [
      element('P', [reference('1'), reference('2')]),
      element('P', [reference('3'), note('1'), note('2'), note('3'), reference('1')]),
    ]);
    moveNotes(tree, hrefs);
    const [first, second, third] = tree.kids.filter((kid) => shapeOf(kid).startsWith('Note'));
    expect(tree.kids.map((kid) => shapeOf(kid).replace(/\(.*/, ''))).toEqual([
      'P',
      'Note',
      'Note',
      'P',
      'Note',
    ]);
    expect([first, second, third].map((kid) => (kid as Element).id)).toEqual([
      'note-1',
      'note-2',
      'note-3',
    ]);
  });

  test('of a list or a table stay in the point or the cell', () => {
    const tree = element('Document', [
      element('L', [element('LI', [mark(), reference('1')])]),
      element('Table', [element('TR', [element('TD', [reference('2'), mark()])])]),
      note('1'),
      note('2'),
    ]);
    moveNotes(tree, hrefs);
    expect(tree.kids.map(shapeOf).join(' ')).toBe(
      'L(LI(· Reference(Link(·)) Note(Lbl(Link(·)) ·))) Table(TR(TD(Reference(Link(·)) · Note(Lbl(Link(·)) ·))))',
    );
  });

  test('that go on at the foot of the next page are one', () => {
    const tree = element('Document', [
      element('P', [reference('1'), note('1')]),
      element('P', [element('Note', [mark()])]),
    ]);
    moveNotes(tree, hrefs);
    expect(tree.kids.map(shapeOf).join(' ')).toBe(
      'P(Reference(Link(·))) Note(Lbl(Link(·)) · ·) P()',
    );
  });

  test('that nothing refers to, or that lead nowhere, are refused', () => {
    expect(() => moveNotes(element('Document', [note('1')]), hrefs)).toThrow('Nothing refers');
    expect(() => moveNotes(element('Document', [element('Note')]), hrefs)).toThrow('leads nowhere');
  });
});

function header(id: string): Element {
  return element('TH', [mark()], { id });
}

function cell(...headers: string[]): Element {
  const owner = context.obj({
    O: 'Table',
    Headers: headers.map((id) => PDFHexString.fromText(id)),
  });
  const attributes = context.obj([owner, context.obj({ O: 'Table', RowSpan: 1 })]);
  return element('TD', [mark()], { attributes });
}

describe('tables', () => {
  test('get their empty cells back, in the right columns', () => {
    const table = element('Table', [
      element('TR', [header('a'), header('b')]),
      element('TR', [element('TH'), cell('a'), cell('b')]),
      element('TR', [element('TH'), cell('b')]),
      element('TR', [element('TH'), cell('a')]),
    ]);
    arrangeTable(table, 'cell-1');
    expect(shapeOf(table)).toBe(
      'Table(THead(TR(TD() TH(·) TH(·))) TBody(TR(TH(·) TD(·) TD(·)) TR(TH(·) TD() TD(·)) TR(TH(·) TD(·) TD())))',
    );
  });

  test('have their heads once, though they are printed on each page', () => {
    const table = element('Table', [
      element('TR', [element('TH', [mark('text', 1), mark('text', 2)])]),
      element('TR', [element('TD', [mark('text', 1), mark('text', 2)])]),
    ]);
    arrangeTable(table, 'cell-1');
    expect(shapeOf(table)).toBe('Table(THead(TR(TH(·))) TBody(TR(TD(· ·))))');
  });
});
