import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { Change } from './changes.ts';
import type { Comparison } from './compare.ts';
import { cellText, figureName, sentenceList } from './figure-page.ts';
import {
  anchors,
  becoming,
  excerpt,
  numbersOf,
  redlined,
  shortened,
  textNode,
  markedUp,
} from './markup.ts';
import { documentTitle, moveText, sectionTitle } from './places.ts';
import type { Redline, SectionChange } from './redline.ts';
import type { CompareTerms } from './terms-sv.ts';
import { settingNameOf } from './terms.ts';
import type { Section, Tokens } from './version.ts';

/** The list to read in a meeting: by document and section, each point with its number and the way to its place. */
export function listOf(comparison: Comparison, terms: CompareTerms): Element {
  const groups = groupedBy(comparison.changes, (change) => groupOf(change, comparison, terms));
  const content = groups.flatMap(([document, changes]) => {
    const sections = groupedBy(changes, (change) => subgroupOf(change, terms));
    const lists = sections.flatMap(([section, own]) => {
      return sectionList(section, own, comparison, terms);
    });
    return [h('h3', document)].concat(lists);
  });
  return h('section.list', [
    h('h2', { id: 'andringar' }, terms.list),
    h('p.help', terms.listHelp),
    ...content,
  ]);
}

function sectionList(
  section: string,
  changes: readonly Change[],
  comparison: Comparison,
  terms: CompareTerms,
): Element[] {
  const items = changes.map((change) => itemOf(change, comparison, terms));
  const list = h('ol.changes', { role: 'list' }, items);
  return section === '' ? [list] : [h('p.place', section), list];
}

/** Neighbours with the same name, together. */
function groupedBy(
  changes: readonly Change[],
  nameOf: (change: Change) => string,
): [string, Change[]][] {
  const groups: [string, Change[]][] = [];
  for (const change of changes) {
    const name = nameOf(change);
    const last = groups.at(-1);
    if (last?.[0] === name) last[1].push(change);
    else groups.push([name, [change]]);
  }
  return groups;
}

function groupOf(change: Change, { old, now }: Comparison, terms: CompareTerms): string {
  const id = documentOf(change);
  if (id === null) return terms.wholeReport;
  const isThere = now.documents.some((document) => document.id === id);
  return documentTitle(id, isThere ? now : old);
}

/** Document that a change is told under; `null` for the whole report. */
function documentOf(change: Change): string | null {
  switch (change.type) {
    case 'document':
    case 'facts':
      return null;
    case 'setting':
      return change.setting.document;
    case 'figure':
      return change.figure.figure.document;
    case 'section':
    case 'text':
      return change.change.section.document;
  }
}

function subgroupOf(change: Change, terms: CompareTerms): string {
  return change.type === 'text' ? sectionTitle(change.change.section, terms) : '';
}

function itemOf(change: Change, comparison: Comparison, terms: CompareTerms): Element {
  const { number } = change;
  const { label, detail, href } = pointOf(change, comparison, terms);
  const go =
    href === null
      ? []
      : [
          h(
            'p.go',
            h('a', { href: `#${href.to}`, dataContents: `${href.text}: ${number}` }, [
              href.text,
              h('span.visually-hidden', ` (${terms.changeNumber(number)})`),
            ]),
          ),
        ];
  return h('li', { id: anchors.list(number) }, [
    h('p.what', [h('span.number', String(number)), ' ', h('strong', label)]),
    ...detail,
    ...go,
  ]);
}

interface Point {
  label: string;
  detail: ElementContent[];
  href: { to: string; text: string } | null;
}

function pointOf(change: Change, comparison: Comparison, terms: CompareTerms): Point {
  const inText = { to: anchors.text(change.number), text: terms.showInText };
  switch (change.type) {
    case 'document':
      return { label: `${terms.document[change.kind]}: ${change.title}`, detail: [], href: null };
    case 'setting': {
      const { name, old, now } = change.setting;
      const label = settingNameOf(name, terms);
      const values = becoming(old || terms.empty, now || terms.empty, terms);
      return { label, detail: [h('p', values)], href: null };
    }
    case 'section':
      return { ...sectionPoint(change, comparison.redline, comparison, terms), href: inText };
    case 'text':
      return { ...textPoint(change, comparison, terms), href: inText };
    case 'figure': {
      const { figure } = change;
      const href = { to: anchors.figure(figure.id), text: terms.showFigure };
      return { ...figurePoint(figure, terms), href };
    }
    case 'facts': {
      const { data, sentences } = change.facts;
      const detail = [dataList(data, terms), ...sentenceList(sentences, terms)];
      return { label: terms.facts, detail, href: null };
    }
  }
}

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>;

