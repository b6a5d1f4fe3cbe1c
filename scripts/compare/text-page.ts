import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import { type Change, figureIn } from './changes.ts';
import type { Comparison } from './compare.ts';
import { type CompareMedium, numberLink } from './figure-page.ts';
import { addTo } from './lists.ts';
import { anchors, edited, redlined, shortened, textNode, markedUp } from './markup.ts';
import { documentTitle, moveText, sectionTitle } from './places.ts';
import type { SectionChange, Step } from './redline.ts';
import type { CompareTerms } from './terms-sv.ts';
import type { Block, Section } from './version.ts';

interface Context {
  comparison: Comparison;
  terms: CompareTerms;
  medium: CompareMedium;
  /** Numbers of changes by the step or section that they are about. */
  numbers: ReadonlyMap<Step | SectionChange, readonly number[]>;
}

/** Both versions as one text: what was inserted, deleted and moved stands where it belongs. */
export function textOfComparison(
  comparison: Comparison,
  medium: CompareMedium,
  terms: CompareTerms,
): Element {
  const context = { comparison, terms, medium, numbers: numbersIn(comparison.changes) };
  const content: Element[] = [];
  let document = '';
  for (const change of comparison.redline.sections) {
    const { section } = change;
    if (section.document !== document) {
      document = section.document;
      const version = change.now === null ? comparison.old : comparison.now;
      content.push(h('h3', documentTitle(document, version)));
    }
    content.push(...sectionOf(change, section, context));
  }
  return h('section.redline', [
    h('h2', { id: 'texten' }, terms.text),
    h('p.help', terms.textHelp),
    ...content,
  ]);
}

function numbersIn(changes: readonly Change[]): Map<Step | SectionChange, number[]> {
  const numbers = new Map<Step | SectionChange, number[]>();
  const add = (key: Step | SectionChange, number: number) => {
    addTo(numbers, key, number);
  };
  for (const change of changes) {
    if (change.type === 'text') add(change.step, change.number);
    if (change.type === 'section') add(change.change, change.number);
  }
  return numbers;
}

function sectionOf(change: SectionChange, section: Section, context: Context): Element[] {
  const head = [headingOf(change, section, context), ...notesOf(change, context)];
  if (change.steps.length === 0) return head;
  const content = folded(change.steps).flatMap((part) => {
    const elements = blocksOf(part.steps, change, context);
    return part.isShown ? elements : [foldedBlocks(elements, part.steps.length, context)];
  });
  return [...head, h('div', languageIn(section, context), content)];
}

function languageIn({ document }: Section, { comparison, terms }: Context): { lang?: string } {
  const documents = [...comparison.now.documents, ...comparison.old.documents];
  const lang = documents.find(({ id }) => id === document)?.lang ?? terms.lang;
  return lang === terms.lang ? {} : { lang };
}

/** The heading as it is now, so that outlines are plain; what became of the section is told below it. */
function headingOf(change: SectionChange, section: Section, { terms }: Context): Element {
  const level = Math.min(4 + Math.max(section.depth - 1, 0), 6);
  const words =
    section.title.length === 0 ? [sectionTitle(section, terms)] : markedUp(section.title);
  return h(`h${level}`, { className: [change.kind] }, words);
}

function notesOf(change: SectionChange, { terms, numbers, comparison }: Context): Element[] {
  return (numbers.get(change) ?? []).map((number) => {
    const point = comparison.changes[number - 1];
    const kind = point?.type === 'section' ? point.kind : 'renamed';
    const words = kind === 'renamed' ? [textNode(': '), ...redlined(change.title, terms)] : [];
    const link = [...numberLink(number, terms), textNode(' ')];
    const text = h('em', [terms.section[kind], ...words]);
    return h('p.section-note', { id: anchors.text(number) }, [...link, text]);
  });
}

/** What is the same and stands beside nothing that changed. A single block of that kind is shown as it is. */
function folded(steps: readonly Step[]): { isShown: boolean; steps: Step[] }[] {
  const isChanged = (index: number) => (steps[index]?.kind ?? 'same') !== 'same';
  const isNear = (index: number) => [index - 1, index, index + 1].some(isChanged);
  const parts: { isShown: boolean; steps: Step[] }[] = [];
  for (const [index, step] of steps.entries()) {
    const isShown = isNear(index);
    const last = parts.at(-1);
    if (last?.isShown === isShown) last.steps.push(step);
    else parts.push({ isShown, steps: [step] });
  }
  const isAlone = parts.length > 1;
  return parts.map(({ isShown, steps: own }) => {
    return { isShown: isShown || (isAlone && own.length === 1), steps: own };
  });
}

