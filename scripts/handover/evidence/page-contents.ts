import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** What a built page holds, as far as the report tells of it. */
export interface PageContents {
  lang: string;
  title: string;
  headings: readonly { depth: number; text: string; id: string | null }[];
  /** Drawings and pictures with what is told of them to those who do not see them. */
  alternativeTexts: readonly AlternativeText[];
  /** Formulas as they are read aloud. */
  formulas: readonly string[];
  /** Tables of the text: by their captions, or else their heads. Those behind charts are not among them. */
  tables: readonly string[];
  chartTables: number;
  /** Links that the author has written, and all that lead out of the report: each pair of text and address once. */
  links: readonly { text: string; href: string }[];
  /** Links within it. */
  innerLinks: number;
  /** Languages (BCP 47) that parts are marked with, that of the page first. */
  languages: readonly string[];
  /** Identifiers that stand more than once. */
  doubleIds: readonly string[];
  /** What is pressed and whose name does not hold the words that are seen on it. */
  misnamed: readonly string[];
  /** Elements with a place of their own in the order of the keyboard. */
  tabJumps: number;
  has: Readonly<Record<'media' | 'forms' | 'scripts', boolean>>;
}

export interface AlternativeText {
  /** Identifier of the figure; `null` of a picture in the text. */
  figure: string | null;
  /** ”Figur 7.3. …”, or what kind of picture it is. */
  label: string;
  text: string;
  isDecorative: boolean;
}

const mediaElements = new Set(['video', 'audio', 'object', 'embed', 'iframe', 'canvas', 'marquee']);
const formElements = new Set(['input', 'select', 'textarea', 'form', 'button']);

/** Reads a page as the build makes them. */
export function contentsOf(html: string): PageContents {
  const page = fromHtml(html);
  const all = elementsOf(page);
  const main = all.find(({ element }) => element.tagName === 'main')?.element ?? page;
  const inMain = elementsOf(main);
  const lang = textAttribute(named(all, 'html')[0], 'lang') ?? '';
  const languages = all.flatMap(({ element }) => textAttribute(element, 'lang') ?? []);
  return {
    lang,
    title: wordsOf(named(all, 'title')[0] ?? page),
    headings: headingsIn(inMain),
    alternativeTexts: alternativeTextsIn(inMain),
    formulas: named(inMain, 'math').flatMap((math) => textAttribute(math, 'alttext') ?? []),
    ...tablesIn(inMain),
    ...linksIn(inMain),
    languages: [...new Set([lang, ...languages])].filter((each) => each !== ''),
    doubleIds: doublesIn(all.flatMap(({ element }) => textAttribute(element, 'id') ?? [])),
    misnamed: misnamedIn(all),
    tabJumps: all.filter(({ element }) => Number(element.properties['tabIndex'] ?? 0) > 0).length,
    has: {
      media: all.some(({ element }) => mediaElements.has(element.tagName)),
      forms: all.some(({ element }) => formElements.has(element.tagName)),
      scripts: named(all, 'script').some(
        (script) => script.properties['type'] !== 'application/ld+json',
      ),
    },
  };
}

/** An element and those around it, nearest last. */
interface Found {
  element: Element;
  around: readonly Element[];
}

function elementsOf(node: Nodes, around: readonly Element[] = []): Found[] {
  const own: Found[] = node.type === 'element' ? [{ element: node, around }] : [];
  if (!('children' in node)) return own;
  const inner = node.type === 'element' ? [...around, node] : around;
  return [...own, ...node.children.flatMap((child) => elementsOf(child, inner))];
}

function named(found: readonly Found[], name: string): Element[] {
  return found.map(({ element }) => element).filter(({ tagName }) => tagName === name);
}

function headingsIn(found: readonly Found[]): PageContents['headings'] {
  return found.flatMap(({ element }) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (depth === undefined) return [];
    const id = textAttribute(element, 'id') ?? null;
    return [{ depth: Number(depth), text: wordsOf(element, isPermalink), id }];
  });
}

