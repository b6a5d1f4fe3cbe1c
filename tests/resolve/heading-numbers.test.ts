import type { Heading } from 'mdast';
import { expect, test } from 'vitest';

import type { DocumentConfig } from '../../scripts/model/book.ts';
import { chapterNumberOf, type HeadingCount } from '../../scripts/resolve/heading-numbers.ts';

/** `# A`, `## B {.unnumbered}`: numbers of headings, and what references to them print. */
function numbered(
  headings: readonly string[],
  config: Partial<Pick<DocumentConfig, 'kind' | 'number' | 'numberedHeadings' | 'lang'>> = {},
): (readonly [number: string | null, reference: string])[] {
  const count: HeadingCount = { depth: 0, sections: [], unnumbered: null };
  const document = { kind: 'chapter', number: 7, numberedHeadings: true, ...config };
  return headings.map((written) => {
    const depth = written.indexOf(' ') as Heading['depth'];
    const data = written.includes('.unnumbered') ? { unnumbered: true } : {};
    const heading = { type: 'heading', depth, children: [], data } as Heading;
    const { enumerator, textOf } = chapterNumberOf(heading, count, document as DocumentConfig);
    const text = textOf(written.slice(depth + 1))(config.lang ?? 'sv');
    return [enumerator, text.replaceAll('\u00a0', ' ')] as const;
  });
}

function numbers(...given: Parameters<typeof numbered>): (string | null)[] {
  return numbered(...given).map(([number]) => number);
}

test('the number of the chapter comes first, on the levels that the contents have', () => {
  expect(numbered(['# A', '## B', '## C', '### D', '# E', '## F'])).toEqual([
    ['7.1', 'avsnitt 7.1'],
    ['7.1.1', 'avsnitt 7.1.1'],
    ['7.1.2', 'avsnitt 7.1.2'],
    [null, 'avsnittet ”D”'],
    ['7.2', 'avsnitt 7.2'],
    ['7.2.1', 'avsnitt 7.2.1'],
  ]);
});

test('a work without a number counts its sections alone, and refers to them in its own language', () => {
  expect(numbered(['# A', '## B'], { number: null, lang: 'en' })).toEqual([
    ['1', 'section 1'],
    ['1.1', 'section 1.1'],
  ]);
});

test('a section without a number gives none to what is below it, and is not counted', () => {
  expect(numbers(['# A {.unnumbered}', '## B', '# C', '## D {.unnumbered}', '## E'])).toEqual([
    null,
    null,
    '7.1',
    null,
    '7.1.1',
  ]);
});

test('questions are numbered by themselves, and not what is within them', () => {
  expect(numbered(['# A', '## B', '# C'], { kind: 'faq' })).toEqual([
    ['1', 'fråga 1'],
    [null, 'avsnittet ”B”'],
    ['2', 'fråga 2'],
  ]);
});

test('nothing is numbered where nobody has asked for it', () => {
  expect(numbers(['# A', '## B'], { numberedHeadings: false })).toEqual([null, null]);
});
