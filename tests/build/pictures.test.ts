import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildInMemory, otherRoot, root as engineRoot, shareCrew } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-pictures-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><style>.a{fill:#c33}</style>
<rect id="a" class="a" width="300" height="80"/><text x="9" y="40" font-family="Comic Sans MS">Ritat torg ½</text></svg>`;

const constructs = [
  '![Ett torg](foto.jpg)',
  '![Ett ritat torg](ritat.svg)',
  '![En tydlig ikon](ikon.png)',
  '![Ett mycket högt torn](hog.png)',
  '![](ikon.png){decorative}',
  '[![Ett länkat torg](foto.jpg)](https://example.org/)',
  'Ord före ![ett torg](foto.jpg) och efter',
];

const containers: ((text: string) => string)[] = [
  (text) => text,
  (text) => `- ${text}\n- Sist`,
  (text) => `- Först\n\n  ${text}\n\n- Sist`,
  (text) => `1. ${text}`,
  (text) => `> ${text}`,
  (text) => `| Rad | Ord |\n| --- | --- |\n| Ett | ${text} |`,
  (text) => `:::note\n${text}\n:::`,
  (text) => `:::fact{title="Fakta"}\n${text}\n:::`,
  (text) => `:::details{summary="Mer om torget"}\n${text}\n:::`,
  (text) => `:::lang{lang=en}\n${text}\n:::`,
];

function notes(): string {
  return constructs.map((text, at) => `Ord.[^n${at}]\n\n[^n${at}]: ${text}`).join('\n\n');
}

const all = [
  '# Mer',
  '::figure{#torget}',
  '![Ett torg](foto.jpg "Torget i *juni*, se :ref[torget].[^bild]")',
  '![](ikon.png "Bara en linje"){decorative}',
  '[^bild]: En not till bildtexten.',
  '## En rubrik med ![en tydlig ikon](ikon.png)',
  ...containers.flatMap((inside) => constructs.map((text) => inside(text))),
  notes(),
].join('\n\n');

function create(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#2a8' } });
}

const root = join(work, 'report');

shareCrew();
beforeAll(async () => {
  cpSync(otherRoot, root, { recursive: true });
  const folder = join(root, 'chapter/rapport');
  await create(2400, 1600).jpeg().withMetadata({ orientation: 6 }).toFile(join(folder, 'foto.jpg'));
  await create(24, 24).png().toFile(join(folder, 'ikon.png'));
  await create(300, 4000).png().toFile(join(folder, 'hog.png'));
  writeFileSync(join(folder, 'ritat.svg'), svg);
  writeFileSync(join(folder, '03-mer.md'), `${all}\n`);
  mkdirSync(join(root, 'templates'), { recursive: true });
  const theme = readFileSync(join(engineRoot, 'templates/theme.yaml'), 'utf8');
  const own =
    'logo: { file: logga.svg, alt: Exempelförlaget }\ncover: { file: logga.svg, alt: Ett torg }\n';
  writeFileSync(join(root, 'templates/theme.yaml'), own + theme);
  writeFileSync(join(root, 'templates/logga.svg'), svg);
  writeFileSync(join(root, 'figures/ritat.svg'), svg);
  writeFileSync(
    join(root, 'figures/torget.yaml'),
    'id: torget\nform: image\nfile: ritat.svg\nsubject: torget\nalt: Ett ritat torg.\ncredit: Elin Ek\nlicence: CC-BY-4.0\n',
  );
});

test('pictures stand in everything that holds text, on the page and in a PDF that conforms, the same each time', async () => {
  const first = await buildInMemory(root, ['html', 'pdf']);
  const told = first.result.files.flatMap(({ messages }) =>
    messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason),
  );
  expect(told).toEqual([]);
  const again = await buildInMemory(root, ['html', 'pdf']);
  expect(again.result.manifest).toEqual(first.result.manifest);

  const names = (first.result.manifest?.files ?? []).map(({ path }) => path);
  expect(
    names.filter((name) => /^pictures\/[^/]+\/ritat-[0-9a-f]{8}\.svg$/.test(name)),
  ).toHaveLength(2);
  const html = first.text('rapport.html');
  expect(html.match(/<img/g)?.length).toBeGreaterThan(70);
  expect(html).not.toMatch(/<img(?![^>]* alt=)/);
  expect(html).not.toMatch(/src="(?!data:image\/)/);
  expect(html).toContain('<img alt="" role="presentation"');
  expect(html).toContain('"@type":"ImageObject"');
  expect(html).toContain('Bild: Elin Ek. Licens: ');
});
