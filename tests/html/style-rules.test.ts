import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { colourRoles } from '../../scripts/model/theme.ts';
import { readTestTheme } from '../figures/sample.ts';
import { root } from '../repository.ts';

/*
 * What the report looks like is told in two places: theme.yaml has the colours and the families, style sheets have where they are
 * used, and the sizes. Neither the sheets nor the code have any of their own.
 */

interface Source {
  path: string;
  text: string;
}

/** Files of a folder and those in it, whose paths end so; comments are blank. */
function sources(folder: string, ending: string): Source[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const own = paths.filter((path) => path.endsWith(ending)).sort();
  return own.map((path) => {
    const text = readFileSync(join(root, folder, path), 'utf8');
    const bare = text.replaceAll(/\/\*.*?\*\//gs, (comment) => comment.replaceAll(/./g, ' '));
    return { path: join(folder, path), text: bare };
  });
}

/** Of reports and comparisons. The desk and the comments are the tool's, not the report's. */
const sheets = [...sources('templates', '.css'), ...sources('scripts/compare', '.css')];
const allCode = sources('scripts', '.ts');
const everywhere = [...sources('templates', '.css'), ...sources('scripts', '.css'), ...allCode];
const code = allCode.filter(({ path }) => /^scripts.(?:html|pdf|compare)\b/.test(path));
const { tokens } = readTestTheme();

/** Each place where the pattern is found, as `path:line: text`. */
function placesOf(pattern: RegExp, { path, text }: Source): string[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => {
    return `${path}:${text.slice(0, index).split('\n').length}: ${found}`;
  });
}

const names = (pattern: RegExp, texts: readonly Source[]): Set<string> =>
  new Set(texts.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name)));

const kebab = (role: string) => role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('custom properties', () => {
  const ofTheme = [
    ...Object.keys(tokens.light),
    ...colourRoles.map((role) => `figure-${kebab(role)}`),
    'serif',
    'sans',
    'mono',
    'math',
  ];
  const set = names(/--([a-z][\w-]*)['"`]?\s*[:,]/g, everywhere);

  test('that are asked for exist', () => {
    const known = new Set([...ofTheme, ...set]);
    const used = names(/var\(--([a-z][\w-]*)\s*\)/g, everywhere); // what has another value beside it need not
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  /** Of the cover, whose rules are not there yet. */
  const awaited = /^(?:on-)?cover$|^band-\d$/;

  test('of the theme are used, and are the same in light and dark', () => {
    expect(Object.keys(tokens.dark)).toEqual(Object.keys(tokens.light));
    const used = names(/var\(--([a-z][\w-]*)/g, everywhere);
    const unused = Object.keys(tokens.light).filter((name) => !used.has(name));
    expect(unused.filter((name) => !awaited.test(name))).toEqual([]);
  });
});

/** Other names of colours are as good as never written. */
const named =
  'black|white|gr[ae]y|silver|red|maroon|green|lime|olive|yellow|orange|gold|brown|blue|navy|teal|aqua|cyan|purple|pink|magenta|crimson|tomato|wheat|beige|ivory|(?:light|dark|dim)[a-z]+';
const literal = String.raw`#[\da-f]{3,8}\b(?![^{;}]*\{)|(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(`;
const colour = new RegExp(
  String.raw`${literal}|(?<=(?:color|background|border[a-z-]*|outline|fill|stroke|shadow):[^;}]*)(?<![\w-])(?:${named})(?![\w-])`,
  'gi',
);

describe.each(sheets)('$path', (sheet) => {
  test('has no colour of its own', () => {
    expect(placesOf(colour, sheet)).toEqual([]);
  });

  test('has no family of its own', () => {
    const families = placesOf(/(?<![\w-])font(?:-family)?:[^;}]+/g, sheet);
    expect(families.filter((each) => !/var\(--[\w-]+\)|: *(?:inherit|menu)$/.test(each))).toEqual(
      [],
    );
  });
});

test('such colours are found in sheets', () => {
  const text =
    '#abc, a:hover { color: #fff; border-top: 1px solid rgb(0 0 0 / 1%) }\np { background: White }\n.red { fill: var(--red) }';
  expect(placesOf(colour, { path: 'a.css', text })).toEqual([
    'a.css:1: #fff',
    'a.css:1: rgb(',
    'a.css:2: White',
  ]);
});

const inCode =
  /['"`;:{ ](?:#[\da-f]{6}|#[\da-f]{3}|rgba?\([\d ])(?=['"`;} ])|(?<![\w-])font(?:-size|-family)?: ?(?:\d|italic|bold)[^;]*;/gi;

test('code has no colour, family or size of what is printed and shown', () => {
  expect(code.flatMap((each) => placesOf(inCode, each))).toEqual([]);
  const text = "const rule = 'font: 500 11px/14px var(--sans);' + `{color:#fff}`;";
  expect(placesOf(inCode, { path: 'a.ts', text })).toHaveLength(2);
});
