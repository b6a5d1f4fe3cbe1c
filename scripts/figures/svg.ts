import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** Elements that a drawing may hold. */
const elements = new Set(
  'svg g path rect line circle ellipse text tspan defs clipPath linearGradient radialGradient stop'.split(
    ' ',
  ),
);

/** Attributes that a drawing may have, by their names in the tree. */
const attributes = new Set(
  [
    'xmlns viewBox width height id transform d x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy',
    'fill fillOpacity stroke strokeOpacity strokeWidth strokeDashArray strokeDashOffset',
    'strokeLineCap strokeLineJoin strokeMiterLimit opacity clipPath',
    'fontFamily fontSize fontWeight fontStyle textAnchor',
    'offset stopColor stopOpacity gradientUnits gradientTransform spreadMethod display',
  ]
    .join(' ')
    .split(' '),
);

/** What Vega adds for its own use in a page: left out without a word. */
const dropped = /^(?:className|role|version|xmlnsXLink|pointerEvents|cursor|aria.*)$/u;

/** Attributes that paint: a plain colour or something inside the drawing, never an address. */
const paints = new Set(['fill', 'stroke', 'stopColor', 'clipPath']);
const plainPaint = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\d\s.,%/deg+-]*\)|url\(#[\w-]+\))$/iu;
const localUrl = /^url\(#([\w-]+)\)$/u;

/** A drawing as it is published, or what in it is not allowed. */
export interface FinishedSvg {
  svg: string;
  width: number;
  height: number;
  /** Names of elements and attributes that are not allowed, as written. */
  refused: readonly string[];
  /** Attributes whose geometry is not a number. */
  broken: readonly string[];
  fonts: ReadonlySet<string>;
}

/**
 * Parses what Vega wrote and writes it anew from allowed parts only, so that what was checked is what is published.
 * Identifiers get `prefix`, since several drawings stand in one page.
 */
export function finishSvg(written: string, prefix: string): FinishedSvg {
  const [svg] = pruned(fromHtml(written, { fragment: true }).children as ElementContent[]);
  if (svg?.type !== 'element' || svg.tagName !== 'svg') throw new Error('Vega wrote no SVG');
  svg.children = withoutUnusedClips(svg);
  const refused = new Set<string>();
  const broken = new Set<string>();
  const fonts = new Set<string>();
  for (const element of elementsOf(svg)) {
    if (!elements.has(element.tagName)) refused.add(`<${element.tagName}>`);
    for (const [name, value] of Object.entries(element.properties)) {
      if (!isAllowed(name, value)) refused.add(`${name}="${String(value)}"`);
      if (/NaN|Infinity|undefined/u.test(String(value))) broken.add(`${name}="${String(value)}"`);
    }
    const { fontFamily } = element.properties;
    if (typeof fontFamily === 'string') fonts.add(fontFamily);
    element.properties = finished(element.properties, prefix);
  }
  return {
    svg: stringify(svg),
    width: Number(svg.properties['width']),
    height: Number(svg.properties['height']),
    refused: [...refused],
    broken: [...broken],
    fonts,
  };
}

/** Vega clips marks without items too, and what it clips them by is left when they are gone. */
function withoutUnusedClips(svg: Element): ElementContent[] {
  const used = new Set([...elementsOf(svg)].map(({ properties }) => properties['clipPath']));
  return svg.children.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'defs') return [node];
    const children = node.children.filter(
      (child) =>
        child.type !== 'element' ||
        child.tagName !== 'clipPath' ||
        used.has(`url(#${String(child.properties['id'])})`),
    );
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function stringify(svg: Element): string {
  const compiler = unified().use(rehypeStringify, {
    closeEmptyElements: true,
    tightSelfClosing: true,
  });
  return compiler.stringify({ type: 'root', children: [svg] });
}

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}

function isAllowed(name: string, value: unknown): boolean {
  return attributes.has(name) && (!paints.has(name) || plainPaint.test(String(value)));
}

/** Leaves out what paints nothing: Vega's own attributes, empty frames, what is not seen, and groups that only group. */
function pruned(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (isEmptyFrame(node) || isUnseen(node)) return [];
    const properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name, value]) => !isNoise(name, value)),
    );
    const children = pruned(node.children);
    if (node.tagName === 'g' && Object.keys(properties).length === 0) return children;
    if (node.tagName === 'g' && children.length === 0) return [];
    return [{ ...node, properties, children }];
  });
}

function isEmptyFrame({ properties }: Element): boolean {
  const classes = new Set([properties['className']].flat());
  const isFrame = classes.has('background') || classes.has('foreground');
  return isFrame && properties['fill'] === undefined && properties['stroke'] === undefined;
}

/** Labels of an axis that have no room are left in by Vega, unseen: they would be found, read and copied all the same. */
function isUnseen({ properties }: Element): boolean {
  return Number(properties['opacity'] ?? 1) === 0;
}

function isNoise(name: string, value: unknown): boolean {
  return dropped.test(name) || (name === 'transform' && value === 'translate(0,0)');
}

function finished(properties: Properties, prefix: string): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]): [string, Properties[string]] => {
      if (name === 'id') return [name, `${prefix}${String(value)}`];
      if (typeof value !== 'string') return [name, value];
      return [name, rounded(name, value.replace(localUrl, `url(#${prefix}$1)`))];
    }),
  );
}

/** Thousandths of a pixel: more is noise that differs between machines. */
function rounded(name: string, value: string): string {
  if (name === 'id' || paints.has(name)) return value;
  return value.replaceAll(/-?\d+\.\d{4,}(?:e-?\d+)?/gu, (number) =>
    String(Math.round(Number(number) * 1000) / 1000),
  );
}
