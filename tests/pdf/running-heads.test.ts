import { expect, test } from 'vitest';

import { pageRules } from '../../scripts/pdf/running-heads.ts';

test('the author stands on left pages and the title on right ones', () => {
  const rules = pageRules({ author: 'Sara Ö', title: 'Delad data' });
  const [, left = '', right = ''] = rules.split('@page');
  expect(left).toContain('content: "Sara Ö"');
  expect(right).toContain('content: "Delad data"');
});

test('without author the title stands on both', () => {
  expect(pageRules({ author: '', title: 'Svar' }).match(/content: "Svar"/g)).toHaveLength(2);
});

test.each([
  ['"; } body { display: none', String.raw`content: "\22 \3b  \7d  body \7b  display\3a  none";`],
  ['</style><b>', String.raw`content: "\3c \2f style\3e \3c b\3e ";`],
  ['a\\b\nc', String.raw`content: "a\5c b\a c";`],
])('a title cannot get out of its string: %j', (title, expected) => {
  expect(pageRules({ author: '', title })).toContain(expected);
});
