import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

import { find } from '../compare/tokens.ts';
import type { Handover } from '../handover/handover.ts';
import { foldedText } from './characters.ts';
import { compareTexts } from './compare-texts.ts';
import { countsIn, type Counts } from './counts.ts';
import { classNames, lettersOf } from './elements.ts';
import {
  elementWithId,
  type Expected,
  expectedFragment,
  expectedPage,
  wrapperId,
} from './expected.ts';
import { checkFiles, checkLinks } from './files.ts';
import { type Finding, finding } from './finding.ts';
import { parsePage } from './html.ts';
import { lettersIn } from './letters.ts';
import { ask, type Network } from './network.ts';
import type { SourcePlace } from './places.ts';
import { languageOf, textIn } from './reader.ts';
import { shown } from './words.ts';

export interface VerifyPageOptions {
  network: Network;
  /** Whether addresses of other hosts are asked for too. */
  withLinks: boolean;
}

/** What was found on a page. */
export interface PageResult {
  findings: readonly Finding[];
  /** Where what a finding is about is written. */
  placeOf: (finding: Finding) => SourcePlace | null;
  /** `null` when no document was found to compare with. */
  counts: Counts | null;
}

const mostBytes = 32 * 2 ** 20;

/** Reads a public page as a reader gets it and compares it with the document that it shows. */
export async function verifyPage(
  address: string,
  handovers: readonly Handover[],
  { network, withLinks }: VerifyPageOptions,
): Promise<PageResult> {
  const answer = await ask(address, network, { method: 'GET', most: mostBytes, isBound: true });
  const tell = shown(address, 200);
  if (answer.is === 'failed') {
    const { fault, status } = answer;
    return only(finding('published-page-read', { url: tell, fault, status }));
  }
  const moved = movedFinding(address, answer.url);
  const { fault, tree } = treeOf(answer.bytes, answer.type);
  if (tree === null)
    return only(...moved, finding('published-page-read', { url: tell, fault, status: null }));
  const shownHere = await documentOn(tree, handovers);
  if (shownHere === null) {
    const documents = handovers.map(({ document }) => document.config.id);
    return only(...moved, finding('published-document', { url: tell, documents }));
  }
  const findings = await findingsOn(tree, shownHere, { url: answer.url, network, withLinks });
  const { expected } = shownHere;
  return {
    findings: [...moved, ...findings],
    placeOf: ({ leaf }) => (leaf === null ? null : expected.placeOf(leaf)),
    counts: countsIn(expected),
  };
}

function movedFinding(from: string, to: string): Finding[] {
  const isSame = new URL(from).href.split('#')[0] === to.split('#')[0];
  return isSame ? [] : [finding('published-moved', { url: shown(from, 200), to: shown(to, 200) })];
}

function treeOf(bytes: Uint8Array, type: string) {
  if (type !== '' && !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type.trim()))
    return { fault: 'no-page', tree: null } as const;
  const html = lettersIn(bytes, type);
  if (html === null) return { fault: 'charset', tree: null } as const;
  return { fault: 'tangled', tree: parsePage(html) } as const;
}

function only(...findings: Finding[]): PageResult {
  return { findings, placeOf: () => null, counts: null };
}

interface Shown {
  element: Element;
  expected: Expected;
}

/** The element of a document, or the page of the build as it is. */
async function documentOn(tree: Root, handovers: readonly Handover[]): Promise<Shown | null> {
  for (const handover of handovers) {
    const element = elementWithId(tree, wrapperId(handover));
    if (element !== null) return { element, expected: await expectedFragment(handover) };
  }
  const main = find([tree], ({ tagName }) => tagName === 'main');
  const heading = main === null ? null : find([main], ({ tagName }) => tagName === 'h1');
  if (main === null || heading === null || !isOurs(main)) return null;
  const title = foldedText(lettersOf(heading));
  const own =
    handovers.find(({ document }) => foldedText(document.config.title) === title) ??
    (handovers.length === 1 ? handovers[0] : undefined);
  return own === undefined ? null : { element: main, expected: expectedPage(own) };
}

/** Pages of the build open with what a site's own pages do not have. */
function isOurs(main: Element): boolean {
  return main.children.some(
    (child) => child.type === 'element' && classNames(child.properties).includes('opening'),
  );
}

async function findingsOn(
  tree: Root,
  { element, expected }: Shown,
  { url, network, withLinks }: VerifyPageOptions & { url: string },
): Promise<Finding[]> {
  const ids = identifiersIn(tree);
  const found = textIn(element, languageAt(tree, element));
  const { findings, files, links } = compareTexts(
    expected.text,
    found,
    { url, ids },
    expected.namesOf,
  );
  const isAsked = ({ url: to }: { url: string }) =>
    withLinks || (URL.canParse(to, url) && new URL(to, url).host === new URL(url).host);
  return [
    ...titleFindings(tree, expected),
    ...findings,
    ...(await checkFiles(files, expected.files, { page: url, network })),
    ...(await checkLinks(links.filter(isAsked), { page: url, network, ids })),
  ];
}

function identifiersIn(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties, tagName }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
    if (tagName === 'a' && typeof properties['name'] === 'string') ids.add(properties['name']);
  });
  return ids;
}

/** The language in force in an element, from itself or what is around it. */
function languageAt(tree: Root, element: Element): string {
  let lang = '';
  const look = (node: Root | Element, outer: string): void => {
    const own = node.type === 'element' ? node.properties['lang'] : undefined;
    const here = typeof own === 'string' ? languageOf(own) : outer;
    if (node === element) lang = here;
    for (const child of node.children) if (child.type === 'element') look(child, here);
  };
  look(tree, '');
  return lang;
}

function titleFindings(tree: Root, { title }: Expected): Finding[] {
  const expected = foldedText(title);
  const headings: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'h1') headings.push(foldedText(lettersOf(node)));
  });
  const head = find([tree], ({ tagName }) => tagName === 'title');
  const name = head === null ? '' : foldedText(lettersOf(head));
  const isNamed =
    headings.includes(expected) || name === expected || name.startsWith(`${expected} `);
  const found = shown(headings[0] ?? name, 120);
  return isNamed ? [] : [finding('published-title', { expected: shown(title, 120), found })];
}
