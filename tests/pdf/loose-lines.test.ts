import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PrintBrowser } from '../../scripts/pdf/browser.ts';
import { layOut } from '../../scripts/pdf/layout.ts';
import { withPage } from '../../scripts/pdf/page.ts';
import { printPage, section } from '../../scripts/tools/samples/book.ts';
import { definePromiseTry } from '../build/promise-try.ts';
import { requireBrowser } from './browsers.ts';

let browser: PrintBrowser;

beforeAll(async () => {
  definePromiseTry();
  browser = await requireBrowser();
});

afterAll(async () => {
  await browser.close();
});

const parts = ['infor', 'mations', 'säkerhets', 'klassifice', 'ring'];
const end = parts.join('\u00ad');

/** Text of a page that is laid out, and whether its headings may be divided. */
async function laidOutTexts(body: string): Promise<{ text: string; hyphens: string }[]> {
  return await withPage(browser, printPage(section('ett', 'Ett', body)), async (page) => {
    await layOut(page, { left: '', right: 'Prov' });
    return (await page.evaluate(
      `[...document.querySelectorAll('.prov')].map((element) => ({ text: element.textContent, hyphens: getComputedStyle(element).hyphens }))`,
    )) as { text: string; hyphens: string }[];
  });
}

function paragraph(words: string, more = ''): string {
  const [before, after = ''] = words.split('…');
  return `<p class="prov" role="paragraph" data-end="${end}"${more}>${before}${parts.join('')}${after}</p>`;
}

test('the last word of a paragraph is divided where the line before it would open a hole', async () => {
  const [open, full, ragged, alone] = await laidOutTexts(
    [
      paragraph('När de nya tjänsterna infördes gjordes en ny ….'),
      paragraph(
        'När de nya tjänsterna infördes i stadens alla förvaltningar år 2021 var det en ny ….',
      ),
      paragraph('När de nya tjänsterna infördes gjordes en ny ….', ' style="text-align:left"'),
      paragraph('En ….'),
    ].join(''),
  );
  expect(open?.text).toContain(end);
  expect(full?.text).not.toContain('\u00ad');
  expect(ragged?.text).not.toContain('\u00ad');
  expect(alone?.text).not.toContain('\u00ad');
});

test('a heading is divided where a line of it would be short, and only there', async () => {
  const long = ['informations', 'säkerhets', 'klassificerings', 'modellernas'].join('\u00ad');
  const [short, divided] = await laidOutTexts(
    `<h3 class="prov" id="kort">En rubrik om be\u00adhand\u00adling av data</h3><p role="paragraph">Text.</p>` +
      `<h3 class="prov" id="lang">Om ${long}${long} ut\u00advecklings\u00admöjligheter</h3><p role="paragraph">Text.</p>`,
  );
  expect(short?.hyphens).toBe('none');
  expect(divided?.hyphens).toBe('manual');
});
