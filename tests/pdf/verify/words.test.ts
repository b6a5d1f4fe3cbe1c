import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PrintBrowser } from '../../../scripts/pdf/browser.ts';
import { finishPdf } from '../../../scripts/pdf/finish.ts';
import { layOut } from '../../../scripts/pdf/layout.ts';
import { withPage } from '../../../scripts/pdf/page.ts';
import { sampleHtml, sans, serif } from '../../../scripts/tools/samples/chapter.ts';
import { requireBrowser } from '../browsers.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await requireBrowser();
});
afterAll(async () => {
  await browser.close();
});

const reference =
  '<span class="ref" role="superscript" lang="sv-x-ref"><a href="#_not-1" id="_notref-1" lang="sv-x-lnk" data-contents="Not 1">1</a></span>' +
  '<span class="fn" id="_not-1" role="note" lang="sv-x-note" data-fn="1"><span class="fnl" role="mark" lang="sv-x-lbl"><a href="#_notref-1" lang="sv-x-lnk" data-contents="Tillbaka till not 1 i texten">1</a> </span>' +
  'Enkäten besvarades av sextio personer. Den skickades med posten.</span>';

/** Its marks and bounds stand over its letters. */
const formula =
  '<span role="img" aria-label="pris med tak är lika med alfa delat med summa" lang="sv-x-formula" data-text="pris = alfa/summa"><math>' +
  '<mover><mi>pris</mi><mo>ˆ</mo></mover><mo>=</mo><mfrac><mi>alfa</mi><munder><mi>summa</mi><mi>bas</mi></munder></mfrac></math></span>';

const body = `<main>
  <h1 id="dammar">Dammar och broar</h1>
  <p role="paragraph" id="first">Vattnet stiger om våren, och informations&shy;försörjningen är god.${reference}</p>
  <ol start="99"><li>Ta med hjälmen</li><li>Släck lampan</li><li>Gå hem<ul><li>Ja</li><li>Nej</li></ul></li></ol>
  <p role="paragraph" id="second">Broarna ska målas före midsommar, sade nämnden.</p>
  <table><tr><th>Filial</th><th>Antal</th></tr><tr><td>Norra torget</td><td>212</td></tr></table>
  <p role="paragraph" id="share">Andelen räknas som ${formula} varje år.</p>
  <p role="paragraph" id="last">Sist kommer den avslutande delen av texten.</p>
</main>`;

/** A note that no page can hold, with a list in it. */
const bodyWithLongNote = `<main>
  <h1 id="noter">Noter</h1>
  <p role="paragraph">Vattnet stiger om våren.${reference.replace(/<span class="fn".*$/, '')}</p>
  <div class="fn" id="_not-1" role="note" lang="sv-x-note" data-fn="1"><span class="fnl" role="mark" lang="sv-x-lbl"><a href="#_notref-1" lang="sv-x-lnk" data-contents="Tillbaka till not 1 i texten">1</a> </span>Först detta.
  <ol>${Array.from({ length: 80 }, (_, index) => `<li>Punkt ${index} som räcker över mer än en enda rad på sidan, så att den kan delas mellan den ena sidan och den andra</li>`).join('')}</ol></div>
</main>`;

/** What the checker says of the words when `before` has run in the page, it is laid out, and then `spoil` has run. */
async function faultsAfter(spoil: string, html = body, before = ''): Promise<string[]> {
  // The shipped style gives numbers of three digits no room yet.
  const page = sampleHtml({
    body: `<style>ol { padding-left: 40px } math { font-family: inherit }</style>${html}`,
  });
  const title = 'Dammar och broar';
  return await withPage(browser, page, async (open) => {
    await open.evaluate(`{ ${before} }`);
    const layout = await layOut(open, { left: 'Karin Åkerblom', right: title });
    await open.evaluate(`{ ${spoil} }`);
    const printed = await open.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    const facts = { title, author: 'Karin Åkerblom', lang: 'sv', subject: '', keywords: [] };
    const families = [serif, sans];
    const producer = 'Rapport';
    const { findings } = await finishPdf({
      printed,
      layout,
      facts: { ...facts, date: new Date('2022-06-14T00:00:00Z'), producer },
      families,
      attachments: [],
    });
    return findings.flatMap(({ words }) =>
      words === undefined ? [] : [`${words.fault}: ${words.words}`],
    );
  });
}

