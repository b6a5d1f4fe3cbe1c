import { SaxesParser, type SaxesTagNS } from 'saxes';

import type { Localised } from '../model/localised.ts';
import { type PictureFault, type Prepared, unusable } from './prepared.ts';
import { sniff } from './sniff.ts';
import { attributesOf } from './svg-attributes.ts';
import { reportedCss, withoutFonts } from './svg-css.ts';
import { escaped, Refusal, unsafe } from './svg-refusal.ts';
import { sizeOf } from './svg-size.ts';
import { expandedSize } from './svg-uses.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const htmlNamespace = 'http://www.w3.org/1999/xhtml';

const shapes = 'path rect circle ellipse line polyline polygon text tspan textPath tref image use';
const holders =
  'svg g a defs symbol switch marker clipPath mask pattern linearGradient radialGradient stop style view';
const effects =
  'filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence';
const allowed = new Set(`${shapes} ${holders} ${effects}`.split(' '));
/** Shows nothing: what the picture is called is said by the alternative text. */
const silent = new Set('title desc metadata'.split(' '));

/** More than any drawing needs. */
const mostElements = 100_000;
const deepest = 200;
const largest = 10_000_000;

/**
 * Writes an SVG anew with what a picture needs and nothing else. What editors leave behind and nobody sees goes; what can run or
 * fetch something, or would be lost, is refused.
 */
export async function prepareSvg(bytes: Uint8Array): Promise<Prepared | PictureFault> {
  if (bytes.length > largest) {
    const size = Math.round(bytes.length / 1_000_000);
    return unusable({
      sv: `en SVG får ha högst ${largest / 1_000_000} MB, och den har ${size}; spara den som PNG`,
      en: `an SVG may have ${largest / 1_000_000} MB, and it has ${size}; save it as PNG`,
    });
  }
  try {
    return await withInnerPictures(rewritten(decoded(bytes)));
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    const where = /^(?:undefined:)?(\d+):(\d+)/.exec(error instanceof Error ? error.message : '');
    const [, line = '1', column = '1'] = where ?? [];
    return unusable({
      sv: `den är inte rätt skriven SVG (rad ${line}, tecken ${column} i filen)`,
      en: `it is no well-formed SVG (line ${line}, character ${column} of the file)`,
    });
  }
}

const innerPicture = /data:image\/(?:png|jpe?g|gif|webp);base64,([\w+/=\s]*)/g;

/** Pictures that are written out in the file are made ready like others: they have metadata too. */
async function withInnerPictures(svg: Prepared): Promise<Prepared> {
  let text = new TextDecoder().decode(svg.bytes);
  for (const [whole, content = ''] of text.matchAll(innerPicture)) {
    const { prepareRaster } = await import('./raster.ts');
    const bytes = Buffer.from(content, 'base64');
    const inner = await prepareRaster(bytes, sniff(bytes) === 'JPEG' ? 'JPEG' : 'PNG');
    if ('ruleId' in inner) throw new Refusal(inner.ruleId, inner.reason);
    const url = `data:${inner.type};base64,${Buffer.from(inner.bytes).toString('base64')}`;
    text = text.replace(whole, () => url);
  }
  return { ...svg, bytes: new TextEncoder().encode(text) };
}

/** UTF-8, UTF-16 with its mark, or what its first line says. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const said = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : said;
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

interface Open {
  /** Whether it is written; what stands in one that is not is left out too. */
  isKept: boolean;
  name: string;
  /** Of a `switch`: whether embedded HTML was left out, and whether something else is shown there. */
  lost: boolean;
  shown: boolean;
}

/** What has been written of a picture so far. */
interface Writing {
  parts: string[];
  open: Open[];
  count: number;
  size: { width: number; height: number } | null;
  /** Of the `style` that is open. */
  css: string;
}

function rewritten(text: string): Prepared {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const writing: Writing = { parts: [], open: [], count: 0, size: null, css: '' };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', reportEntities);
  parser.on('opentag', (tag) => openTag(tag, writing));
  parser.on('closetag', () => closeTag(writing));
  parser.on('text', (value) => addText(value, writing));
  parser.on('cdata', (value) => addText(value, writing));
  parser.write(text).close();
  const { size, parts } = writing;
  if (size === null) throw new Refusal('picture-readable', noSvg);
  const written = parts.join('');
  if (expandedSize(written) > mostElements) throw new Refusal('picture-readable', tooMuch);
  return { type: 'image/svg+xml', bytes: new TextEncoder().encode(written), ...size };
}

