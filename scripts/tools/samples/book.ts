import { createRequire } from 'node:module';

import { drawing, sampleHtml } from './chapter.ts';

/** Stands in for the HTML stage: print pages of any length with the hooks that the layout and the tags are made from. */
const hyphen = createRequire(import.meta.url)('hyphen/sv') as {
  hyphenateSync(text: string, options: { minWordLength: number }): string;
};

export interface BookOptions {
  sections?: number;
  /** In each section. */
  paragraphs?: number;
  /** Every how many paragraphs there is a note; 0 for none. */
  noteEvery?: number;
  /** Every how many paragraphs there is a figure; 0 for none. */
  figureEvery?: number;
  /** Every how many paragraphs one refers to a section further on; 0 for none. */
  referenceEvery?: number;
}

const sentences = [
  'Kommunens informationsförsörjning bygger på uppgifter som invånarna själva har lämnat, ofta utan att tänka på det.',
  'När förvaltningarna samkör sina register uppstår nya frågor om ansvar, öppenhet och förtroende.',
  'Undersökningen visar att skillnaderna mellan åldersgrupperna är större än mellan bostadsområdena.',
  'Det är inte självklart att den som är positiv till en tjänst också är positiv till att uppgifterna sparas.',
  'Flera av de tillfrågade beskriver en känsla av att sakna kontroll över vart uppgifterna tar vägen.',
  'Myndigheter uppfattas som mer pålitliga än företag, men förtroendet är villkorat.',
  'Tidigare forskning har visat på samma sak i andra länder.',
  'Resultaten bör tolkas med försiktighet eftersom bortfallet är stort bland de yngsta.',
];

/** Repeats itself from run to run, unlike `Math.random`. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function soft(text: string): string {
  return hyphen.hyphenateSync(text, { minWordLength: 6 });
}

function words(next: () => number, count: number): string {
  return Array.from({ length: count }, () => sentences[Math.floor(next() * sentences.length)]).join(
    ' ',
  );
}

/** A reference and its note, together in the text. */
export function note(number: number, text: string): string {
  return (
    `<span class="ref" role="superscript" lang="sv-x-ref"><a href="#_not-${number}" id="_notref-${number}" lang="sv-x-lnk" data-contents="Not ${number}">${number}</a></span>` +
    `<span class="fn" id="_not-${number}" role="note" lang="sv-x-note" data-fn="${number}"><span class="fnl" role="mark" lang="sv-x-lbl"><a href="#_notref-${number}" lang="sv-x-lnk" data-contents="Tillbaka till not ${number} i texten">${number}</a> </span>${text}</span>`
  );
}

export function figure(id: string, rows: number, caption = 'Andel efter svar, procent.'): string {
  const data = Array.from({ length: rows }, (_, row): [string, number] => [
    `Svar ${row + 1}`,
    90 - ((row * 7) % 80),
  ]);
  const svg = drawing(id, `Liggande staplar med ${rows} svar.`, data).replace(
    '<svg ',
    `<svg lang="sv-x-fig" data-figure="${id}" `,
  );
  return (
    `<figure id="${id}" class="figure ranked-bars" role="group" lang="sv-x-figwrap"><div class="drawing">${svg}</div>` +
    `<figcaption><p role="paragraph" class="subject">${caption}</p></figcaption></figure>`
  );
}

export function table(id: string, rows: number, cell = '27'): string {
  const body = Array.from(
    { length: rows },
    (_, row) => `<tr><th scope="row">Rad ${row + 1}</th><td>${cell}</td><td>${row}</td></tr>`,
  );
  return (
    `<figure id="${id}" class="table" role="group" lang="sv-x-figwrap"><figcaption><p role="paragraph">Tabell.</p></figcaption>` +
    `<table class="data"><thead><tr><th scope="col">Fråga</th><th scope="col">Ja</th><th scope="col">Nej</th></tr></thead>` +
    `<tbody>${body.join('')}</tbody></table></figure>`
  );
}

export function reference(id: string, text: string): string {
  return (
    `<a class="cross-reference" href="#${id}" lang="sv-x-lnk" data-contents="Till ${text}">${text}</a>` +
    `<span class="on-page" data-pageref="${id}" data-before=" på sidan "></span>`
  );
}

export function section(id: string, title: string, content: string, level = 2): string {
  return (
    `<section class="level-${level}" role="region" lang="sv-x-sect" aria-labelledby="${id}">` +
    `<h${level} id="${id}">${title}</h${level}>${content}</section>`
  );
}

export function paragraph(content: string): string {
  return `<p role="paragraph">${content}</p>`;
}

export function contents(entries: readonly { id: string; title: string }[]): string {
  const items = entries.map(
    ({ id, title }) =>
      `<li lang="sv-x-toci"><a href="#${id}" lang="sv-x-lnk" data-contents="Till avsnittet ${title}"><span class="entry">${title}</span>` +
      `<span class="dots" aria-hidden="true"></span><span class="page" data-pageref="${id}">000</span></a></li>`,
  );
  return (
    `<div class="navigation"><nav class="contents" role="navigation" lang="sv-x-sect" aria-labelledby="innehall"><h2 id="innehall">Innehåll</h2>` +
    `<ol role="list" lang="sv-x-toc">${items.join('')}</ol></nav></div>`
  );
}

/** A whole print page around the sections of a body. */
export function printPage(body: string, before = ''): string {
  const opening =
    '<header class="opening"><p class="anthology">Den lyssnande staden</p><h1 id="kapitel-3">Vem äger spåren?</h1></header>';
  return sampleHtml({ body: `<main>${opening}${before}<div class="body">${body}</div></main>` });
}

function every(count: number, interval: number): boolean {
  return interval > 0 && count % interval === 0;
}

/** A page with numbered sections, notes and figures; about two and a half paragraphs fill a page. */
export function bookHtml({
  sections = 8,
  paragraphs = 12,
  noteEvery = 3,
  figureEvery = 9,
  referenceEvery = 5,
}: BookOptions = {}): string {
  const next = sequence(7);
  let notes = 0;
  let figures = 0;
  const parts = Array.from({ length: sections }, (_, index) => {
    const content = Array.from({ length: paragraphs }, (__, position) => {
      const count = index * paragraphs + position + 1;
      const text = soft(words(next, 2 + Math.floor(next() * 5)));
      const mark = every(count, noteEvery)
        ? note((notes += 1), soft(words(next, 1 + Math.floor(next() * 3))))
        : '';
      const target = `avsnitt-${((index * 7 + position) % sections) + 1}`;
      const pointer = every(count, referenceEvery) ? ` Se ${reference(target, 'avsnittet')}.` : '';
      if (!every(count, figureEvery))
        return paragraph(`${text}${mark} ${words(next, 1)}${pointer}`);
      const id = `fig-3-${(figures += 1)}`;
      const mention = reference(id, `figur 3.${figures}`);
      return `${paragraph(`${text} Se ${mention}.${mark}${pointer}`)}${figure(id, 4 + Math.floor(next() * 12))}`;
    });
    return section(`avsnitt-${index + 1}`, `Avsnitt ${index + 1} om samkörning`, content.join(''));
  });
  const entries = parts.map((_, index) => ({
    id: `avsnitt-${index + 1}`,
    title: `Avsnitt ${index + 1} om samkörning`,
  }));
  return printPage(parts.join(''), contents(entries));
}
