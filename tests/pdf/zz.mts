import { writeFileSync } from 'node:fs';
let t = performance.now();
const lap = (k: string) => {
  console.log(k, Math.round(performance.now() - t));
  t = performance.now();
};
const { openBrowser } = await import('../../scripts/pdf/browser.ts');
lap('import browser');
const { printPdf } = await import('../../scripts/pdf/print.ts');
lap('import print');
const { sampleHtml } = await import('./sample.ts');
const html = sampleHtml();
lap('sample');
const b = await openBrowser();
if ('fault' in b) throw new Error(b.fault);
lap('open');
const facts = {
  title: 'Vem äger spåren vi lämnar? Invånardata och förtroende i Ekstad',
  shortTitle: 'Vem äger spåren vi lämnar?',
  author: 'Karin Åkerblom och Łukasz Öhrn',
  lang: 'sv',
  subject: 'Den lyssnande staden',
  keywords: ['a', 'b'],
  date: new Date('2022-01-01'),
  producer: 'Rapport 0.1.0',
};
for (let i = 0; i < 3; i++) {
  const r = await printPdf(b, html, facts);
  lap('print' + i);
  console.log(
    r.bytes.length,
    r.pages,
    r.fonts,
    r.missingGlyphs,
    (await import('node:crypto')).createHash('sha256').update(r.bytes).digest('hex').slice(0, 12),
  );
  lap('-');
  writeFileSync('/tmp/pdfx/out.pdf', r.bytes);
}
await b.close();
lap('close');
