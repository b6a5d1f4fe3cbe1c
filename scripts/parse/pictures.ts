import type {
  Definition,
  Image,
  Paragraph,
  Parent,
  Parents,
  PhrasingContent,
  Root,
  Text,
} from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { isName, longestAlt } from '../model/alt.ts';
import type { PictureBlock } from '../model/nodes.ts';
import { isPictureAddress, picturePath } from '../model/picture.ts';
import { addressStarts, type Place, placeOfWords, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { bareWords } from '../model/words.ts';
import { holdsBlocks } from './block-holders.ts';
import { captionAt, definitionsIn, isLabel } from './label-attributes.ts';

export interface PictureOptions {
  parseCaption: (text: string) => Root;
  /** Whether the text is a line of a YAML file, where a picture is part of the line. */
  isInline: boolean;
}

/**
 * Reads pictures: what they are called, whether they are decoration, and where their files lie. One that is alone in its
 * paragraph becomes a block, with its title as the caption.
 */
export function picturesTransform(tree: Root, file: VFile, options: PictureOptions): void {
  resolveReferences(tree);
  visit(tree, 'image', (image, index, parent) => {
    if (index === undefined || parent === undefined) return;
    image.alt = altOf(image, file);
    readAttributes(image, file, parent, index);
    inspect(image, file);
  });
  if (!options.isInline) blocksTransform(tree, file, options);
  visit(tree, 'image', ({ title, url, position }) => {
    if (!title) return;
    const place = placeOfTitle(file, position, title, url);
    report(file, 'picture-caption-placed', { title }, { place });
  });
}

/** `![…][name]`: the picture that the definition names. Definitions that no link uses are taken away: they are no links. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (each) => {
    if (!definitions.has(each.identifier)) definitions.set(each.identifier, each);
  });
  const ofPictures = new Set<string>();
  visit(tree, 'imageReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (definition === undefined || index === undefined || parent === undefined) return;
    const { url, title } = definition;
    const { alt, position } = node;
    parent.children[index] = { type: 'image', url, title, alt, position };
    ofPictures.add(node.identifier);
  });
  if (ofPictures.size === 0) return;
  visit(tree, 'linkReference', ({ identifier }) => void ofPictures.delete(identifier));
  visit(tree, 'definition', (node, index, parent) => {
    if (!ofPictures.has(node.identifier) || index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const plain = unified().use(remarkParse).freeze();

/** With directives a parser would lose the time of `kl. 10:30`, so the words are read from the source. */
function altOf({ alt, position }: Image, file: VFile): string {
  const source = sourceAt(file, position);
  const end = labelEnd(source);
  const isRead = /:[a-z\d]/i.test(source.slice(0, end)) && end > 0;
  if (!isRead) return oneLine(alt ?? '');
  const [paragraph] = plain.parse(`${source.slice(0, end)}](x)`).children;
  const again = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return oneLine((again?.type === 'image' ? again.alt : alt) ?? '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Where the brackets of `![…]` close; -1 when they do not. */
function labelEnd(source: string): number {
  let depth = 0;
  for (let at = 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && (depth -= 1) === 0) return at;
  }
  return -1;
}

/** `{decorative}` right after the picture. */
function readAttributes(image: Image, file: VFile, parent: Parents, index: number): void {
  image.data = { isDecorative: false };
  const next = parent.children[index + 1];
  if (next?.type !== 'text') return;
  const [whole = '', attributes] = /^\{([^{}\n]*)\}/.exec(next.value) ?? [];
  if (attributes === undefined) return;
  for (const written of attributes.split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
    const name = /^[.#]?([^=]*)/.exec(written)?.[1] ?? '';
    if (name === 'decorative') image.data.isDecorative = true;
    else if (written !== '') reportAttribute(name, file, next.position);
  }
  if (next.value === whole) parent.children.splice(index + 1, 1);
  else takeStart(next, whole.length);
}

/** Takes the first characters of a text away, which stand as they are in the source. */
function takeStart(text: Text, length: number): void {
  text.value = text.value.slice(length);
  const start = text.position?.start;
  if (start?.offset === undefined) return;
  start.offset += length;
  start.column += length;
}

function reportAttribute(name: string, file: VFile, around: Place | undefined): void {
  const place = placeOfWords(file, around, ['{', ' ', '#', '.'], name);
  const params = { name, directive: '![…](…)' };
  report(file, 'attribute-known', params, { place, expected: ['decorative'] });
}

/** Tells what is wrong with the words of a picture, and where its file lies; it stays in its place, whatever is wrong. */
function inspect(image: Image, file: VFile): void {
  const { url, position, data } = image;
  const alt = image.alt ?? '';
  const place = placeOfWords(file, position, addressStarts, url);
  if (alt === '' && data?.isDecorative !== true) {
    report(file, 'picture-described', { url }, { place: position });
  } else if (alt !== '' && data?.isDecorative === true) {
    report(file, 'decorative-picture-silent', { url }, { place: position });
  } else if (alt !== '') reportAlt(image, alt, file);
  if (isPictureAddress(url)) {
    const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
    report(file, 'picture-in-project', { url: shown }, { place });
  } else image.data = { ...data, path: picturePath(file.path, url) };
}

function reportAlt({ url, title, position }: Image, alt: string, file: VFile): void {
  const place = placeOfWords(file, position, ['!['], alt);
  const length = Array.from(alt).length;
  if (/:[a-z]+[[{]/i.test(alt)) {
    const what = {
      sv: 'Ett direktiv i en alternativtext',
      en: 'A directive in an alternative text',
    };
    report(file, 'markdown-supported', { what }, { place });
  }
  if (length > longestAlt)
    report(file, 'alt-short-enough', { id: url, length, limit: longestAlt }, { place });
  if (isName(alt, url)) report(file, 'alt-says-what-is-shown', { id: url, found: alt }, { place });
  else if (title && bareWords(alt) === bareWords(title))
    report(file, 'alt-says-more-than-caption', { id: url }, { place });
}

function blocksTransform(tree: Root, file: VFile, { parseCaption }: PictureOptions): void {
  const known = definitionsIn(tree);
  const parse = (words: string): Root => parseCaption(words + known);
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (index === undefined || parent === undefined || !holdsBlocks(parent)) return undefined;
    const image = lonePicture(paragraph);
    if (image === null || isLabel(paragraph)) return undefined;
    if (!image.title && isOneLine(parent)) return undefined;
    const caption = takeCaption(image, file, parse);
    const block: PictureBlock = {
      type: 'pictureBlock',
      children: caption === null ? [paragraph] : [paragraph, caption],
      position: paragraph.position,
    };
    (parent as Parent).children.splice(index, 1, block);
    return [SKIP, index + 1];
  });
}

/** An item of a list or a definition that is one line holds no block. */
function isOneLine(parent: Parents): boolean {
  const isItem = parent.type === 'listItem' || parent.type === 'definitionDescription';
  return isItem && parent.children.length === 1;
}

/** The picture that is all of a paragraph, by itself or in a link; `null` where there is more, or none. */
function lonePicture({ children }: Paragraph): Image | null {
  const shown = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only, ...rest]: (PhrasingContent | undefined)[] = shown;
  if (only === undefined || rest.length > 0) return null;
  if (only.type === 'image') return only;
  const isLink = only.type === 'link' || only.type === 'linkReference';
  const [inner] = isLink && only.children.length === 1 ? only.children : [];
  return inner?.type === 'image' ? inner : null;
}

function takeCaption(
  image: Image,
  file: VFile,
  parseCaption: PictureOptions['parseCaption'],
): Paragraph | null {
  const { title, url, position } = image;
  if (!title) return null;
  image.title = null;
  return captionAt(title, placeOfTitle(file, position, title, url), file, parseCaption);
}

function placeOfTitle(file: VFile, place: Place | undefined, title: string, url: string) {
  const befores = ['"', "'", '('].flatMap((quote) => [` ${quote}`, `${url} ${quote}`]);
  return placeOfWords(file, place, befores, title);
}
