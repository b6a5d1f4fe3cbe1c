import { readFile } from 'node:fs/promises';

import type { Element, Root } from 'hast';
import { h } from 'hastscript';

import { navigationOf } from '../../html/contents.ts';
import type { ReduceFont } from '../../html/fonts.ts';
import { screenPageOf } from '../../html/page.ts';
import type { HeadingEntry } from '../../model/book.ts';
import { pick } from '../../model/localised.ts';
import { ownId } from '../../model/own-ids.ts';
import { termsOf } from '../../model/terms.ts';
import type { Handover } from '../handover.ts';
import { countOf, type Evidence, faultsOf, outcomes } from './assess.ts';
import { type EvidenceMedium, media } from './criteria.ts';
import { partOf, type ReportContext } from './report-context.ts';
import { documentSection } from './report-document.ts';
import { listsSections } from './report-lists.ts';
import { clauseLinks, clausesSection, withCode } from './report-table.ts';
import { tasks } from './tasks.ts';
import { evidenceTermsOf, type EvidenceTerms } from './terms.ts';

/** The report as a page in the look of the document: whole in itself, without script. */
export async function reportPage(
  evidence: Evidence,
  handover: Handover,
  reduce?: ReduceFont,
): Promise<string> {
  const { document, book } = handover;
  const { config } = document;
  const { lang } = config;
  const terms = evidenceTermsOf(lang);
  const context: ReportContext = {
    lang,
    terms,
    media: media.filter((medium) => medium === 'page' || evidence.facts.pdf !== null),
  };
  const sections = [
    summarySection(evidence, context),
    tasksSection(evidence, context),
    faultsSection(evidence, context),
    documentSection(evidence, context),
    clausesSection(evidence, context),
    ...listsSections(evidence, context),
  ];
  const parts = sections.flatMap(headingOf);
  const navigation = navigationOf({ ...document, figures: [], tables: [] }, parts, {
    medium: 'screen',
    terms: termsOf(lang),
    lang,
  });
  const main: Root = {
    type: 'root',
    children: [opening(evidence, context), navigation, h('div.body', sections)],
  };
  const css = await readFile(new URL('evidence.css', import.meta.url), 'utf8');
  const title = `${terms.heading}: ${config.title}`;
  const facts = { lang, title, kind: 'evidence', meta: [], css };
  return (await screenPageOf(main, facts, book.theme, reduce)).html;
}

function headingOf({ children: [heading] }: Element): HeadingEntry[] {
  if (heading?.type !== 'element' || typeof heading.properties['id'] !== 'string') return [];
  const text = heading.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return [{ id: heading.properties['id'], depth: 1, text, enumerator: null }];
}

function opening({ facts }: Evidence, { terms, lang }: ReportContext): Element {
  const { config, report } = facts;
  const { edition: words } = termsOf(lang);
  const { edition } = config;
  const version =
    edition === null
      ? []
      : [h('p.imprint', words.version(edition.version, words.day(edition.date)))];
  return h('header.opening', [
    h('div.field', [
      ...(facts.isDraft ? [h('p.draft', terms.draft)] : []),
      h('h1', { id: ownId('titel') }, terms.heading),
      h('p.author', h('span.name', terms.about(config.title))),
      ...(report.publisher === null ? [] : [h('p.imprint', report.publisher)]),
      ...version,
    ]),
  ]);
}

function summarySection(evidence: Evidence, context: ReportContext): Element {
  const { terms } = context;
  const { config, pdf, generator } = evidence.facts;
  const count = (medium: EvidenceMedium): number =>
    evidence.assessments.filter((each) => each.medium === medium).length;
  return partOf('sammanfattning', terms.summary, [
    h('p', terms.scope(`${config.id}.html`, pdf?.name ?? null, generator)),
    countTable(evidence, context),
    h('p.help', terms.rows(count('page'), pdf === null ? null : count('pdf'))),
    h('p.box.fact', terms.noCertificate),
    h('p', terms.law),
  ]);
}

function countTable(evidence: Evidence, { terms, media: shown }: ReportContext): Element {
  const head = [terms.outcomeHead, ...shown.map((medium) => terms.media[medium])];
  const rows = outcomes.map((outcome) => {
    const { name, means } = terms.outcomes[outcome];
    return h('tr', [
      h('th', { scope: 'row' }, [h('strong', name), h('span.means', means)]),
      ...shown.map((medium) => h('td', String(countOf(evidence, medium, outcome)))),
    ]);
  });
  return h('table.counts', { ariaLabel: terms.summary }, [
    h(
      'thead',
      h(
        'tr',
        head.map((text) => h('th', { scope: 'col' }, text)),
      ),
    ),
    h('tbody', rows),
  ]);
}

function tasksSection({ facts, tasks: open }: Evidence, context: ReportContext): Element {
  const { terms, lang } = context;
  const items = open.map(({ id, clauses }) => {
    const { title, what, list } = tasks[id];
    const toList =
      list === undefined
        ? []
        : [
            ' ',
            h(
              'a',
              { href: `#${ownId(`lista-${list}`)}` },
              `${terms.listHere}: ${terms.listNames[list].toLowerCase()}`,
            ),
            '.',
          ];
    return h('li', { id: ownId(`uppgift-${id}`) }, [
      h('span.tick', { ariaHidden: 'true' }),
      h('h3', pick(title, lang)),
      h('p', [...withCode(pick(what(facts), lang)), ...toList]),
      h('p.serves', [`${terms.serves} `, ...clauseLinks(clauses)]),
    ]);
  });
  return partOf('att-gora', terms.tasks, [
    h('p.help', terms.tasksHelp),
    h('ul.tasks', { role: 'list' }, items),
  ]);
}

function faultsSection(evidence: Evidence, { terms, lang }: ReportContext): Element {
  const faults = faultsOf(evidence).map((text) => h('li', withCode(pick(text, lang))));
  const open = openIn(evidence, terms, lang).map((text) => h('li', withCode(text)));
  return partOf('brister', terms.faults, [
    faults.length === 0 ? h('p', terms.noFaults) : h('ul', faults),
    h('h3', terms.open),
    open.length === 0 ? h('p', terms.nothingOpen) : h('ul', open),
  ]);
}

/** What is not settled in the document and shows in what the report can say. */
function openIn({ facts }: Evidence, terms: EvidenceTerms, lang: string): string[] {
  const { alternativeTexts, unread, config, lowered } = facts;
  const drafts = alternativeTexts.filter(({ isDraft }) => isDraft).length;
  const keys = config.awaited.map(({ key }) => key);
  return [
    ...(facts.isDraft ? [terms.notApproved] : []),
    ...(drafts > 0 ? [terms.draftTexts(drafts)] : []),
    ...unread.map((each) => terms.unreadNumbers(each.label, each.numbers, each.labels)),
    ...(keys.length > 0 ? [terms.awaited(keys.map((key) => `\`${key}\``).join(', '))] : []),
    ...lowered.map(({ id, setting, holds, broken }) =>
      terms.lowered(id, setting, pick(holds, lang), broken),
    ),
  ];
}