function reportEntities(doctype: string): void {
  if (/<!ENTITY|%/i.test(doctype))
    throw unsafe({ sv: 'egna entiteter (`<!ENTITY`)', en: 'entities of its own (`<!ENTITY`)' });
}

function openTag(tag: SaxesTagNS, writing: Writing): void {
  const { open, parts } = writing;
  writing.count += 1;
  if (writing.count > mostElements || open.length > deepest)
    throw new Refusal('picture-readable', tooMuch);
  const parent = open.at(-1);
  const isKept = (parent?.isKept ?? true) && keeps(tag, parent);
  open.push({ isKept, name: tag.local, lost: false, shown: false });
  if (!isKept) return;
  if (parent !== undefined) {
    parent.shown = true;
    parts.push(`<${tag.local}${attributesOf(tag)}>`);
    return;
  }
  if (tag.local !== 'svg') throw new Refusal('picture-readable', noSvg);
  writing.size = sizeOf(tag);
  parts.push(rootTag(tag, writing.size));
}

function closeTag(writing: Writing): void {
  const closed = writing.open.pop();
  if (closed?.isKept !== true) return;
  if (closed.lost && !closed.shown) throw embeddedHtml();
  if (closed.name === 'style') {
    reportedCss(writing.css);
    writing.parts.push(escaped(withoutFonts(writing.css)));
    writing.css = '';
  }
  writing.parts.push(`</${closed.name}>`);
}

function addText(value: string, writing: Writing): void {
  const inside = writing.open.at(-1);
  if (inside?.isKept !== true) return;
  if (inside.name === 'style') writing.css += value;
  else writing.parts.push(escaped(value));
}

const tooMuch: Localised = {
  sv: 'den har fler eller djupare nästlade delar än verktyget klarar; spara den som PNG',
  en: 'it has more parts, or deeper ones, than the tool can take; save it as PNG',
};
const noSvg: Localised = { sv: 'det är ingen SVG-bild', en: 'it is no SVG picture' };

function embeddedHtml(): Refusal {
  return unsafe({
    sv: 'inbäddad HTML (`<foreignObject>`)',
    en: 'embedded HTML (`<foreignObject>`)',
  });
}

/** Whether an element is written. What is in the way of a picture is refused. */
function keeps({ uri, local }: SaxesTagNS, parent: Open | undefined): boolean {
  if (uri === htmlNamespace) throw embeddedHtml();
  if (uri !== svgNamespace) {
    if (uri === '' && parent === undefined) throw new Refusal('picture-readable', noNamespace);
    return false;
  }
  if (silent.has(local)) return false;
  if (local === 'foreignObject') return leavesHtml(parent);
  if (local === 'script')
    throw unsafe({ sv: 'ett skript (`<script>`)', en: 'a script (`<script>`)' });
  if (!allowed.has(local))
    throw unsafe({ sv: `elementet \`<${local}>\``, en: `the element \`<${local}>\`` });
  return true;
}

/** Beside embedded HTML in a `switch` stands what is shown where there is none. */
function leavesHtml(parent: Open | undefined): false {
  if (parent?.name !== 'switch') throw embeddedHtml();
  parent.lost = true;
  return false;
}

const noNamespace: Localised = {
  sv: 'elementet `svg` saknar `xmlns="http://www.w3.org/2000/svg"`',
  en: 'the element `svg` has no `xmlns="http://www.w3.org/2000/svg"`',
};

function rootTag(tag: SaxesTagNS, size: { width: number; height: number }): string {
  const own = attributesOf(tag, ['width', 'height', 'x', 'y', 'viewBox']);
  const viewBox = tag.attributes['viewBox']?.value ?? `0 0 ${size.width} ${size.height}`;
  return (
    `<svg xmlns="${svgNamespace}" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size.width}"` +
    ` height="${size.height}" viewBox="${escaped(viewBox)}"${own}>`
  );
}
