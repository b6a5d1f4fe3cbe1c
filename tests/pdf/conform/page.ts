import type { PrintBrowser } from '../../../scripts/pdf/browser.ts';
import type { LayoutResult } from '../../../scripts/pdf/layout-result.ts';
import { withPage } from '../../../scripts/pdf/page.ts';
import { headRules, runningHeads } from '../../../scripts/pdf/running-heads.ts';
import { drawing, fontCss, sans, serif } from '../../../scripts/tools/samples/chapter.ts';

/** Stands in for the HTML and layout stages: a page with one of everything that has a hook, and where it came to lie. */
const css = `
  @page { size: 640px 904px; margin: 88px 80px 96px 88px }
  @page :left { margin: 88px 88px 96px 80px }
  :root { --serif: "${serif}"; --sans: "${sans}"; --ink: #1a1a1a }
  * { box-sizing: border-box }
  html { font: 400 13.4px/18px "${serif}"; hyphens: manual; orphans: 2; widows: 2; print-color-adjust: exact }
  body, p, figure, ol, ul { margin: 0 }
  main { width: 472px }
  p { text-align: justify }
  h1, h2, h3 { margin: 20px 0 8px; font: 700 17px/22px "${sans}"; break-after: avoid }
  a { color: inherit; text-decoration: none }
  .ref { font-size: .68em; vertical-align: super; line-height: 0 }
  .fn { display: block; font-size: 11px; line-height: 14px; margin: 4px 0 }
  .contents a { display: flex } .dots { flex: 1; border-bottom: 1px dotted #777; margin: 0 6px }
  table { width: 100%; border-collapse: collapse; font: 11px/15px "${sans}" }
  th, td { border-bottom: .5px solid #999; text-align: left }
  figcaption { font: 11px/15px "${sans}" }
  .next { break-before: page }
  html.measure main { columns: 472px 1; column-gap: 40px; column-fill: auto; height: 720px }
  html.measure .next { break-before: column }
`;

const filler =
  'I\u00adnom för\u00advalt\u00adning\u00aden sam\u00adlas upp\u00adgif\u00adter som av\u00adser of\u00adfi\u00adci\u00adell sta\u00adtis\u00adtik, och kom\u00admun\u00adens in\u00advå\u00adnare får sällan veta hur de an\u00advänds. ';

const table = `<table class="data"><caption><b>Tabell 7.1.</b> Folkmängd</caption>
  <thead><tr><th scope="col"></th><th scope="col">2015</th><th scope="col">2020</th></tr></thead>
  <tbody><tr><th scope="row">Umeå</th><td>120 777</td><td>130 224</td></tr>
  <tr><th scope="row">Lund</th><td></td><td>124 935</td></tr></tbody></table>`;

function link(href: string, contents: string, content: string, more = ''): string {
  return `<a href="${href}" lang="sv-x-lnk" data-contents="${contents}"${more}>${content}</a>`;
}

function note(number: number, text: string): string {
  const there = link(`#_not-${number}`, `Not ${number}`, String(number), ` id="_notref-${number}"`);
  const back = link(`#_notref-${number}`, `Tillbaka till not ${number} i texten`, String(number));
  return (
    `<span class="ref" role="superscript" lang="sv-x-ref">${there}</span>` +
    `<span class="fn" id="_not-${number}" role="note" lang="sv-x-note" data-fn="${number}">` +
    `<span class="fnl" role="mark" lang="sv-x-lbl">${back} </span>${text}</span>`
  );
}

function section(level: number, id: string, title: string, content: string, more = ''): string {
  return (
    `<section class="level-${level}" role="region" lang="sv-x-sect" aria-labelledby="${id}"${more}>` +
    `<h${level} id="${id}">${title}</h${level}>${content}</section>`
  );
}

function figure(id: string, alt: string, caption: string): string {
  const rows: [string, number][] = [
    ['Banker', 52],
    ['Sjukvården', 59],
  ];
  const svg = drawing(id, alt, rows).replace('<svg ', `<svg lang="sv-x-fig" data-figure="${id}" `);
  return (
    `<figure id="${id}" class="figure" role="group" lang="sv-x-figwrap"><div class="drawing">${svg}</div>` +
    `<figcaption><b>${caption}</b> Källa: <em>enkäten</em>.</figcaption></figure>`
  );
}

function entry(id: string, title: string, below = ''): string {
  const page = `<span class="dots" aria-hidden="true"></span><span class="page" data-pageref="${id}">000</span>`;
  const to = link(
    `#${id}`,
    `Till avsnittet ${title}`,
    `<span class="entry">${title}</span>${page}`,
  );
  return `<li lang="sv-x-toci">${to}${below}</li>`;
}

const toc = (items: string): string => `<ol role="list" lang="sv-x-toc">${items}</ol>`;

const contents = `<div class="navigation"><nav class="contents" role="navigation" lang="sv-x-sect" aria-labelledby="innehall">
  <h2 id="innehall">Innehåll</h2>
  ${toc(entry('inledning', 'Inledning', toc(entry('metod', 'Metod'))) + entry('resultat', 'Resultat'))}</nav></div>`;

const foreign = '<span lang="en-x-span" role="mark">the <em>privacy</em> paradox</span>';
const crossReference = `${link('#fig-7-2', 'Till figur 7.2', 'figur 7.2', ' class="cross-reference"')}<span class="on-page" data-pageref="fig-7-2" data-before=" på sidan "> på sidan 000</span>`;
const external = link(
  'https://example.org/a?b=1&amp;c=2',
  'Extern länk: https://example.org/a?b=1&amp;c=2',
  'Ex\u00adem\u00adpel',
);

