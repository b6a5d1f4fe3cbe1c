import { tests } from 'commonmark-spec';
import { expect, test } from 'vitest';

import { gfmExamples } from './gfm-examples.ts';
import { expected, rendered } from './rendered.ts';

/** What an author is told of instead: raw HTML, addresses that lead nowhere, pictures without words or with a caption within a line. */
const refusals = new Set([
  'no-raw-html',
  'link-safe',
  'picture-described',
  'picture-caption-placed',
]);

const table =
  'the first column heads its rows, alignment is a class, and the table stands in a box that scrolls';

/** Examples that come out otherwise on purpose, without a message. */
const differences: Readonly<Record<string, string>> = {
  'CommonMark 597': 'the address is the same, its scheme in small letters',
  'CommonMark 602': 'GFM: an address in running text is a link',
  'CommonMark 606': 'GFM: an address in running text is a link',
  'CommonMark 608': 'GFM: an address in running text is a link',
  'CommonMark 611': 'GFM: an address in running text is a link',
  'CommonMark 612': 'GFM: an address in running text is a link',
  'GFM 198': table,
  'GFM 199': table,
  'GFM 200': table,
  'GFM 201': table,
  'GFM 202': table,
  'GFM 204': table,
  'GFM 205': table,
  'GFM 491':
    'one tilde on each side strikes nothing: it stands for an interval, or for what is lowered',
};

type Outcome = 'same' | 'told' | 'other';

function outcomeOf(markdown: string, html: string): Outcome {
  const result = rendered(markdown);
  if (result.html === expected(html)) return 'same';
  return result.rules.some((rule) => refusals.has(rule)) ? 'told' : 'other';
}

/** Addresses of the examples are within a site; those of a report are whole, or within the page. */
function withAddresses(text: string): string {
  return text.replaceAll('→', '\t').replaceAll(/(?<![\w/.])\/(?=ur[il]\b)/g, '#');
}

test('the examples of CommonMark and GFM come out as they say, or the author is told', async () => {
  const outcomes = new Map<string, Outcome>();
  for (const { markdown, html, number } of tests)
    outcomes.set(`CommonMark ${number}`, outcomeOf(withAddresses(markdown), withAddresses(html)));
  for (const [number, markdown, html] of gfmExamples)
    outcomes.set(`GFM ${number}`, outcomeOf(markdown, html));
  const named = (wanted: Outcome) =>
    [...outcomes].flatMap(([name, outcome]) => (outcome === wanted ? [name] : []));

  expect(named('other')).toEqual(Object.keys(differences));
  const told = named('told');
  const lines = [
    `${outcomes.size} examples: ${named('same').length} as written there, ${told.length} told of, ${named('other').length} otherwise on purpose`,
    '',
    ...Object.entries(differences).map(([name, why]) => `${name}: ${why}`),
    '',
    `Told of, by one of ${[...refusals].map((rule) => `\`${rule}\``).join(', ')}:`,
    ...told,
  ];
  const path = new URL('result.txt', import.meta.url).pathname;
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(path);
});
