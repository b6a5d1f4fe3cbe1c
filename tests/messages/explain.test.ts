import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { main } from '../../scripts/cli/cli.ts';
import { createMemory } from '../../scripts/compile/memory.ts';
import { createPictureMaker } from '../../scripts/compile/pictures.ts';
import { lintLanguage } from '../../scripts/lint/language/language.ts';
import { lintBook } from '../../scripts/lint/lint.ts';
import { type RuleId, rules, rulesByStage } from '../../scripts/model/rules.ts';
import type { Example } from '../../scripts/model/rules/example.ts';
import type { Rule } from '../../scripts/model/rules/rule.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';
import { otherRoot } from '../repository.ts';

const ids = Object.keys(rules) as RuleId[];
const root = mkdtempSync(join(tmpdir(), 'rapport-explain-'));
cpSync(otherRoot, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ofLanguage: ReadonlySet<string> = new Set([...rulesByStage.language, ...rulesByStage.text]);

/** Most is the same in all of them: the theme, the dictionaries, the other texts. */
const memory = createMemory();

/** Rules that the report breaks with an example in it, as far as figures need not be drawn. */
async function brokenBy(id: RuleId, example: Example, text: string): Promise<string[]> {
  const putBack = put(example, text);
  try {
    return await brokenRules(ofLanguage.has(id));
  } finally {
    putBack();
  }
}

/** Writes an example, and gives what makes the report as it was. */
function put({ path, isAppended }: Example, text: string): () => void {
  const whole = join(root, path);
  const made = mkdirSync(dirname(whole), { recursive: true });
  if (isAppended === true) appendFileSync(whole, text);
  else writeFileSync(whole, text);
  const original = join(otherRoot, path);
  return () => {
    if (existsSync(original)) copyFileSync(original, whole);
    else rmSync(made ?? whole, { recursive: true });
  };
}

async function brokenRules(withLanguage: boolean): Promise<string[]> {
  const { read, memo, ofFile } = memory;
  const { sources, files, findPicture } = readSources({ root, out: join(root, 'out') }, read);
  if (sources !== null) {
    const parsed = parseBook(sources, ofFile);
    if (withLanguage) await lintLanguage(parsed, (_, make) => make());
    await createPictureMaker(memory)(parsed, findPicture);
    lintBook(await resolveBook(parsed, { memo, isForMessages: true }));
  }
  return files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? ''));
}

test('every rule has its stage', () => {
  expect(Object.values(rulesByStage).flat().toSorted()).toEqual(ids.toSorted());
});

const examples = ids.flatMap((id) => {
  const { example }: Rule<never> = rules[id];
  return example === undefined ? [] : [[id, example] as const];
});

describe.each(examples)('the example of %s', (id, example) => {
  test('breaks the rule, and mended breaks it no more', async () => {
    expect(await brokenBy(id, example, example.wrong)).toContain(id);
    expect(await brokenBy(id, example, example.right)).not.toContain(id);
  });
});

async function explain(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    colour: false,
    interactive: false,
    fetch: () => Promise.reject(new Error('No explanation needs the network')),
  };
  const code = await main(['check', '--explain', ...argv], io);
  return { code, out, err };
}

test('tells what holds, why, and how it is written', async () => {
  const { code, out } = await explain('value-resolves');
  expect(code).toBe(0);
  expect(out).toBe(`value-resolves
Grad: fel (kan inte sänkas)

Detta ska gälla: ${rules['value-resolves'].holds.sv}
Varför: Ett tal som inte är bundet till data kan bli fel utan att någon ser det.
Där svaret är säkert rättar \`check --fix\`.

Fel (chapter/rapport/03-mer.md):
    # Mer

    :value[62 procent]{of="fig-lasning.aldrig"} läser ofta.

Rätt:
    # Mer

    :value[62 procent]{of="fig-lasning.ofta"} läser ofta.
`);
  expect((await explain('reference-cited', '--lang', 'en')).out).toContain(
    'Severity: warning (can be changed under `rules:` in chapter/report.yaml)',
  );
});

test('without a rule lists them all by stage', async () => {
  const { code, out } = await explain();
  expect(code).toBe(0);
  expect(out).toContain('Text i Markdown\n  no-raw-html');
  for (const id of ids) expect(out).toContain(`  ${id} `);
});

test('asks what was meant by a rule that does not exist', async () => {
  const { code, err } = await explain('value-resovles');
  expect(code).toBe(2);
  expect(err).toContain('Menade du `value-resolves`?');
});