const introduction = [
  `<p role="paragraph">${filler}Det kallas ${foreign}.${note(1, `En not med ${external} och <strong>mer</strong>.`)} ’Citat’ och ”citat” i texten, se ${crossReference}. ${filler}</p>`,
  `<p role="paragraph">${filler}${link('https://example.org/rapport', 'Extern länk: https://example.org/rapport', 'Rapporten om hur invånarna ser på kommunens användning av deras uppgifter')} <span style="opacity: .5">Blekt of\u00adfi\u00adciellt.</span></p>`,
  section(
    3,
    'metod',
    'Me\u00adtod',
    `<p role="paragraph">${filler.repeat(3)}${note(2, filler)}</p>
     <ul role="list"><li>Ett <strong>starkt</strong> ord<ul role="list"><li>Under</li><li>Två${note(3, 'Not i lista.')}</li></ul></li><li><p role="paragraph">Stycke i punkt.</p></li></ul>
     <blockquote lang="sv-x-quote"><p role="paragraph">${filler}</p></blockquote>`,
  ),
].join('');

const results = [
  `<p role="paragraph">${filler.repeat(2)}</p>`,
  figure('fig-7-1', 'Staplar: sjukvården 59, banker 52.', 'Figur 7.1.'),
  `<p role="paragraph">${filler.repeat(12)}</p>`,
  `<figure id="tab-7-1" role="group" lang="sv-x-figwrap">${table}</figure>`,
  `<p role="paragraph">${filler.repeat(9)}</p>`,
  figure('fig-7-2', 'Samma staplar en gång till.', 'Figur 7.2.'),
].join('');

const references = `<section class="references" role="region" lang="sv-x-sect"><h2 id="referenser">Referenser</h2>
  <ul role="list"><li id="ref-a">Larsson, A. (2020). <i lang="en-x-span" role="mark">On trust</i>. ${link('https://example.org/', 'Extern länk: https://example.org/', 'example.org')}</li></ul></section>`;

/** Five pages when printed with `repeats` 1. */
function hookedHtml(repeats = 1): string {
  const chapters = Array.from({ length: repeats - 1 }, (_, index) =>
    section(2, `mer-${index}`, 'Mer', `<p role="paragraph">${filler.repeat(14)}</p>${table}`),
  );
  const body = `<div class="body">${section(2, 'inledning', 'Inledning', introduction, ' class="next"')}${section(2, 'resultat', 'Re\u00adsul\u00adtat', results)}${chapters.join('')}</div>`;
  return (
    `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title><style>${fontCss}\n${css}</style></head>` +
    `<body><main><header class="opening"><p class="number">Kapitel 7</p><h1 id="kapitel-7">Delad data</h1></header>${contents}${body}${references}</main></body></html>`
  );
}

const measure = `(() => {
  const root = document.documentElement;
  root.classList.add('measure');
  const origin = document.querySelector('main').getBoundingClientRect();
  const columnOf = (rect) => Math.floor((rect.left - origin.left + 1) / 512);
  const pageOf = {};
  for (const element of document.querySelectorAll('[id]')) {
    if (document.querySelector('[href="#' + element.id + '"]') === null) continue;
    pageOf[element.id] = columnOf(element.getClientRects()[0]) + 1;
  }
  for (const place of document.querySelectorAll('[data-pageref]')) {
    place.textContent = (place.dataset.before ?? '') + pageOf[place.dataset.pageref];
  }
  const figures = [...document.querySelectorAll('[lang$="-x-fig"]')].map((element) => {
    const rect = element.getBoundingClientRect();
    const column = columnOf(rect);
    const x = rect.left - origin.left - column * 512 + (column % 2 ? 80 : 88);
    const y = 88 + rect.top - origin.top;
    const bbox = [x, 904 - y - rect.height, x + rect.width, 904 - y].map((px) => px * 0.75);
    return { id: element.dataset.figure, page: column + 1, bbox };
  });
  const links = [...document.querySelectorAll('[lang$="-x-lnk"]')].map((element) => {
    const after = element.nextElementSibling;
    const shown = element.querySelector('.page') ?? (after?.matches('.on-page') ? after : null);
    const page = shown === null ? '' : ', sidan ' + pageOf[shown.dataset.pageref];
    return { href: element.getAttribute('href'), contents: element.dataset.contents + page };
  });
  const headings = [...document.querySelectorAll('h1, h2, h3')].map((heading) =>
    heading.textContent.replaceAll('\\u00ad', '').replace(/\\s+/g, ' ').trim());
  const pages = Math.round((document.querySelector('main').scrollWidth + 40) / 512);
  root.classList.remove('measure');
  const placed = document.querySelectorAll('.fn').length;
  const wrappers = [...document.querySelectorAll('[lang$="-x-figwrap"]')].map(({ id }) => id);
  return { pages, pageOf, links, headings, figures, wrappers, expansions: [], notes: { placed, problems: [] }, bare: [] };
})()`;

export interface HookedPrint {
  printed: Uint8Array;
  layout: LayoutResult;
}

/** What Chromium makes of a page with hooks, unfinished. */
export async function printHooked(
  browser: PrintBrowser,
  html: string = hookedHtml(),
): Promise<HookedPrint> {
  const names = { left: 'Karin Åkerblom', right: 'Delad data' };
  const heads = headRules(runningHeads({ pages: 20, bare: [], blank: [] }, names));
  return await withPage(
    browser,
    html,
    async (page) => {
      await page.emulateMediaType('print');
      const layout = (await page.evaluate(measure)) as LayoutResult;
      const printed = await page.pdf({
        tagged: true,
        outline: true,
        preferCSSPageSize: true,
        printBackground: true,
        timeout: 0,
      });
      return { printed, layout };
    },
    { css: heads },
  );
}
