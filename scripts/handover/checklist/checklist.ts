import { readFile } from 'node:fs/promises';

import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

import { browserScript } from '../../browser/script.ts';
import type { ReduceFont } from '../../html/fonts.ts';
import { screenPageOf } from '../../html/page.ts';
import { withScript } from '../../html/script-policy.ts';
import { slugOf } from '../../model/slug.ts';
import { sha256Of } from '../../read/checksums.ts';
import type { Handover, HandoverFile } from '../handover.ts';
import { type MediaFile, sharedPictureName } from '../media.ts';
import { localAddress } from '../package-places.ts';
import { type ChecklistParts, contentsOfSteps } from './contents.ts';
import { inline } from './paste.ts';
import type { Step, StepFacts } from './step.ts';
import { stepsOf } from './steps.ts';
import type { ChecklistTerms } from './terms-sv.ts';
import { checklistTermsOf } from './terms.ts';

/** With its letter Ä, as Swedes look for it; every archive says that its names are UTF-8. */
export const checklistPath = 'LÄS-MIG.html';

export interface ChecklistOptions {
  /** What the package holds beside it. */
  files: readonly HandoverFile[];
  media: readonly MediaFile[];
  reduce: ReduceFont;
}

/**
 * The publisher's checklist: a page in one file, in the look of the document and in its language, which works offline and without a
 * script. With its one script it copies texts, fills in addresses and remembers what is done.
 */
export async function checklistOf(
  handover: Handover,
  { files, media, reduce }: ChecklistOptions,
): Promise<HandoverFile> {
  const { document, book } = handover;
  const { lang, title } = document.config;
  const terms = checklistTermsOf(lang);
  const facts = stepFacts(handover, { files, media });
  const parts: ChecklistParts = { handover, files, media, facts, terms };
  const main: Root = { type: 'root', children: [opening(handover, terms), body(parts)] };
  const pageTitle = terms.pageTitle(title);
  const page = { lang, title: pageTitle, kind: 'checklist', meta: [], css: '' };
  const { html } = await screenPageOf(main, page, book.theme, reduce);
  const [script, style] = await Promise.all([
    browserScript(new URL('../client/checklist.ts', import.meta.url)),
    readFile(new URL('checklist.css', import.meta.url), 'utf8'),
  ]);
  return { path: checklistPath, content: withScript(html, { script, style }) };
}

function stepFacts(
  { document }: Handover,
  { files, media }: Pick<ChecklistOptions, 'files' | 'media'>,
): StepFacts {
  const { id, kind } = document.config;
  const paths = files.map(({ path }) => path);
  const found = (wanted: RegExp) => paths.find((path) => wanted.test(path)) ?? null;
  const picture = media.find(({ type }) => type.startsWith('image/')) ?? media[0];
  return {
    uploads: media.length,
    firstPicture: picture?.name ?? '',
    slug: slugOf(id),
    share: media.find(({ name }) => name === sharedPictureName(document))?.name ?? null,
    isFaq: kind === 'faq',
    statement: found(/^(?:tillganglighet|accessibility)\/.*\.txt$/),
    report: found(/^(?:tillganglighet|accessibility)\/.*\.html$/),
    deposit: found(/^(?:e-plikt|deposit|legal-deposit)\//)?.replace(/\/.*/, '') ?? null,
    epub: found(/\.epub$/),
  };
}

function opening({ document }: Handover, { heading }: ChecklistTerms): Element {
  const { title, shortTitle } = document.config;
  return h('header.opening', [
    h('div.field', [h('p.anthology', heading), h('h1', title.length > 60 ? shortTitle : title)]),
  ]);
}

function body(parts: ChecklistParts): Element {
  const { terms, facts, handover, media } = parts;
  const steps = stepsOf(facts, handover.document.config.lang);
  const contents = contentsOfSteps(parts);
  const settings = {
    id: 'checklist',
    dataKey: `rapport-checklist:${handover.document.config.id}:${keyOf(media)}`,
    dataProgress: terms.progress('{done}', '{all}'),
    dataNotCopied: terms.notCopied,
    dataFilled: terms.address.filled('{count}'),
    dataMissing: terms.address.missing,
    dataRenamed: terms.address.renamed('{file}'),
    dataWrong: terms.address.wrong,
    dataFiles: media.map(({ name }) => localAddress(name)).join(' '),
  };
  return h('div.body', settings, [
    ...terms.intro.map((line) => h('p', line)),
    h('noscript', [h('p.box', terms.noScript)]),
    h('p.progress', { hidden: true }, terms.progress('0', String(steps.length))),
    ...steps.map(([name, step], at) =>
      section(step, { name, number: at + 1, content: contents[name] ?? [] }, terms),
    ),
    h('p.status', { role: 'status' }),
  ]);
}

/** Another edition with other files begins with no step done. */
function keyOf(media: readonly MediaFile[]): string {
  return sha256Of(
    media.map(({ name, content }) => `${name} ${sha256Of(content)}`).join('\n'),
  ).slice(0, 12);
}

interface Section {
  name: string;
  number: number;
  content: readonly ElementContent[];
}

function section(step: Step, { name, number, content }: Section, terms: ChecklistTerms): Element {
  const id = `steg-${number}`;
  const { title, lines, block, classic, after = [] } = step;
  const done = `${id}-klart`;
  return h('section.step', { id, ariaLabelledBy: `${id}-rubrik`, dataStep: name }, [
    h('div.step-head', [
      h('h2', { id: `${id}-rubrik` }, [h('span.enumerator', `${number}.`), ' ', title]),
      h('label.done', { htmlFor: done }, [
        h('input', { type: 'checkbox', id: done, ariaLabel: terms.doneWith(title) }),
        ` ${terms.done}`,
      ]),
    ]),
    listOf(lines),
    ...(block === undefined ? [] : [h('h3', terms.inBlocks), listOf(block)]),
    ...(classic === undefined ? [] : [h('h3', terms.inClassic), listOf(classic)]),
    ...content,
    ...after.map((line) => h('p', inline(line))),
  ]);
}

function listOf(lines: readonly string[]): Element {
  return h(
    'ol.todo',
    { role: 'list' },
    lines.map((line) => h('li', inline(line))),
  );
}
