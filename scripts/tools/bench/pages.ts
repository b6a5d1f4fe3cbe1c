import { openBrowser } from '../../pdf/browser.ts';
import { printPdf } from '../../pdf/print.ts';
/** Prints a generated book of many pages and tells how long it took: a child process of the bench. */
import { bookHtml } from '../samples/book.ts';
import { sans, serif } from '../samples/chapter.ts';

const sections = Number(process.argv[2] ?? 6);
const html = bookHtml({
  sections,
  paragraphs: 14,
  noteEvery: 2,
  figureEvery: 16,
  referenceEvery: 6,
});
const browser = await openBrowser();
if ('fault' in browser) throw new Error(browser.fault.en);
const start = performance.now();
const { pages, problems, findings } = await printPdf(browser, html, {
  title: 'Vem äger spåren?',
  author: 'Karin Åkerblom',
  lang: 'sv',
  date: new Date(0),
  producer: 'bench',
  families: [serif, sans],
  attachments: [],
});
const ms = performance.now() - start;
await browser.close();
const notes = html.match(/class="fn"/g)?.length ?? 0;
const figures = html.match(/<figure/g)?.length ?? 0;
const facts = { pages, notes, figures, problems: problems.length, findings: findings.length, ms };
process.stdout.write(`${JSON.stringify(facts)}\n`);
