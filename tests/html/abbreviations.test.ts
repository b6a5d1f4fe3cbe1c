import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { firstAbbreviations, markAbbreviations } from '../../scripts/html/abbreviations.ts';
import { contentOf } from '../../scripts/html/handlers.ts';
import { type GlossaryEntry, patternOf } from '../../scripts/model/glossary.ts';
import { termsOf } from '../../scripts/model/terms.ts';
import { parseFile } from '../../scripts/parse/parse.ts';

function entry(abbr: string, meaning: string, lang = 'sv'): GlossaryEntry {
  const place = { line: 1, column: 1 };
  return { id: abbr, term: null, abbr, meaning, definition: null, lang, path: 'a.yaml', place };
}

const ai = entry('AI', 'artificiell intelligens');
const entries = [ai, entry('AI-akten', 'EU:s lag om AI'), entry('t.ex.', 'till exempel')];

function marked(value: string): string {
  const { tree } = parseFile(new VFile({ path: 'a.md', value }));
  const children: ElementContent[] = contentOf(tree, {
    medium: 'screen',
    terms: termsOf('sv'),
    lang: 'sv',
  });
  markAbbreviations(children, entries, 'sv');
  const html = unified().use(rehypeStringify).stringify({ type: 'root', children });
  return html.replaceAll(/<abbr title="([^"]*)">(.*?)<\/abbr>/g, '[$2=$1]');
}

test.each([
  ['AI och AI.', '<p>[AI=artificiell intelligens] och AI.</p>'],
  ['AI:s', '<p>[AI=artificiell intelligens]:s</p>'],
  ['AI-system', '<p>[AI=artificiell intelligens]-system</p>'],
  ['AIDS, MAI', '<p>AIDS, MAI</p>'],
  ['AI-akten, t.ex.', '<p>[AI-akten=EU:s lag om AI], [t.ex.=till exempel]</p>'],
  ['`AI` och www.AI.se', '<p><code>AI</code> och <a href="http://www.AI.se">www.AI.se</a></p>'],
  ['C, C++, C#', '<p>C, C++, C#</p>'],
  [
    ':span[AI]{lang=en}',
    '<p><span lang="en"><abbr title="artificiell intelligens" lang="sv">AI</abbr></span></p>',
  ],
  ['**AI**', '<p><strong>[AI=artificiell intelligens]</strong></p>'],
  ['> AI', '<blockquote>\n<p>[AI=artificiell intelligens]</p>\n</blockquote>'],
  ['AI\n: AI', '<dl><dt>AI</dt>\n<dd><p>[AI=artificiell intelligens]</p></dd></dl>'],
])('%s is marked', (value, expected) => {
  expect(marked(value).trim()).toBe(expected);
});

test('headings stay as they are', () => {
  expect(marked('# AI')).not.toContain('[AI=');
});

test('an abbreviation is explained once in each section of the first level', () => {
  const { tree } = parseFile(
    new VFile({ path: 'a.md', value: '# A\n\nAI\n\n## B\n\nAI\n\n# AI\n\n`AI`\n\n- AI\n' }),
  );
  const first = firstAbbreviations(tree.children, [ai]);
  expect([...first.keys()].map((node) => node.position?.start.line)).toEqual([3, 13]);
});

test.each([
  ['EU', 'i EU.', true],
  ['EU', 'EU-kommissionen', true],
  ['EU', 'NEU', false],
  ['EU', 'a@EU', false],
  ['EU', 'x.EU', false],
  ['C', 'C++ och C#', false],
  ['C', 'R&C', false],
  ['e. Kr.', '100 e.\u00a0Kr. dog', true],
])('%s in %s', (abbr, words, expected) => {
  expect(patternOf(abbr).test(words)).toBe(expected);
});
