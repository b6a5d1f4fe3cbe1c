import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { main } from '../../scripts/cli/cli.ts';
import { publishHelp } from '../../scripts/cli/terms-publish.ts';
import { verifyHelp } from '../../scripts/cli/terms-verify.ts';
import { cliTermsOf } from '../../scripts/cli/terms.ts';
import { commentTerms, listingTerms } from '../../scripts/comments/terms.ts';
import { compareTermsOf } from '../../scripts/compare/terms.ts';
import { toldIn } from '../../scripts/diagnostics/diagnostic.ts';
import { wordsIn } from '../../scripts/diagnostics/terms.ts';
import { todoGroups } from '../../scripts/diagnostics/todo.ts';
import { checklistTermsOf } from '../../scripts/handover/checklist/terms.ts';
import { depositTermsOf } from '../../scripts/handover/deposit/to-do.ts';
import { epubTermsOf } from '../../scripts/handover/epub/terms.ts';
import { statementTerms } from '../../scripts/handover/evidence/terms-statement.ts';
import { evidenceTerms } from '../../scripts/handover/evidence/terms.ts';
import { fragmentTermsOf } from '../../scripts/handover/fragment/terms.ts';
import { openDataTermsOf } from '../../scripts/handover/open-data/terms.ts';
import { siteTermsOf } from '../../scripts/handover/site/terms.ts';
import { packageTermsOf } from '../../scripts/handover/terms.ts';
import { lintLanguage } from '../../scripts/lint/language/language.ts';
import { lintBook } from '../../scripts/lint/lint.ts';
import { rules } from '../../scripts/model/rules.ts';
import type { Rule } from '../../scripts/model/rules/rule.ts';
import { termsOf } from '../../scripts/model/terms.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { deskTerms, pageTerms } from '../../scripts/preview/terms.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';
import { verifyTermsOf } from '../../scripts/verify/terms.ts';
import { publishTerms } from '../../scripts/wordpress/terms.ts';
import { otherRoot, root as repository } from '../repository.ts';
import { isSwedish, literalsIn, textsIn } from './swedish.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-english-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const fixtures = join(repository, 'tests/fixtures');

/** What is told of the sources in English, as far as figures need not be drawn. */
async function toldOf(name: string, base: string, over: string): Promise<string[]> {
  const root = join(work, name);
  cpSync(base, root, { recursive: true });
  cpSync(over, root, { recursive: true });
  const { sources, files } = readSources({ root, out: join(root, 'out') });
  if (sources !== null) {
    const parsed = parseBook(sources);
    await lintLanguage(parsed, (_, make) => make());
    lintBook(await resolveBook(parsed));
  }
  return toldIn(files, 'en').flatMap(({ text, help }) => [text, help ?? '']);
}

const whole = join(fixtures, 'read/whole');
const unread = readdirSync(join(fixtures, 'read')).filter((name) => name !== 'whole');

/** The faults of tests/fixtures/faults are looked through where they are checked, in tests/cli/faults.test.ts. */
describe('what is told of sources, in English', () => {
  test.each(unread)('read/%s', async (name) => {
    const texts = await toldOf(`read-${name}`, whole, join(fixtures, 'read', name));
    expect(texts.filter(isSwedish)).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });
});

/** Every table of words, and every rule, in English. */
const tables: Readonly<Record<string, unknown>> = {
  cli: cliTermsOf('en'),
  comments: commentTerms.en,
  'list of comments': listingTerms.en,
  compare: compareTermsOf('en'),
  diagnostics: wordsIn('en'),
  'to do': todoGroups('en'),
  evidence: evidenceTerms.en,
  'accessibility statement': statementTerms.en,
  verify: [verifyTermsOf('en'), verifyHelp.en],
  publish: [publishTerms.en, publishHelp.en],
  package: packageTermsOf('en'),
  'checklist of a package': checklistTermsOf('en'),
  'page for WordPress': fragmentTermsOf('en'),
  'e-book': epubTermsOf('en'),
  'open data': openDataTermsOf('en'),
  deposit: depositTermsOf('en'),
  'site without WordPress': siteTermsOf('en'),
  pages: termsOf('en'),
  desk: deskTerms.en,
  'page on the desk': pageTerms.en,
  rules: Object.values<Rule<never>>(rules).map(({ holds, sentence, help, why }) => [
    holds.en,
    sentence.en,
    help?.en ?? '',
    why.en,
  ]),
};

