import { describe, expect, test } from 'vitest';

import { processorTime } from '../processor-time.ts';
import { messagesOf, readWith } from './project.ts';

/** Messages of the whole project with one file changed. */
async function messagesWith(path: string, content: string | Uint8Array): Promise<string[]> {
  return messagesOf((await readWith({ [path]: content })).files);
}

const yaml = 'figures/fig-1-2.yaml';

describe('files that are too large', () => {
  test.each([
    [yaml, 500_001, 500_000],
    ['chapter/kapitel-1/01-inledning.md', 2_000_001, 2_000_000],
    ['chapter/references.json', 10_000_001, 10_000_000],
    ['figures/tab-1-1.csv', 10_000_001, 10_000_000],
    ['templates/fonts/sans.woff2', 10_000_001, 10_000_000],
    ['templates/screen.css', 2_000_001, 2_000_000],
  ])('%s are not read', async (path, bytes, limit) => {
    expect(await messagesWith(path, new Uint8Array(bytes).fill(0x20))).toContain(
      `${path}:1:1 source-within-limits För stor fil (byte): ${bytes}, gränsen är ${limit}`,
    );
  });

  test('tables with too many rows are told of', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `r${index},R,50,50\n`);
    expect(await messagesWith('figures/tab-1-1.csv', `id,label,ja,nej\n${rows.join('')}`)).toEqual([
      'figures/tab-1-1.csv:1:1 value-valid Oväntat värde (en lista med 2001) för `rows`, väntade högst 2000 i listan',
    ]);
  });
});

describe('YAML that is too deep', () => {
  const blocks = Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
  test.each([
    ['blocks', blocks, 100],
    ['brackets', `a: ${'['.repeat(100)}`, 101],
    ['braces over lines', '{ a:\n'.repeat(100), 101],
    ['dashes', `${'- '.repeat(100)}a`, 101],
    ['a hundred thousand brackets', '['.repeat(100_000), 100_001],
  ])('is not parsed: %s', async (_, content, found) => {
    expect(await messagesWith(yaml, content)).toEqual([
      `${yaml}:1:1 source-within-limits För djupt nästlad: ${found}, gränsen är 64`,
    ]);
  });

  test('is told of also when the estimate is fooled', async () => {
    const messages = await messagesWith(yaml, '[ #]\n'.repeat(50_000));
    // How much the parser has to say depends on the stack that is left.
    expect(messages).toContainEqual(expect.stringContaining('yaml-parses'));
  });

  test('text that looks deep is not', async () => {
    const subject = `>-\n  ${'(se [@a] och {b}) '.repeat(200)}\n  - - - - - -`;
    const text = `id: fig-1-3\nform: answers\nsubject: ${subject}\nitems: [{ id: a, text: b }]\n`;
    expect(await messagesWith('figures/fig-1-3.yaml', text)).toEqual([]);
  });
});

describe('YAML that is meant to be slow', () => {
  const manyKeys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
  test.each([
    ['keys', manyKeys],
    ['keys of a known form', `id: fig-1-2\nform: answers\n${manyKeys}`],
    ['duplicate keys', 'a: 1\n'.repeat(20_000)],
    ['commas', `[${','.repeat(50_000)}]`],
    ['quotation marks', '"'.repeat(50_000)],
  ])('is refused within seconds, in few messages: %s', async (_, content) => {
    const time = await processorTime(async () => {
      const messages = await messagesWith(yaml, content);
      expect(messages.length).toBeGreaterThan(0);
      expect(messages.length).toBeLessThan(25);
    });
    expect(time).toBeLessThan(10_000);
  });
});

describe('JSON that is hostile', () => {
  test.each([
    [
      'a prototype',
      '[{ "id": "a", "type": "b", "__proto__": { "x": 1 } }]',
      'nyckeln `__proto__` används inte',
    ],
    ['depth', '['.repeat(200_000), 'filen tar slut för tidigt'],
    ['closed depth', '['.repeat(200_000) + ']'.repeat(200_000), 'filen är för djupt nästlad'],
    ['nothing', '', 'filen tar slut för tidigt'],
    ['an open string', '["a', 'oväntat tecken `"`'],
    ['a comment', '[ // a\n]', 'oväntat tecken `/`'],
    ['two values', '[] []', 'oväntat tecken `[`'],
    ['a key without value', '{ "a", "b": 1 }', 'oväntat tecken `,`'],
    ['single quotes', "['a']", "oväntat tecken `'`"],
    ['wrong bracket', '[1}', 'oväntat tecken `}`'],
  ])('is told of: %s', async (_, content, reason) => {
    const messages = await messagesWith('chapter/references.json', content);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(` json-parses JSON-fel: ${reason}`);
  });

  test('is told of where it stands', async () => {
    const content = '[\n  { "id": "a", "type": "b" },\n  { "id": "c" "type": "d" }\n]\n';
    expect(await messagesWith('chapter/references.json', content)).toEqual([
      'chapter/references.json:3:15 json-parses JSON-fel: oväntat tecken `"`',
    ]);
  });

  test('does not reach the prototype of objects', () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });
});

describe('files that are not text', () => {
  test.each([
    [
      'Latin-1',
      Buffer.from('# Å\nö\n', 'latin1'),
      '1:3',
      'den är inte sparad som UTF-8. Spara den på nytt med teckenkodningen UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeff# A', 'utf16le'),
      '1:1',
      'den är inte sparad som UTF-8. Spara den på nytt med teckenkodningen UTF-8',
    ],
    ['NUL', Buffer.from('# A\n\nb\0c\n'), '3:2', 'den innehåller styrtecknet U+0000'],
    ['bell', Buffer.from('# A\u0007\n'), '1:4', 'den innehåller styrtecknet U+0007'],
  ])('are told of: %s', async (_, content, at, reason) => {
    const path = 'chapter/kapitel-1/01-inledning.md';
    expect(await messagesWith(path, content)).toEqual([
      `${path}:${at} file-readable Filen \`${path}\` går inte att läsa: ${reason}`,
    ]);
  });

  test('YAML with byte order mark and CRLF has its messages in the right place', async () => {
    const content =
      '\ufeffid: fig-1-3\r\nform: answers\r\nsubjekt: s\r\nsubject: s\r\nitems: [{ id: a, text: b }]\r\n';
    expect(await messagesWith('figures/fig-1-3.yaml', content)).toEqual([
      'figures/fig-1-3.yaml:3:1 key-known Okänd nyckel `subjekt` i filen',
    ]);
  });
});
