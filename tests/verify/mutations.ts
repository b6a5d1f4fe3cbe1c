import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Parent = Root | Element;

/** Changes one thing of a tree and tells what; `null` where there is no such thing. */
export type Mutation = (tree: Parent, random: Random) => string | null;

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function textsIn(tree: Parent, is: (value: string) => boolean): Text[] {
  const found: Text[] = [];
  visit(tree, 'text', (node) => {
    if (is(node.value)) found.push(node);
  });
  return found;
}

function elementsIn(
  tree: Parent,
  is: (element: Element) => boolean,
): { element: Element; parent: Parent; at: number }[] {
  const found: { element: Element; parent: Parent; at: number }[] = [];
  visit(tree, 'element', (element, at, parent) => {
    // A plug-in's, which only those without scripts see.
    if (element.tagName === 'noscript') return SKIP;
    if (parent !== undefined && at !== undefined && is(element))
      found.push({ element, parent, at });
    return undefined;
  });
  return found;
}

/** Changes one place in one text that fits a pattern. */
function inText(
  name: string,
  pattern: RegExp,
  change: (found: string, random: Random) => string,
): Mutation {
  return (tree, random) => {
    const text = pick(
      textsIn(tree, (value) => new RegExp(pattern, 'u').test(value)),
      random,
    );
    const place = pick([...(text?.value.matchAll(new RegExp(pattern, 'gu')) ?? [])], random);
    if (text === undefined || place === undefined) return null;
    const before = text.value;
    const put = change(place[0], random);
    text.value = before.slice(0, place.index) + put + before.slice(place.index + place[0].length);
    return `${name}: “${place[0]}” to “${put}” in “${before.slice(0, 60)}”`;
  };
}

function onElement(
  name: string,
  is: (element: Element) => boolean,
  change: (place: { element: Element; parent: Parent; at: number }) => void,
): Mutation {
  return (tree, random) => {
    const place = pick(elementsIn(tree, is), random);
    if (place === undefined) return null;
    change(place);
    return `${name}: <${place.element.tagName}> ${JSON.stringify(place.element.properties)}`;
  };
}

const tag =
  (...names: string[]) =>
  ({ tagName }: Element): boolean =>
    names.includes(tagName);

function letters(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(letters).join('') : '';
}

const isBlock = (element: Element): boolean =>
  tag('p', 'li', 'h2', 'h3', 'tr', 'dd')(element) && letters(element).trim().length > 8;

function swap(tree: Parent, random: Random): string | null {
  const places = elementsIn(tree, isBlock).flatMap(({ element, parent, at }) => {
    const next = parent.children.findIndex(
      (child, index) => index > at && child.type === 'element',
    );
    const other = parent.children[next];
    const differs =
      other?.type === 'element' && isBlock(other) && letters(other) !== letters(element);
    return differs ? [{ parent, at, next }] : [];
  });
  const place = pick(places, random);
  if (place === undefined) return null;
  const { parent, at, next } = place;
  const [one, other] = [parent.children[at], parent.children[next]];
  if (one === undefined || other === undefined) return null;
  [parent.children[at], parent.children[next]] = [other, one];
  return `swapped ${at} and ${next}`;
}