const element = (selector: string): string =>
  `const it = document.querySelector(${JSON.stringify(selector)});`;

describe('the words of the page', () => {
  test('are all in the document', async () => {
    expect(await faultsAfter('')).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'a list that is dropped',
      `${element('ol')} it.remove()`,
      [
        'missing: 99. Ta med hjälmen',
        'missing: 100. Släck lampan',
        'missing: 101. Gå hem',
        'missing: Ja',
        'missing: Nej',
      ],
    ],
    [
      'a number of a list',
      `${element('ol')} it.start = 1`,
      ['missing: 99.', 'missing: 100.', 'missing: 101.'],
    ],
    [
      'a note that is lost',
      `${element('.fn')} it.lastChild.remove()`,
      ['missing: Enkäten besvarades av sextio personer. Den skickades med posten.'],
    ],
    [
      'a part of a note that lands in the text',
      `${element('.fn')} document.querySelector('#second').append(it.lastChild)`,
      ['out-of-order: Enkäten besvarades av sextio personer. Den skickades med posten.'],
    ],
    [
      'blocks that change places',
      `${element('#second')} document.querySelector('#last').after(it)`,
      ['out-of-order: Broarna ska målas före midsommar, sade nämnden.'],
    ],
    [
      'a block that is read to nobody',
      `${element('#second')} it.ariaHidden = 'true'`,
      ['untagged: Broarna ska målas före midsommar, sade nämnden.'],
    ],
    [
      'a block that is hidden',
      `${element('#second')} it.style.visibility = 'hidden'`,
      ['missing: Broarna ska målas före midsommar, sade nämnden.'],
    ],
    [
      'a word in the middle',
      `${element('#second')} it.textContent = it.textContent.replace('ska ', '')`,
      ['missing: ska'],
    ],
    [
      'a box that cuts',
      `${element('#second')} Object.assign(it.style, { width: '210px', whiteSpace: 'nowrap', overflow: 'hidden' })`,
      ['missing: midsommar, sade nämnden.', 'clipped: midsomm'],
    ],
    ['a formula that is lost', `${element('math')} it.remove()`, ['missing: prisˆ=alfasummabas']],
    [
      'a part of a formula',
      `${element('mfrac')} it.firstChild.remove()`,
      ['missing: prisˆ=alfasummabas'],
    ],
    [
      'a formula that is read to nobody',
      `${element('[data-text]')} it.ariaHidden = 'true'`,
      ['missing: prisˆ=alfasummabas'],
    ],
    [
      'a formula that lies on the words beside it',
      `${element('[data-text]')} it.style.marginLeft = '-60px'`,
      [
        'overlapping: summa som',
        'overlapping: räknas pris',
        'overlapping: som =',
        'overlapping: som alfa',
      ],
    ],
    [
      'a line that lies on another',
      `${element('#last')} Object.assign(it.style, { position: 'absolute', top: document.querySelector('#second').offsetTop + 'px' })`,
      [
        'overlapping: Broarna Sist, Broarna kommer, ska kommer, målas kommer, måla … ämnden. texten.',
      ],
    ],
    [
      'a table that is too wide',
      `${element('table')} Object.assign(it.style, { width: '900px', tableLayout: 'fixed' })`,
      ['missing: Antal', 'missing: 212', 'clipped: 21'],
    ],
  ])('are told of: %s', async (_, spoil, expected) => {
    expect(await faultsAfter(spoil)).toEqual(expected);
  });

  test('are all there when a note with a list is divided', async () => {
    expect(await faultsAfter('', bodyWithLongNote)).toEqual([]);
  });

  test('are told of when the layout throws away the rest of a note', async () => {
    const spoil = `const own = Range.prototype.extractContents;
      Range.prototype.extractContents = function () { own.call(this); return new DocumentFragment(); }`;
    expect(await faultsAfter('', bodyWithLongNote, spoil)).toEqual([
      expect.stringMatching(/^missing: \d\d\. Punkt \d\d som .* och den andra$/),
    ]);
  });
});