/** On screen the text can be opened; in print it is said how much is left out. */
function foldedBlocks(elements: Element[], count: number, { terms, medium }: Context): Element {
  const summary = terms.unchangedBlocks(count);
  if (medium === 'print') return h('p.unchanged', `${summary}.`);
  return h('details.unchanged', [h('summary', summary), ...elements]);
}

/** Items of a list and rows of a table are gathered again. */
function blocksOf(steps: readonly Step[], change: SectionChange, context: Context): Element[] {
  const elements: Element[] = [];
  let open: { element: Element; name: string } | null = null;
  for (const step of steps) {
    const name = containerOf(step.block);
    const part = stepElement(step, change, context);
    if (name === null) {
      open = null;
      elements.push(part);
      continue;
    }
    if (open === null || open.name !== name) {
      const element: Element = h(name);
      const container: Element = name === 'tbody' ? h('div.scroll', h('table', element)) : element;
      elements.push(container);
      open = { element, name };
    }
    open.element.children.push(part);
  }
  return elements;
}

function containerOf({ part, list }: Block): string | null {
  if (part === 'row') return 'tbody';
  if (list !== null) return list.ordered ? 'ol' : 'ul';
  return null;
}

function stepElement(step: Step, change: SectionChange, context: Context): Element {
  const { block } = step;
  const { terms, numbers } = context;
  const own = numbers.get(step) ?? [];
  const links: ElementContent[] = own.flatMap((number) => [
    ...numberLink(number, terms),
    textNode(' '),
  ]);
  const [first] = own;
  const id = first === undefined ? {} : { id: anchors.text(first) };
  const note = moveNote(step, change, context);
  const label = note === null ? links : [...links, h('em.moved', `${note}: `)];
  const properties = { ...id, className: [step.kind] };
  if (block.part === 'figure') return figurePlace(step, block, [...label], properties, context);
  if (block.part === 'row') {
    const [head = [], ...rest] = step.runs;
    const cells = [h('td', [...label, ...redlined(head, terms)])];
    return h('tr', properties, [...cells, ...rest.map((runs) => h('td', redlined(runs, terms)))]);
  }
  const words =
    step.kind === 'gone'
      ? [edited('deleted', markedUp(shortened(block.cells.flat(), 12)), terms)]
      : redlined(step.runs.flat(), terms);
  if (block.list !== null) return h('li', properties, [...label, ...words]);
  if (block.part === 'quote') return h('blockquote', h('p', properties, [...label, ...words]));
  return h('p', properties, [...label, ...words]);
}

function moveNote(
  { kind, old, now }: Step,
  change: SectionChange,
  { comparison, terms }: Context,
): string | null {
  const { pairs } = comparison.redline;
  if (kind === 'moved') {
    const from = pairs.old[old?.section ?? -1] ?? null;
    return moveText('movedFrom', from, change.old, comparison.old, terms);
  }
  if (kind !== 'gone') return null;
  const to = pairs.now[now?.section ?? -1] ?? null;
  return moveText('movedTo', to, change.now, comparison.now, terms);
}

/** A figure is named where it stands; what became of it is told under its own heading. */
function figurePlace(
  step: Step,
  { id }: Block,
  label: ElementContent[],
  properties: Record<string, unknown>,
  { comparison, terms }: Context,
): Element {
  const figure = [...comparison.now.documents, ...comparison.old.documents]
    .flatMap(({ figures }) => figures)
    .find((each) => each.id === id);
  const name = figure === undefined ? '' : `${terms.kindNames[figure.kind]} ${figure.enumerator}`;
  const isChanged = comparison.figures.some((each) => each.id === figureIn(step));
  const link = h('a', { href: `#${anchors.figure(id ?? '')}` }, name);
  const content: ElementContent = isChanged ? link : { type: 'text', value: name };
  const marked =
    step.kind === 'inserted' || step.kind === 'deleted'
      ? [edited(step.kind, [content], terms)]
      : [content];
  return h('p.figure-place', properties as { id?: string }, [...label, ...marked]);
}
