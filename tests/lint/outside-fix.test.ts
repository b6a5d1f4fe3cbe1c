import { expect, test } from 'vitest';

import { otherRoot } from '../repository.ts';
import { copyOf, fixed, fixesOf } from './project.ts';

test.each([
  [
    '{ id: vet-ej, label: Vet ej, value: 8 }',
    '{ id: vet-ej, label: Vet ej, value: 8, role: outside }',
  ],
  [
    '{ id: vet-ej, label: "Vet ej", value: 8}',
    '{ id: vet-ej, label: "Vet ej", value: 8, role: outside }',
  ],
  [
    'id: vet-ej\n    label: Vet ej\n    value: 8',
    'id: vet-ej\n    label: Vet ej\n    value: 8\n    role: outside',
  ],
])('the role is written where the answer is: %s', async (written, expected) => {
  const copy = copyOf(otherRoot, ['chapter', 'figures']);
  const path = 'figures/fig-lasning.yaml';
  try {
    copy.change(path, (text) => text.replace(/\{ id: vet-ej.*\}/u, written));
    const before = await copy.check();
    expect(before.messages.map((message) => message.split(' ')[1])).toEqual(['dont-know-outside']);
    const file = before.files.find((each) => each.path === path);
    copy.change(path, (text) => fixed(text, file === undefined ? [] : fixesOf(file)));
    expect(copy.text(path)).toContain(`- ${expected}\n`);
    expect((await copy.check()).messages).toEqual([]);
  } finally {
    copy.remove();
  }
});
