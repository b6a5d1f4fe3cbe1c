import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';

import type { Book, ResolvedDocument } from '../model/book.ts';
import type { Picture } from '../model/picture.ts';
import { familyStack, type Theme } from '../model/theme.ts';
import { facesFor, fontFaceRules } from './fonts.ts';
import type { Medium } from './handlers.ts';

/**
 * Puts the pictures themselves in the place of their paths, written out in the page: so the page is whole wherever it is moved. They
 * were made by us, so they come after sanitising.
 */
export function picturesTransform(
  tree: Root,
  { pictures, theme }: Pick<Book, 'pictures' | 'theme'>,
  medium: Medium,
): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const path = properties['dataPicture'];
    if (tagName !== 'img' || typeof path !== 'string') return;
    const picture = pictures.get(path);
    delete properties['dataPicture'];
    if (picture === undefined) return; // of a version with faults, which is only compared
    Object.assign(properties, {
      src: pictureUrl(picture, theme),
      width: picture.width,
      height: picture.height,
    });
    // In print an empty text makes it an artifact; the others are tagged.
    if (medium === 'print' && properties['alt'] !== '') properties['dataHook'] = 'fig';
  });
}

const urls = new WeakMap<Picture, { theme: Theme; url: string }>();

/** The picture itself as an address: `data:image/png;base64,…`. */
export function pictureUrl(picture: Picture, theme: Theme): string {
  const known = urls.get(picture);
  if (known !== undefined && known.theme === theme) return known.url;
  const content = Buffer.from(pictureBytes(picture, theme)).toString('base64');
  const url = `data:${picture.type};base64,${content}`;
  urls.set(picture, { theme, url });
  return url;
}

/** The file of a picture; the words of a drawing are in the fonts of the theme, which it carries: no others are everywhere the same. */
export function pictureBytes({ type, bytes }: Picture, theme: Theme): Uint8Array {
  if (type !== 'image/svg+xml') return bytes;
  const svg = new TextDecoder().decode(bytes);
  if (!/<(?:text|tspan)[\s>]/.test(svg)) return bytes;
  const words = svg.replaceAll(/<[^>]*>/g, '');
  const { sans, fallback } = theme.fonts;
  const families = new Set([sans, ...fallback]);
  const faces = facesFor(theme, words).filter(
    ({ family, style, weight }) => families.has(family) && style === 'normal' && weight !== 500,
  );
  const family = familyStack(theme, sans);
  const rule = `text,tspan,textPath{font-family:${family}!important;font-style:normal!important}`;
  const style = `<style>${fontFaceRules(faces)}${rule}</style>`;
  return new TextEncoder().encode(svg.replace(/<\/svg>$/, () => `${style}</svg>`));
}

/** Paths of the pictures that a document shows, those of the theme included, sorted. */
export function picturePathsOf(
  document: ResolvedDocument,
  { logo, cover }: Pick<Theme, 'logo' | 'cover'>,
): readonly string[] {
  const { body, abstract, findings, edition, footnotes, figures, tables, about } = document;
  const trees: (MdastRoot | null)[] = [
    body,
    abstract,
    findings,
    edition,
    ...footnotes.map(({ tree }) => tree),
    ...figures.flatMap(({ headline, subject, question, source, credit }) => [
      headline,
      subject,
      question,
      source,
      credit,
    ]),
    ...figures.flatMap(({ notes }) => notes),
    ...tables.map(({ subject }) => subject),
    ...about.people.values(),
    about.anthology,
  ];
  const images = figures.flatMap(({ spec }) => (spec.form === 'image' ? [spec.picture] : []));
  const ofTheme = [logo, cover].flatMap((picture) => picture?.path ?? []);
  const paths = new Set([...images, ...ofTheme]);
  for (const tree of trees) {
    if (tree === null) continue;
    visit(tree, 'image', ({ data }) => {
      if (data?.path !== undefined) paths.add(data.path);
    });
  }
  return [...paths].sort();
}
