import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { formatMessages } from '../../scripts/diagnostics/text.ts';
import { report } from '../../scripts/model/report.ts';
import { root } from '../repository.ts';

function setting(name: string): unknown {
  return JSON.parse(readFileSync(join(root, '.vscode', name), 'utf8'));
}

test('the problem matcher of VS Code reads the messages', () => {
  const { tasks } = setting('tasks.json') as {
    tasks: { script: string; problemMatcher: { pattern?: { regexp: string } } }[];
  };
  const pattern = new RegExp(tasks[0]?.problemMatcher.pattern?.regexp ?? '');
  const file = new VFile({ path: 'chapter/min text/å.md', value: 'Se :ref[x].\n' });
  report(file, 'reference-resolves', { id: 'x' }, { place: { line: 1, column: 9 } });
  report(file, 'reference-cited', { key: 'a' }, { place: { line: 1, column: 1 } });
  const text = formatMessages([file], { colour: false, lang: 'sv' });
  const read = text.split('\n').flatMap((line) => {
    const match = pattern.exec(line);
    return match === null ? [] : [match.slice(1)];
  });
  expect(read).toEqual([
    [
      'chapter/min text/å.md',
      '1',
      '1',
      'warning',
      'Källan `a` är inte citerad i något dokument',
      'reference-cited',
    ],
    [
      'chapter/min text/å.md',
      '1',
      '9',
      'error',
      'Hänvisningen `x` har inget mål',
      'reference-resolves',
    ],
  ]);
});

test('the schemas that VS Code is told of exist', () => {
  const settings = setting('settings.json') as { 'yaml.schemas': Record<string, unknown> };
  for (const path of Object.keys(settings['yaml.schemas'])) {
    expect(existsSync(join(root, path)), path).toBe(true);
  }
});
