import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { main } from '../../scripts/cli/cli.ts';
import { otherRoot } from '../repository.ts';
import { copyOf } from './report.ts';

const fetch = () => Promise.reject(new Error('No comparison needs the network'));

const reading = 'figures/fig-lasning.yaml';

describe('the command', () => {
  const repository = copyOf(otherRoot);
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      repository.root,
      '-c',
      'user.name=P',
      '-c',
      'user.email=p@e',
      ...args,
    ]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  git('tag', 'v1');
  afterAll(() => repository.remove());

  async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const texts = { out: '', err: '' };
    const take = (name: 'out' | 'err') => (more: string) => {
      texts[name] += more;
    };
    const io = { out: take('out'), err: take('err'), colour: false, interactive: false, fetch };
    const all = [...args, '--root', repository.root];
    return { code: await main(all, io), ...texts };
  }

  test('says that nothing differs', async () => {
    const out = join(repository.root, 'out');
    const { code, out: text } = await run('compare', 'v1', '--html', '--out', out);
    expect([code, text]).toEqual([0, 'Ingen skillnad.\n']);
    expect((await run('check', '--changed', 'v1')).out).toBe('Inga tal har ändrats sedan v1.\n');
  });

  test.each([
    [['--lang', 'sv'], 'Versionen `v9` går inte att läsa'],
    [['--lang', 'en'], 'The version `v9` cannot be read'],
  ])('tells of a version that does not exist, %s', async (args, words) => {
    for (const command of [
      ['compare', 'v9', '--html'],
      ['check', '--changed', 'v9'],
    ]) {
      const { code, err } = await run(...command, ...args);
      expect(code).toBe(2);
      expect(err).toContain(words);
    }
  });

  test('check --changed tells what a number does to every sentence', async () => {
    repository.edit(reading, 'label: Ofta, value: 62', 'label: Ofta, value: 60');
    const { code, out } = await run('check', '--changed', 'v1');
    expect(code).toBe(1);
    expect(out).toMatch(/fig-lasning\.ofta: 62 → 60 procent {2}figures\/fig-lasning\.yaml:\d+/);
    expect(out).toMatch(/02-resultat\.md:3:\d+ {2}nu fel: Av eleverna läser 62 procent ofta/);
    expect(out).toMatch(/Texten säger ”62 procent”, men data säger 60/);
    expect(out).toContain('Det som ändras: diagrammet, tabellen och CSV-filen');
    const english = await run('check', '--changed', '--lang', 'en');
    expect(english.out).toContain('now wrong: Av eleverna');
    const json = JSON.parse((await run('check', '--changed', '--format', 'json')).out) as unknown;
    expect(json).toMatchObject([
      { figure: 'fig-lasning', cells: [{ address: 'fig-lasning.ofta', line: expect.any(Number) }] },
    ]);
    repository.edit(reading, 'label: Ofta, value: 60', 'label: Ofta, value: 62');
  });
});
