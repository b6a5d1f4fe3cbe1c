import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';

import { describe, expect, test } from 'vitest';

import { sayer } from '../../scripts/browser/client/words.ts';
import { severities } from '../../scripts/model/rules/rule.ts';
import { visions } from '../../scripts/preview/client/colour-vision.ts';
import {
  blockAt,
  editorAddress,
  mappedHeight,
  placeIn,
} from '../../scripts/preview/client/places.ts';
import { deskFiles } from '../../scripts/preview/desk-files.ts';
import { renderDesk } from '../../scripts/preview/desk-page.ts';
import { type DeskTerm, deskTerms } from '../../scripts/preview/terms.ts';

const at = (path: string, line: number, column = 1) => ({ path, line, column });

describe('a place', () => {
  test('is read from the end: a path may hold colons', () => {
    expect(placeIn('chapter/a:b.md:12:3')).toEqual(at('chapter/a:b.md', 12, 3));
    expect(placeIn('chapter/a.md')).toBeNull();
    expect(placeIn(undefined)).toBeNull();
  });

  const blocks = [
    at('a.md', 1),
    at('a.md', 5),
    at('b.md', 3),
    null,
    at('a.md', 5, 9),
    at('a.md', 8),
  ];
  test.each([
    ['a.md', 1, 1, 0],
    ['a.md', 4, 7, 0],
    ['a.md', 5, 2, 1],
    ['a.md', 5, 30, 4],
    ['a.md', 99, 1, 5],
    ['b.md', 1, 1, 2],
    ['c.md', 1, 1, -1],
  ])('%s:%i:%i stands in block %i', (path, line, column, index) => {
    expect(blockAt(blocks, at(path, line, column))).toBe(index);
  });

  test('stands in the nearest block whatever order the page has them in', () => {
    expect(blockAt([at('a.md', 9), at('a.md', 2)], at('a.md', 4))).toBe(1);
    expect(blockAt([at('a.md', 2), at('a.md', 9), at('a.md', 4)], at('a.md', 5))).toBe(2);
  });

  test('becomes an address for the editor, encoded', () => {
    const template = 'vscode://file/rapport/{path}:{line}:{column}';
    expect(editorAddress(template, at('chapter/å & b.md', 4, 2))).toBe(
      'vscode://file/rapport/chapter/%C3%A5%20%26%20b.md:4:2',
    );
  });
});

describe('heights of two views', () => {
  const html = [0, 100, 500];
  const pdf = [0, 50, 1000];
  test.each([
    [0, 0],
    [50, 25],
    [100, 50],
    [300, 525],
    [500, 1000],
    [520, 1020],
    [-10, 0],
  ])('%i in the page is %i in the PDF', (height, wanted) => {
    expect(mappedHeight(height, html, pdf)).toBe(wanted);
  });

  test('go there and back', () => {
    expect(mappedHeight(mappedHeight(321, html, pdf), pdf, html)).toBeCloseTo(321);
  });
});

test.each(Object.entries(visions))('%s leaves white and greys as they are', (_, rows) => {
  for (const row of rows) expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
});

const preview = new URL('../../scripts/preview/', import.meta.url);
const clientFiles = readdirSync(new URL('client/', preview)).map((name) => `client/${name}`);
const sources = ['desk-page.ts', ...clientFiles]
  .map((name) => readFileSync(new URL(name, preview), 'utf8'))
  .join('\n');

const slots = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
/** Said of each severity, by its name. */
const ofSeverities = new Set<string>(
  severities.flatMap((severity) => [severity, `${severity}Count`]),
);
const isUsed = (name: string): boolean =>
  new RegExp(`'${name}'|[{ ]${name}[:,]`).test(sources) ||
  (sources.includes('say(severity)') && ofSeverities.has(name));

describe('texts of the desk', () => {
  const names = Object.keys(deskTerms.sv) as DeskTerm[];

  test.each(names)('%s is the same in both languages but for the words', (name) => {
    const { sv, en } = { sv: deskTerms.sv[name], en: deskTerms.en[name] };
    expect(sv.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(slots(en)).toEqual(slots(sv));
    expect(en.split('|').length).toBe(sv.split('|').length);
  });

  test('are chosen by number and filled in', () => {
    const say = sayer<string>(deskTerms.sv);
    expect(say('warningCount', { count: 1 })).toBe('1 varning');
    expect(say('warningCount', { count: 3 })).toBe('3 varningar');
    expect(() => say('no such text')).toThrow('no such text');
  });

  test('are all used', () => {
    expect(names.filter((name) => !isUsed(name))).toEqual([]);
  });

  test('that the client asks for all exist', () => {
    const asked = [...sources.matchAll(/\bsay\('(\w+)'/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((name) => !names.includes(name as DeskTerm))).toEqual([]);
  });

  test('cannot end the element that carries them', () => {
    const html = renderDesk({
      lang: 'sv',
      token: 't',
      terms: { ...deskTerms.sv, help: '</script><img>' },
    });
    expect(html.match(/<\/script><img>/g)).toBeNull();
  });
});

test('every script of the desk is whole in itself, and the same each time', async () => {
  const files = await deskFiles();
  const scripts = [...files.values()].filter(({ type }) => type === 'text/javascript');
  expect(scripts.length).toBe(3);
  // A script that imports or exports anything cannot be parsed as one.
  for (const { body } of scripts) expect(new Script(body)).toBeDefined();
  expect([...(await deskFiles()).values()]).toEqual([...files.values()]);
});