function sectionPoint(
  { kind, change }: Of<'section'>,
  { pairs }: Redline,
  { old }: Comparison,
  terms: CompareTerms,
): Omit<Point, 'href'> {
  const name = sectionTitle(change.section, terms);
  const label = `${terms.section[kind]}: ${name}`;
  if (kind === 'renamed') return { label, detail: [h('p', redlined(change.title, terms))] };
  if (kind === 'moved') {
    const parent = change.old?.parent ?? null;
    const before = parent === null ? previousOf(change, pairs.old) : (pairs.old[parent] ?? null);
    const place = before === null ? [] : [moveText('movedAfter', before, null, old, terms)];
    return { label, detail: place.map((text) => h('p', text)) };
  }
  const own = change.steps.filter((step) => step.kind === kind);
  return { label, detail: [h('p', terms.blocks(own.length)), ...firstWords(own[0]?.runs, terms)] };
}

/** The section that stood before, which says where it was. */
function previousOf({ old }: SectionChange, sections: readonly Section[]): Section | null {
  const index = sections.findIndex(
    ({ id, document }) => id === old?.id && document === old?.document,
  );
  return sections[index - 1] ?? null;
}

function firstWords(
  runs: SectionChange['steps'][number]['runs'] | undefined,
  terms: CompareTerms,
): Element[] {
  const [first] = (runs ?? []).flat();
  if (first === undefined) return [];
  return [h('p', redlined([{ ...first, tokens: shortened(first.tokens, 24) }], terms))];
}

function textPoint(
  { kind, change, step }: Of<'text'>,
  { old, redline }: Comparison,
  terms: CompareTerms,
): Omit<Point, 'href'> {
  const { block } = step;
  const label = `${terms.parts[block.part]}: ${terms.kinds[kind]}`;
  const runs = step.runs.flat();
  const isReworded = kind !== 'formatted' && runs.some((run) => run.kind !== 'same');
  const words = isReworded ? excerpt(runs, terms) : beginning(block.cells.flat());
  const numbers = numbersOf(runs, terms).map((number) => h('p', number));
  const detail = [...numbers, ...(words.length === 0 ? [] : [h('p', words)])];
  if (kind !== 'moved') return { label, detail };
  const from = redline.pairs.old[step.old?.section ?? -1] ?? null;
  const place = moveText('movedFrom', from, change.old, old, terms);
  return { label, detail: [h('p', place), ...detail] };
}

function beginning(tokens: Tokens): ElementContent[] {
  return markedUp(shortened(tokens, 16));
}

function figurePoint(figure: Of<'figure'>['figure'], terms: CompareTerms): Omit<Point, 'href'> {
  const { kind, data, texts, sentences, isRedrawn } = figure;
  const name = figureName(figure, terms);
  const label = kind === 'changed' ? name : `${name}: ${terms.figure[kind]}`;
  const parts = texts.map(({ part, runs }) =>
    h('p', [`${terms.figureParts[part]}: `, ...excerpt(runs, terms)]),
  );
  const detail: ElementContent[] = [
    ...(data === null ? [] : [dataList(data, terms)]),
    ...(kind === 'changed' && data === null && isRedrawn ? [h('p', terms.redrawn)] : []),
    ...(kind === 'changed' ? parts : []),
    ...sentenceList(sentences, terms),
  ];
  return { label, detail };
}

/** Every changed number with its row and column, and what became of the rows. */
function dataList(
  { cells, rows, unit }: NonNullable<Of<'figure'>['figure']['data']>,
  terms: CompareTerms,
): Element {
  const numbers = cells.map((cell) => {
    const { row, column, old, now } = cell;
    const name = [row, column].filter((part) => part !== '').join(', ');
    const values = becoming(cellText(old, terms), cellText(now, terms), terms);
    const tail = unit === '' ? [] : [`\u00a0${unit}`];
    return h('li', [`${name}: `, h('strong.numbers', [...values, ...tail])]);
  });
  return h('ul.cells', { role: 'list' }, [
    ...numbers,
    ...rows.map((row) => h('li', [textNode(terms.rowChange(row))])),
  ]);
}
