import { expect, test } from 'vitest';

import { pageRules } from '../../scripts/pdf/running-heads.ts';

test('the author stands on left pages and the title on right ones', () => {
  const rules = pageRules({ author: 'Sara Ö', title: 'Delad data' });
  const [, left = '', right = ''] = rules.split('@page');
  expect(left).toContain('content: "Sara Ö"');
  expect(right).toContain('content: "Delad data"');
});

test.each([
  ['"; } body { display: none', String.raw`content: "\22 ; } body { display: none";`],
  ['</style><b>', String.raw`content: "\3c /style>\3c b>";`],
  ['a\\b\nc', String.raw`content: "a\5c b\a c";`],
])('a title cannot get out of its string: %j', (title, expected) => {
  expect(pageRules({ author: '', title })).toContain(expected);
});
