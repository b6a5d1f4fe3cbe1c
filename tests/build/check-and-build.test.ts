import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { createCompiler } from '../../scripts/compile/compile.ts';
import { hasErrors } from '../../scripts/model/report.ts';
import { buildInMemory, otherRoot, shareCrew } from '../repository.ts';

shareCrew();

const work = mkdtempSync(join(tmpdir(), 'rapport-check-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function projectWith(name: string, text: string): string {
  const root = join(work, name);
  cpSync(otherRoot, root, { recursive: true });
  mkdirSync(join(root, 'chapter/rapport'), { recursive: true });
  writeFileSync(join(root, 'chapter/rapport/03-mer.md'), text);
  return root;
}

/** Each in all of these, where it can be written there. */
const containers: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => `${text}\n`,
  list: (text) => `- ${text}\n- Sist\n`,
  numbers: (text) => `1. ${text}\n2. Sist\n`,
  quotation: (text) => `> ${text}\n`,
  cell: (text) => `| Rad | Ord |\n| --- | --- |\n| Ett | ${text} |\n`,
  note: (text) => `Ord.[^n]\n\n[^n]: ${text}\n`,
  heading: (text) => `## ${text}\n\nOrd.\n`,
};

const constructs: Readonly<Record<string, string>> = {
  emphasis: 'Ord *med* **vikt** och ***båda***',
  link: 'En [länk till *något*](https://example.org/en/lang/adress?med=fråga)',
  language: 'Det heter :span[privacy paradox]{lang=en} där',
  value: 'Andelen är :value[62 procent]{of="fig-lasning.ofta"} där',
  reference: 'Som :ref[fig-lasning] säger',
  private: 'Ett tecken \ue012 ur ett ikontypsnitt',
  unassigned: 'Ett tecken \u0378 som inte finns',
  emoji: 'En glad 🙂 min',
  long: 'Informationsförsörjningsorganisationernas '.repeat(12).trim(),
  signs: 'Tecken som ” – … · ½ ² © é ø',
};

/** Whether the sources are found to be right, and then whether they could be built. */
async function outcomeOf(root: string): Promise<{ isClean: boolean; told: string[] }> {
  const { files } = await createCompiler({ project: { root, out: 'out' } })();
  const isClean = !hasErrors(files);
  if (!isClean) return { isClean, told: [] };
  const { result } = await buildInMemory(root, ['html', 'pdf']);
  const told = result.files.flatMap(({ messages }) =>
    messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason),
  );
  return { isClean, told };
}

describe('what `check` finds nothing wrong with can be built', () => {
  test.each(Object.keys(constructs))('%s, in every container', async (name) => {
    const construct = constructs[name] ?? '';
    const parts = Object.values(containers).map((within) => within(construct));
    const root = projectWith(name, `# Mer\n\n${parts.join('\n')}`);
    expect((await outcomeOf(root)).told).toEqual([]);
  });
});