export const mutations: Readonly<Record<string, Mutation>> = {
  digit: inText('digit', /\d/, (digit, random) =>
    String((Number(digit) + 1 + Math.floor(random() * 9)) % 10),
  ),
  letter: inText('letter', /\p{L}/u, (letter) => (letter === 'a' ? 'o' : 'a')),
  'number taken away': inText('number', /\d+(?:[.,]\d+)*/, () => ''),
  'word taken away': inText('word', /\p{L}{3,}/u, () => ''),
  'word put in': inText('word', /\p{L}{3,}/u, (word) => `${word} aldrig`),
  'decimal comma': inText('comma', /(?<=\d),(?=\d)/, () => '.'),
  'minus sign': inText('minus', /−/, () => '-'),
  'dash of a range': inText('dash', /(?<=\d)–(?=\d)/, () => '-'),
  'a word such as “ej” taken away': inText('not', /\b(?:ej|inte|icke|not|no) /, () => ''),
  'full stop': inText('stop', /\.(?= |$)/, () => ''),
  'per cent': inText('percent', /procent(?!enheter)|%/, () => 'procentenheter'),
  'header cell to td': onElement('td', tag('th'), ({ element }) => {
    element.tagName = 'td';
  }),
  'td to header cell': onElement('th', tag('td'), ({ element }) => {
    element.tagName = 'th';
  }),
  scope: onElement(
    'scope',
    ({ properties }) => properties['scope'] !== undefined,
    ({ element }) => {
      delete element.properties['scope'];
    },
  ),
  headers: onElement(
    'headers',
    ({ properties }) => properties['headers'] !== undefined,
    ({ element }) => {
      delete element.properties['headers'];
    },
  ),
  'link elsewhere': onElement('href', tag('a'), ({ element }) => {
    element.properties['href'] = 'https://example.se/annan';
  }),
  'no link': onElement('a', tag('a'), ({ element, parent, at }) => {
    parent.children.splice(at, 1, ...element.children);
  }),
  anchor: onElement(
    'id',
    ({ properties }) => properties['id'] !== undefined,
    ({ element }) => {
      delete element.properties['id'];
    },
  ),
  'alternative text': onElement('alt', tag('img'), ({ element }) => {
    element.properties['alt'] = '';
  }),
  'alternative text of another': onElement('alt', tag('img'), ({ element }) => {
    element.properties['alt'] = `${String(element.properties['alt'])} Nej`;
  }),
  'picture taken away': onElement('img', tag('img'), ({ parent, at }) => {
    parent.children.splice(at, 1);
  }),
  'heading level': onElement('level', tag('h2', 'h3', 'h4'), ({ element }) => {
    element.tagName = `h${Number(element.tagName.slice(1)) + 1}`;
  }),
  'heading to paragraph': onElement('p', tag('h2', 'h3'), ({ element }) => {
    element.tagName = 'p';
  }),
  'block taken away': onElement('gone', isBlock, ({ parent, at }) => {
    parent.children.splice(at, 1);
  }),
  'block doubled': onElement('double', isBlock, ({ element, parent, at }) => {
    parent.children.splice(at, 0, structuredClone(element));
  }),
  swapped: swap,
  'cell taken away': onElement('cell', tag('td', 'th'), ({ parent, at }) => {
    parent.children.splice(at, 1);
  }),
  'list to paragraphs': onElement('list', tag('ul', 'ol'), ({ element }) => {
    element.tagName = 'div';
    for (const child of element.children) if (child.type === 'element') child.tagName = 'p';
  }),
  language: onElement(
    'lang',
    ({ tagName, properties }) => tagName !== 'div' && properties['lang'] !== undefined,
    ({ element }) => {
      delete element.properties['lang'];
    },
  ),
  'raised sign': onElement('sup', tag('sup', 'sub', 'em', 'strong'), ({ element, parent, at }) => {
    parent.children.splice(at, 1, ...element.children);
  }),
  'what is read aloud': onElement(
    'label',
    ({ properties }) => properties['ariaLabel'] !== undefined,
    ({ element }) => {
      delete element.properties['ariaLabel'];
    },
  ),
  'hidden block': onElement('hidden', isBlock, ({ element }) => {
    element.properties['style'] = 'display: none';
  }),
  'hidden block put in': onElement('hidden', isBlock, ({ parent, at, element }) => {
    const children = [{ type: 'text' as const, value: 'Det här såg ingen' }];
    const tagName =
      parent.type === 'element' && parent.tagName === 'tbody' ? 'tr' : element.tagName;
    const cell = { type: 'element' as const, tagName: 'td', properties: {}, children };
    const inside = tagName === 'tr' ? [cell] : children;
    parent.children.splice(at, 0, {
      type: 'element',
      tagName,
      properties: { hidden: true },
      children: inside,
    });
  }),
  script: onElement('script', tag('p', 'td', 'li'), ({ element }) => {
    element.children.push({ type: 'element', tagName: 'script', properties: {}, children: [] });
  }),
  frame: onElement('iframe', tag('p', 'figure'), ({ element }) => {
    element.children.push({
      type: 'element',
      tagName: 'iframe',
      properties: { src: 'https://example.se' },
      children: [],
    });
  }),
  handler: onElement('onclick', tag('p', 'a'), ({ element }) => {
    element.properties['onClick'] = 'alert(1)';
  }),
};
