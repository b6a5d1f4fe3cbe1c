import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { startOf } from '../../scripts/model/place.ts';
import { parseText } from '../../scripts/parse/parse.ts';
import { textAt } from '../../scripts/read/located.ts';
import { parseYaml } from '../../scripts/read/yaml.ts';

const yaml = `id: fig-a
alt: >-
  Stapeldiagram över svaren. Flest,
  :value[53 procent]{of="fig-a.ja"}, säger ja [@larsson2020; jfr
  @boyd2010] och :valeu[2 procent]{of="fig-a.nej"} nej.
`;

function parsed() {
  const file = new VFile({ value: yaml, path: 'figures/fig-a.yaml' });
  const data = parseYaml(file);
  if (data === null) throw new Error('The YAML is wrong');
  const { alt } = data.value as { alt: string };
  return { file, tree: parseText(textAt(data, ['alt'], alt), file) };
}

function written({ position }: Pick<Nodes, 'position'>): string {
  return yaml.slice(position?.start.offset, position?.end.offset);
}

test('nodes of a text in YAML have the place of their words in the file', () => {
  const found: string[] = [];
  visit(parsed().tree, (node) => {
    if (node.type === 'boundValue') found.push(written(node));
    if (node.type === 'citation') {
      found.push(written(node), ...node.cites.map(({ place }) => written({ position: place })));
    }
  });
  expect(found).toEqual([
    ':value[53 procent]{of="fig-a.ja"}',
    '[@larsson2020; jfr\n  @boyd2010]',
    '@larsson2020',
    ' jfr\n  @boyd2010',
  ]);
});

test('so have messages, with line and column', () => {
  const { file } = parsed();
  expect(file.messages.map(({ ruleId, place }) => [ruleId, startOf(place)])).toEqual([
    ['directive-known', { line: 5, column: 19 }],
  ]);
});
