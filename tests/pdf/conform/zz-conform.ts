import { readFileSync, writeFileSync } from 'node:fs';

import { conform } from '../../../scripts/pdf/conform/conform.ts';
const n = process.argv[2] ?? '1';
const layout = JSON.parse(readFileSync(`/tmp/cwork/raw${n}.json`, 'utf8'));
const date = new Date('2022-06-14T00:00:00Z');
const facts = {
  title: 'Delad data & <förtroende>',
  author: 'Karin Åkerblom',
  lang: 'sv',
  subject: 'Kapitel 7',
  keywords: ['a', 'b'],
  date,
  producer: 'Rapport 0.1.0',
};
const file = (name: string, mimeType: string, figure: string) => ({
  name,
  mimeType,
  figure,
  bytes: Buffer.from('a;b\n1;2\n'),
  description: `Data till ${figure}`,
});
const attachments = [
  file('fig-7-1.csv', 'text/csv', 'fig-7-1'),
  file('fig-7-1.yaml', 'application/yaml', 'fig-7-1'),
  file('tab-7-1.csv', 'text/csv', 'tab-7-1'),
];
for (let i = 0; i < Number(process.argv[3] ?? 1); i++) {
  const raw = readFileSync(`/tmp/cwork/raw${n}.pdf`);
  const t = performance.now();
  const r = await conform(raw, { layout, facts, attachments });
  console.log(
    Math.round(performance.now() - t),
    'ms',
    r.pages,
    'pages',
    raw.length,
    '->',
    r.bytes.length,
    r.missingGlyphs,
  );
  writeFileSync(`/tmp/cwork/out${n}.pdf`, r.bytes);
}