function alternativeTextsIn(found: readonly Found[]): AlternativeText[] {
  return found.flatMap(({ element, around }): AlternativeText[] => {
    const isChart = hasClass(element, 'drawing') && hasClass(element, 'page');
    if (!isChart && element.tagName !== 'img') return [];
    const text = textAttribute(element, isChart ? 'ariaLabel' : 'alt') ?? '';
    const figure = around.findLast(({ tagName }) => tagName === 'figure');
    const id = figure === undefined ? null : (textAttribute(figure, 'id') ?? null);
    const label = figure === undefined ? '' : subjectOf(figure);
    const isDecorative = element.properties['role'] === 'presentation';
    return [{ figure: id, label, text, isDecorative }];
  });
}

function subjectOf(figure: Element): string {
  const subject = elementsOf(figure).find(({ element }) => hasClass(element, 'subject'));
  return subject === undefined ? '' : wordsOf(subject.element, isNoteMark);
}

function tablesIn(found: readonly Found[]): Pick<PageContents, 'tables' | 'chartTables'> {
  const tables = found.filter(({ element }) => element.tagName === 'table');
  const isBehindChart = ({ around }: Found): boolean =>
    around.some((each) => each.tagName === 'details' && hasClass(each, 'data'));
  const ofText = tables.filter((table) => !isBehindChart(table));
  return {
    tables: ofText.map(({ element, around }) => {
      const figure = around.findLast(({ tagName }) => tagName === 'figure');
      const box = around.findLast((each) => hasClass(each, 'scroll'));
      const name = figure === undefined ? textAttribute(box, 'ariaLabel') : subjectOf(figure);
      return name ?? wordsOf(named(elementsOf(element), 'tr')[0] ?? element);
    }),
    chartTables: tables.length - ofText.length,
  };
}

function linksIn(found: readonly Found[]): Pick<PageContents, 'links' | 'innerLinks'> {
  const links = found.filter(({ element }) => element.tagName === 'a');
  const inner = links.filter(({ element }) => hrefOf(element).startsWith('#'));
  const own = links.filter(isOfAuthor).map(({ element }) => {
    return { text: wordsOf(element), href: hrefOf(element) };
  });
  const once = new Map(own.map((link) => [`${link.text}\n${link.href}`, link]));
  return { links: [...once.values()], innerLinks: inner.length };
}

function hrefOf(link: Element): string {
  return textAttribute(link, 'href') ?? '';
}

/** Those that the tool writes have a class, or stand in lists, captions and marks of its own. */
function isOfAuthor({ element, around }: Found): boolean {
  if (/^(?:https?|mailto|tel):/.test(hrefOf(element))) return true;
  const isInText = around.some((each) => hasClass(each, 'body'));
  const isOurs = [element, ...around].some((each) =>
    ['views', 'citation', 'note-ref', 'note-refs', 'downloads'].some((name) =>
      hasClass(each, name),
    ),
  );
  const classes = element.properties['className'];
  return isInText && !isOurs && !(Array.isArray(classes) && classes.length > 0);
}

function doublesIn(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  const doubles = new Set<string>();
  for (const id of ids) (seen.has(id) ? doubles : seen).add(id);
  return [...doubles];
}

/** By 2.5.3: signs such as ↑ are no words. */
function misnamedIn(found: readonly Found[]): string[] {
  return found.flatMap(({ element }) => {
    const label = textAttribute(element, 'ariaLabel');
    if (label === undefined || !['a', 'summary', 'button'].includes(element.tagName)) return [];
    const seen = plain(wordsOf(element));
    return /[\p{L}\p{N}]/u.test(seen) && !plain(label).includes(seen) ? [wordsOf(element)] : [];
  });
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** The words of an element on one line, without what is left out. */
function wordsOf(
  node: Root | Element,
  isLeftOut: (element: Element) => boolean = () => false,
): string {
  const text = (each: Nodes): string => {
    if (each.type === 'text') return each.value;
    if (each.type === 'element' && isLeftOut(each)) return '';
    return 'children' in each ? each.children.map(text).join('') : '';
  };
  return text(node).replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim();
}

function isPermalink(element: Element): boolean {
  return hasClass(element, 'permalink') || isNoteMark(element);
}

function isNoteMark(element: Element): boolean {
  return hasClass(element, 'note-ref') || hasClass(element, 'note-refs');
}

function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

function textAttribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return typeof value === 'string' ? value : undefined;
}
