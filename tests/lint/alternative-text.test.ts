import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { draftAlt } from '../../scripts/lint/alt-draft.ts';
import type { Sources } from '../../scripts/model/book.ts';
import type { ChartSpec } from '../../scripts/model/figure.ts';
import { termsOf } from '../../scripts/model/terms.ts';
import { readSources } from '../../scripts/read/read.ts';
import { otherRoot, root } from '../repository.ts';
import { type Copy, copyOf, fixed, fixesOf } from './project.ts';

let sources: Sources;
beforeAll(async () => {
  const read = readSources({ root, out: 'out' });
  if (read.sources === null) throw new Error('The sources cannot be read');
  ({ sources } = read);
});

const copies: Copy[] = [];
afterAll(() => copies.forEach(({ remove }) => remove()));
function copied(report: string, folders: readonly string[]): Copy {
  const copy = copyOf(report, folders);
  copies.push(copy);
  return copy;
}

function chart(id: string): ChartSpec {
  const spec = sources.specs.get(id);
  if (spec === undefined || !('table' in spec) || spec.form === 'vega-lite') throw new Error(id);
  return spec;
}

describe('a draft says what the figure is about and its ends, bound to the data', () => {
  test('of ranked answers, as far as 300 characters reach', () => {
    expect(draftAlt(chart('fig-7-3'), termsOf('sv'))).toBe(
      'Stapeldiagram över vad Helsingborgs stad behöver göra för att invånarna ska känna sig trygga ' +
        'med att dela data. Sju rader. :claim[Högst]{that="rank(fig-7-3.forklara) = 1"}: På ett enkelt ' +
        'och tillgängligt sätt förklarar vad mina data … (:value[53 procent]{of="fig-7-3.forklara"}).',
    );
  });

  test('of ranked answers, without those outside the scale', () => {
    const draft = draftAlt(chart('fig-7-6'), termsOf('sv'));
    expect(draft).toContain('}: Att mina data hanteras anonymt (:value[51 procent]');
    expect(draft).toContain(
      ':claim[Lägst]{that="fig-7-6.effektivare = min(inside(fig-7-6.*))"}: Att jag får effektivare',
    );
  });

  test('of two bars, all of their numbers', () => {
    expect(draftAlt(chart('fig-7-1'), termsOf('sv'))).toContain(
      'Helsingborg: :value[20 procent]{of="fig-7-1.helsingborg.positiv"} positiv, ' +
        ':value[39 procent]{of="fig-7-1.helsingborg.varken"} varken positiv eller negativ (uträknat)',
    );
  });

  test('never a number that cannot be read', () => {
    const draft = draftAlt(chart('tab-7-1'), termsOf('sv'));
    // Which is the highest cannot be known either.
    expect(draft).toMatch(/datainsamling\. Tio rader\.$/u);
  });

  test('in English too', () => {
    expect(draftAlt(chart('fig-7-9'), termsOf('en'))).toMatch(
      /^Bar chart of vad .* :claim\[Highest\]\{.*\}: /u,
    );
  });
});

const altText = /^alt: (?:>-\n(?: {2}.*\n)+|.*\n)/mu;

test('figures without alternative text get drafts that make the check clean but for the review', async () => {
  const copy = copied(root, ['chapter', 'figures', 'templates']);
  const drawn = readdirSync(join(root, 'figures'))
    .filter((name) => /^(?:fig|tab)-.*\.yaml$/u.test(name))
    .map((name) => `figures/${name}`)
    .filter((path) => altText.test(copy.text(path)));
  expect(drawn).toHaveLength(10);
  // Half of them keep an empty key.
  for (const [index, path] of drawn.entries()) {
    copy.change(path, (text) => text.replace(altText, index % 2 === 0 ? '' : 'alt: ""\n'));
  }

  const before = await copy.check();
  expect(before.messages.filter((message) => !message.endsWith(' alt-present'))).toEqual([]);
  expect(before.messages).toHaveLength(10);
  for (const file of before.files) {
    if (drawn.includes(file.path)) copy.change(file.path, (text) => fixed(text, fixesOf(file)));
  }

  const after = await copy.check();
  expect(after.messages.map((message) => message.replace(/:.* /u, ' '))).toEqual(
    drawn.map((path) => `${path} alt-reviewed`).toSorted(),
  );
  expect(after.files.flatMap(fixesOf)).toEqual([]);
  for (const path of drawn) {
    const lines = (altText.exec(copy.text(path))?.[0] ?? '').split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.length).toBeGreaterThan(2);
  }
});

test('a figure of a CSV gets one too, and a file in another style none', async () => {
  const copy = copied(otherRoot, ['chapter', 'figures']);
  copy.change('figures/fig-lan.yaml', (text) => text.replace(/^alt: .*\n/mu, ''));
  copy.change('figures/fig-lasning.yaml', (text) => {
    const rows = text.slice(text.indexOf('rows:')).replaceAll(/^ {2}- (.*)$/gmu, '$1,');
    return `{ id: fig-lasning, form: ranked-bars, subject: hur ofta, ${rows.replace('rows:', 'rows: [')}] }\n`;
  });
  const { files } = await copy.check();
  const fixes = (path: string) => files.filter((file) => file.path === path).flatMap(fixesOf);
  expect(fixes('figures/fig-lasning.yaml')).toEqual([]);
  expect(fixes('figures/fig-lan.yaml').map(({ text }) => text)).toEqual([
    'alt: >-\n  Diagram över antal lån per månad. Tre rader. :claim[Högst]{that="rank(fig-lan.apr) = 1"}: April\n' +
      '  (:value[410 lån]{of="fig-lan.apr"}). :claim[Lägst]{that="fig-lan.jun = min(inside(fig-lan.*))"}:\n' +
      '  Juni (:value[275 lån]{of="fig-lan.jun"}).\n' +
      'altStatus: draft\n',
  ]);
});