test.each(Object.keys(tables))('the English of %s is English', (name) => {
  const texts = textsIn(tables[name]);
  expect(texts.filter(isSwedish)).toEqual([]);
  expect(texts.length).toBeGreaterThan(0);
});

/** Where Swedish stands that the tool does not say to its user, and the tables above. */
const elsewhere = [
  /(?:^|\/)terms(?:-\w+)?\.ts$|^diagnostics\/todo\.ts$/, // the tables
  /^model\/unit(?:s|-words)\.ts$|^parse\/following\.ts$/, // units of the author's data and text
  /^model\/rules\//, // the examples; the rest is above
  /^read\/(?:schemas\/(?!forms)|json-schema\.ts)/, // what editors show of the schemas
  /^lint\/|^resolve\/quantities\/|^read\/alt\.ts$|^html\/typography\.ts$/, // words looked for in the author's text
  /^figures\/locales\.ts$/, // days and months, in both
  /^pdf\/verify\/rules(?:-tagging)?\.ts$/, // documentation
  /^pdf\/client\/layout\.ts$/, // what a link is called in the PDF
  /^handover\/checklist\/steps-sv\.ts$/, // the other half of a table
  /^tools\//,
  /^build\/review\.ts$/, // letters
];

test('wherever else a text arises, its Swedish has its English beside it', () => {
  const scripts = join(repository, 'scripts');
  const names = readdirSync(scripts, { recursive: true, encoding: 'utf8' });
  const sources = names.filter(
    (name) => name.endsWith('.ts') && !elsewhere.some((place) => place.test(name)),
  );
  const alone = sources.flatMap((name) =>
    literalsIn(readFileSync(join(scripts, name), 'utf8'))
      .filter(({ text, isSv }) => !isSv && isSwedish(text))
      .map(({ text, line }) => `${name}:${line}: ${text}`),
  );
  expect(alone).toEqual([]);
  expect(sources.length).toBeGreaterThan(100);
});

const commands = [
  [],
  ['build'],
  ['check'],
  ['compare'],
  ['verify'],
  ['publish'],
  ['comments'],
  ['comments', 'list'],
  ['comments', 'import'],
  ['comments', 'resolve'],
  ['preview'],
];

test.each(commands.map((words) => [words.join(' '), words]))(
  'the help of "%s" is in English',
  async (_, words) => {
    const { out } = await run(...words, '--lang', 'en', '--help');
    expect(out).toContain('Options:');
    expect(out.split('\n').filter(isSwedish)).toEqual([]);
  },
);

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    colour: false,
    interactive: false,
    fetch: () => Promise.reject(new Error('Nothing here needs the network')),
  };
  return { code: await main(argv, io), ...said };
}

test('an output folder that cannot be used is told in English', async () => {
  const root = join(work, 'no-output');
  cpSync(otherRoot, root, { recursive: true });
  const { code, err } = await run('build', '--root', root, '--out', root, '--lang', 'en');
  expect(code).toBe(3);
  expect(err).toContain('the folder is or holds the sources of the project');
  expect(isSwedish(err)).toBe(false);
});

test('the summary counts in both languages', () => {
  const counts = { files: 1, errors: 1, warnings: 2, infos: 0, hidden: 1, fixable: 1 };
  expect(wordsIn('sv').summary(counts)).toBe('1 fel, 2 varningar i 1 fil (1 dold upplysning)');
  expect(wordsIn('en').summary(counts)).toBe('1 error, 2 warnings in 1 file (1 note hidden)');
  expect(wordsIn('en').nextStep(counts)).toContain('--fix');
});
