/**
 * Runs in a page: what it shows, with computed colours and places. Then its texts are made transparent, so that what lies under
 * them can be photographed.
 */

/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
type Rgba = readonly [number, number, number, number];
/** Left, top, width and height in CSS px from the page's corner. */
type Box = readonly [number, number, number, number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

function rgbaOf(colour: string, opacity = 1): Rgba {
  if (context === null) throw new Error('No canvas');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, (alpha / 255) * opacity];
}

function boxOf({ left, top, width, height }: DOMRect): Box {
  return [left + scrollX, top + scrollY, width, height];
}

function isOnPage([left, top, width, height]: Box): boolean {
  return width >= 1 && height >= 1 && left + width > 0 && top + height > 0;
}

/** The element itself first. */
function near(element: Element | null, count: number): Element[] {
  return element === null || count === 0
    ? []
    : [element, ...near(element.parentElement, count - 1)];
}

/** Found once for each element: most have the same ancestors. */
function inherited<Value>(own: (element: Element, above: Value | null) => Value) {
  const known = new WeakMap<Element, Value>();
  const find = (element: Element): Value => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { parentElement } = element;
    const value = own(element, parentElement === null ? null : find(parentElement));
    known.set(element, value);
    return value;
  };
  return find;
}

const opacityOf = inherited<number>((element, above) => {
  return (above ?? 1) * Number(getComputedStyle(element).opacity);
});

/** For those who listen only: clipped to a dot. */
const isClipped = inherited<boolean>((element, above) => {
  if (above === true) return true;
  const { overflow, clipPath, clip, position } = getComputedStyle(element);
  if (clipPath.startsWith('inset(50%') || (clip !== 'auto' && position === 'absolute')) return true;
  if (overflow === 'visible') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
});

function isSeen(element: Element): boolean {
  const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return isShown && !isClipped(element);
}

function nameOf(element: Element): string {
  const names = near(element, 3).reverse();
  return names.map(({ localName, classList }) => [localName, ...classList].join('.')).join(' > ');
}

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes.filter(({ data }) => data.trim() !== '');
}

function textsOf(): object[] {
  const range = document.createRange();
  return textNodes().flatMap((node) => {
    const element = node.parentElement;
    if (element === null || element.closest('script, style, title, desc') !== null) return [];
    if (!isSeen(element)) return [];
    range.selectNodeContents(node);
    const boxes = Array.from(range.getClientRects(), boxOf).filter(isOnPage);
    if (boxes.length === 0) return [];
    const { fill, color, fontSize, fontWeight } = getComputedStyle(element);
    const drawn: Element | null = element;
    const isDrawn = drawn instanceof SVGGraphicsElement;
    const scale = isDrawn ? Math.abs(drawn.getScreenCTM()?.d ?? 1) : 1;
    const colour = rgbaOf(isDrawn ? fill : color, opacityOf(element));
    const size = Number.parseFloat(fontSize) * scale;
    const words = node.data.trim().replaceAll('\u00ad', '').slice(0, 40);
    return [{ words, where: nameOf(element), colour, size, weight: Number(fontWeight), boxes }];
  });
}

/** Numbers of lists, and words that style sheets write. Their places are not told: what lies under the element lies under them. */
function writtenByStyle(): object[] {
  return seenElements().flatMap((element) =>
    ['::before', '::after', '::marker'].flatMap((pseudo) => writtenAs(pseudo, element)),
  );
}

function writtenAs(pseudo: string, element: Element): object[] {
  const style = getComputedStyle(element, pseudo);
  const { display, listStyleType } = getComputedStyle(element);
  const isWritten =
    pseudo === '::marker'
      ? display === 'list-item' && listStyleType !== 'none'
      : /["(].*[^"\s]/.test(style.content);
  const boxes = [boxOf(element.getBoundingClientRect())].filter(isOnPage);
  if (!isWritten || boxes.length === 0) return [];
  const own = rgbaOf(style.backgroundColor);
  return [
    {
      words: style.content.slice(0, 40),
      where: `${nameOf(element)}${pseudo}`,
      colour: rgbaOf(style.color, opacityOf(element)),
      size: Number.parseFloat(style.fontSize),
      weight: Number(style.fontWeight),
      boxes,
      ground: own[3] === 1 ? own : null,
    },
  ];
}

function seenElements(): Element[] {
  return [...document.body.querySelectorAll('*:not(svg *, math *)')].filter(isSeen);
}

/** What has the colour of rules only leads the eye, and tells nothing: grids, axes, leaders, and edges of boxes. */
function isRule(colour: Rgba, token: string): boolean {
  const rule = rgbaOf(getComputedStyle(document.documentElement).getPropertyValue(token));
  return colour.every((part, at) => part === rule[at]);
}

/** Shapes of drawings. */
function marksOf(): object[] {
  const shapes = document.querySelectorAll(
    ['path', 'rect', 'circle', 'line', 'polygon', 'ellipse']
      .map((name) => `.drawing svg ${name}`)
      .join(),
  );
  return [...shapes].flatMap((shape) => {
    const svg = shape.closest('svg');
    if (svg === null || !isSeen(shape) || shape.closest('clipPath, defs, mask') !== null) return [];
    const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(shape);
    const paints = [
      [fill, fillOpacity],
      [stroke, strokeOpacity],
    ] as const;
    const colours = paints
      .filter(([paint]) => paint !== 'none' && !paint.startsWith('url'))
      .map(([paint, own]) => rgbaOf(paint, Number(own) * opacityOf(shape)))
      .filter((colour) => colour[3] > 0 && !isRule(colour, '--figure-rule'));
    const box = boxOf(shape.getBoundingClientRect());
    if (colours.length === 0 || box[2] + box[3] < 2) return [];
    return [{ where: nameOf(shape), colours, box, around: boxOf(svg.getBoundingClientRect()) }];
  });
}

const sides = ['left', 'top', 'right', 'bottom'];
/** Bars beside a text are at least so wide, CSS px; thinner lines part or frame. */
const leastBar = 3;

/** Bars beside a text, and the edges of what can be filled in or pressed. */
function bordersOf(): object[] {
  return seenElements().flatMap((element) => {
    const style = getComputedStyle(element);
    const isControl = element.matches('button, input, select, textarea');
    const box = boxOf(element.getBoundingClientRect());
    return sides.flatMap((side) => {
      const of = (property: string) => style.getPropertyValue(`border-${side}-${property}`);
      const width = Number.parseFloat(of('width'));
      const colour = rgbaOf(of('color'), opacityOf(element));
      if (width < (isControl ? 1 : leastBar) || of('style') === 'none') return [];
      if (colour[3] === 0 || !isOnPage(box)) return [];
      if (!isControl && isRule(colour, '--rule')) return [];
      return [{ where: nameOf(element), side, colour, box }];
    });
  });
}

function hideTexts(): void {
  const hidden = new CSSStyleSheet();
  hidden.replaceSync(
    '*,::before,::after,::marker{-webkit-text-fill-color:transparent!important;' +
      'text-decoration-color:transparent!important;text-shadow:none!important}' +
      'svg text,svg tspan{fill:transparent!important}',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, hidden];
}

function lookAtPage(isUnfolded: boolean): object {
  const folded = isUnfolded ? document.querySelectorAll('details') : [];
  for (const details of folded) details.open = true;
  const seen = {
    texts: [...textsOf(), ...writtenByStyle()],
    marks: marksOf(),
    borders: bordersOf(),
  };
  hideTexts();
  const { scrollWidth: width, scrollHeight: height } = document.documentElement;
  return { ...seen, width, height };
}

Object.assign(globalThis, { lookAtPage });
