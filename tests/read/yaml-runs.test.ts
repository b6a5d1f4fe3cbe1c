import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';

import { offsetInFile, spanInFile } from '../../scripts/model/source-text.ts';
import { textAt } from '../../scripts/read/located.ts';
import { parseYaml } from '../../scripts/read/yaml.ts';

function textIn(yaml: string) {
  const file = new VFile({ value: yaml, path: 'prov.yaml' });
  const data = parseYaml(file);
  const value = data?.value as { alt: string } | undefined;
  if (data === null || data === undefined || value === undefined) {
    throw new Error(String(file.messages[0]));
  }
  return textAt(data, ['alt'], value.alt);
}

/** Every word of the text, as it is written at the place that it is said to have. */
function wordsAsWritten(yaml: string) {
  const text = textIn(yaml);
  return [...text.value.matchAll(/\S+/g)].map((match) => {
    const span = spanInFile(text, match.index, match.index + match[0].length);
    return { word: match[0], written: span === null ? null : yaml.slice(span.start, span.end) };
  });
}

const cases = {
  plain: 'alt: Ett prov  med  ord\n',
  'plain on several lines': 'alt: Ett prov\n  med\n\n  många ord # och en kommentar\n',
  'single quotes': "alt: 'Ett prov: med\n  två rader'\n",
  'double quotes': 'alt: "Ett prov: med\n  två rader"\n',
  folded: 'alt: >-\n  Ett prov\n  med ord  \n\n  och nytt\n    stycke\n  igen\n',
  'folded, indented by number': 'alt: >2-\n    Ett prov\n  med ord\n',
  literal: 'alt: |\n  Ett prov\n\n  med ord\nid: b\n',
  'in braces': 'b: { id: a }\nalt: { x: 1 }\n'.replace('{ x: 1 }', '"Ett, prov"'),
};

describe('the words of a text are found where they are written', () => {
  test.each(Object.entries(cases))('%s', (_, yaml) => {
    const words = wordsAsWritten(yaml);
    expect(words.length).toBeGreaterThan(1);
    for (const { word, written } of words) expect(written).toBe(word);
  });

  test('as whatever the YAML library makes of them', () => {
    const value = `${'Ett "prov" med: ord och – tecken å ä ö. '.repeat(12)}\n\nNytt stycke # ett.`;
    for (const defaultStringType of ['BLOCK_FOLDED', 'BLOCK_LITERAL', 'PLAIN'] as const) {
      const yaml = stringify({ id: 'a', alt: value }, { defaultStringType });
      const words = wordsAsWritten(yaml);
      expect(words.length).toBeGreaterThan(80);
      for (const { word, written } of words) expect(written).toBe(word);
    }
  });

  test('also past escapes, which stand for themselves', () => {
    const yaml = 'alt: "Ett \\"prov\\" \\u00e5\\x41\\n b \\\n  slut"\n';
    const text = textIn(yaml);
    expect(text.value).toBe('Ett "prov" åA\n b slut');
    const end = spanInFile(text, text.value.indexOf('slut'), text.value.length);
    expect(yaml.slice(end?.start, end?.end)).toBe('slut');
    const inner = spanInFile(text, text.value.indexOf('prov'), text.value.indexOf('prov') + 4);
    expect(yaml.slice(inner?.start, inner?.end)).toBe('prov');
  });

  test('a text that is trimmed keeps its places', () => {
    const yaml = "alt: '  Ett prov'\n";
    const text = textIn(yaml);
    expect(text.value).toBe('Ett prov');
    expect(offsetInFile(text, 4)).toBe(yaml.indexOf('prov'));
  });
});
