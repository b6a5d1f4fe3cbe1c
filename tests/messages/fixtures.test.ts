import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { type RuleId, rules, rulesByStage } from '../../scripts/model/rules.ts';

const ids = Object.keys(rules) as RuleId[];
const faults = new URL('../fixtures/faults/', import.meta.url);
const folders = readdirSync(faults);

/** Rules that no source breaks: of the print, the machine, the network, and of what the tool is asked to do. */
const notOfSources: ReadonlySet<string> = new Set<RuleId>([
  'document-known',
  'link-reachable',
  'link-direct',
  'link-confirmed',
  'pdf-fonts-shipped',
  'pdf-glyphs-found',
  'pdf-laid-out',
  'pdf-conforms',
  'words-printed',
  'browser-found',
  'browser-prints',
  'revision-found',
  'output-writable',
  'output-unlocked',
  'comments-within-limits',
  'comment-file-kept',
  ...rulesByStage.published,
  ...rulesByStage.site,
]);

test('every rule has the fixture of its name', () => {
  const lacking = ids.filter((id) => !folders.includes(id) && !notOfSources.has(id));
  expect(lacking).toEqual([]);
});

test('every fixture is named by its rule, and by what is special about it', () => {
  const known = new Set<string>(ids);
  expect(folders.filter((name) => !known.has(name.split('--')[0] ?? ''))).toEqual([]);
});

test.each(folders)('%s breaks it', (name) => {
  const messages = readFileSync(new URL(`${name}/messages.txt`, faults), 'utf8');
  expect(messages).toMatch(new RegExp(`  ${name.split('--')[0]}$`, 'm'));
});
