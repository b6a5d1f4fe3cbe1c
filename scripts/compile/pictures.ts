import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import transliterate from '@sindresorhus/transliterate';
import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { ParsedBook, ParsedCaption } from '../model/book.ts';
import { isPictureAddress, type Picture } from '../model/picture.ts';
import { addressStarts, type Place, placeOfWords } from '../model/place.ts';
import { report } from '../model/report.ts';
import type { Theme, ThemePicture } from '../model/theme.ts';
import { makerVersion, preparePicture } from '../pictures/prepare.ts';
import type { PictureFault, Prepared } from '../pictures/prepared.ts';
import { wordsOfSvg } from '../pictures/svg-words.ts';
import type { FindPicture, PictureFile } from '../read/pictures.ts';
import { findMissingGlyphs, reportMissingGlyphs } from '../resolve/glyphs.ts';
import type { Memory } from './memory.ts';

/** A place that refers to a picture. */
interface Reference {
  /** Relative to the project. */
  path: string;
  /** As it is written there. */
  written: string;
  file: VFile;
  place: Place | undefined;
}

export type Pictures = ReadonlyMap<string, Picture>;

/**
 * Makes every picture that is referred to ready for pages, by its path; what is wrong with one is told at each place that refers to
 * it. What was made before of the same content is taken from memory or disk.
 */
export function createPictureMaker({ memo, own }: Pick<Memory, 'memo' | 'own'>) {
  let known = new Map<string, Prepared | PictureFault>();

  async function prepared(digest: string, path: string, bytes: () => Uint8Array) {
    const ending = posix.extname(path).toLowerCase();
    const key = `${digest}${ending}`;
    const before = known.get(key);
    if (before !== undefined) return { key, made: before };
    const onDisk = own.recall(['prepared picture', makerVersion, key]);
    if (onDisk !== null) return { key, made: deserialize(onDisk) as Prepared };
    const made = await preparePicture(bytes(), path);
    // Only what told nothing goes to disk, so that a fault is told every time.
    if (!('ruleId' in made))
      await own.keep(['prepared picture', makerVersion, key], serialize(made));
    return { key, made };
  }

  return async (book: ParsedBook, find: FindPicture): Promise<Pictures> => {
    const byPath = groupedByPath(referencesOf(book, memo));
    const used = new Map<string, Prepared | PictureFault>();
    const pictures: Picture[] = [];
    for (const [path, uses] of byPath) {
      const found = find(path);
      if (found.is !== 'file') {
        for (const use of uses) reportMissing(use, found);
        continue;
      }
      const { key, made } = await prepared(found.digest, path, found.bytes);
      used.set(key, made);
      if ('ruleId' in made) for (const use of uses) reportFault(use, made);
      else
        pictures.push(memo(`picture ${path}`, [made], () => ({ ...made, ...namesOf(path, made) })));
    }
    known = used;
    await reportGlyphs(pictures, byPath, book.sources.theme);
    return memo('pictures', pictures, () => new Map(pictures.map((each) => [each.path, each])));
  };
}

function referencesOf(book: ParsedBook, memo: Memory['memo']): Reference[] {
  const { sources, documents, captions, about } = book;
  const inTree = (file: VFile, tree: Root | null): Reference[] =>
    tree === null
      ? []
      : memo(tree, [], () => imagesIn(tree)).flatMap((image) => referenceOf(image, file));
  const config = sources.files.get(sources.config.path);
  const texts: (Root | null)[] = [...about.people.values(), about.anthology];
  const { theme } = sources;
  return [
    ...[theme.logo, theme.cover].flatMap((picture) =>
      ofTheme(picture, sources.files.get(theme.path)),
    ),
    ...[...documents.values()].flat().flatMap(({ file, tree }) => inTree(file, tree)),
    ...[...captions.values()].flatMap((caption) => {
      const { file, headline, subject, question, notes, source, credit } = caption;
      const trees = [headline, subject, question, source, credit].concat(notes);
      return ofImage(caption).concat(trees.flatMap((tree) => inTree(file, tree)));
    }),
    ...(config === undefined ? [] : texts.flatMap((tree) => inTree(config, tree))),
  ];
}

function ofTheme(picture: ThemePicture | null, file: VFile | undefined): Reference[] {
  const isFile = picture !== null && !isPictureAddress(picture.written);
  return isFile && file !== undefined ? [{ ...picture, file }] : [];
}

/** The picture of a figure that is one; an address has been told of. */
function ofImage({ spec, file }: ParsedCaption): Reference[] {
  if (spec.form !== 'image' || isPictureAddress(spec.file.written)) return [];
  return [{ path: spec.picture, ...spec.file, file }];
}

function imagesIn(tree: Root): readonly Image[] {
  const images: Image[] = [];
  visit(tree, 'image', (image) => void images.push(image));
  return images;
}

/** Nothing for an address, which has been told of. */
function referenceOf({ url, data, position }: Image, file: VFile): Reference[] {
  if (data?.path === undefined) return [];
  const place = placeOfWords(file, position, addressStarts, url);
  return [{ path: data.path, written: url, file, place }];
}

function groupedByPath(references: readonly Reference[]): ReadonlyMap<string, Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const each of references) {
    const group = groups.get(each.path) ?? [];
    group.push(each);
    groups.set(each.path, group);
  }
  return groups;
}

function reportMissing({ file, written, place, path }: Reference, found: PictureFile): void {
  if (found.is === 'outside') report(file, 'path-inside-project', { path: written }, { place });
  else if (found.is === 'unusable')
    report(file, 'picture-readable', { path, reason: found.reason }, { place });
  else if (found.is === 'missing') {
    const folder = written.slice(0, written.lastIndexOf('/') + 1);
    const expected = found.others.map((name) => folder + name);
    report(file, 'picture-found', { name: written }, { place, expected });
  }
}

function reportFault({ file, place, path }: Reference, { ruleId, reason }: PictureFault): void {
  if (ruleId === 'picture-safe') report(file, ruleId, { path, found: reason }, { place });
  else report(file, ruleId, { path, reason }, { place });
}

/** The words of a drawing are set in the fonts of the report, which may lack a character. */
async function reportGlyphs(
  pictures: readonly Picture[],
  byPath: ReadonlyMap<string, readonly Reference[]>,
  theme: Theme,
): Promise<void> {
  const texts = pictures.flatMap(({ path, type, bytes }) => {
    if (type !== 'image/svg+xml') return [];
    const value = wordsOfSvg(new TextDecoder().decode(bytes));
    return (byPath.get(path) ?? []).map(({ file, place }) => ({ file, place, value }));
  });
  await reportMissingGlyphs(findMissingGlyphs(texts, theme));
}

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/svg+xml': 'svg' } as const;

/** A name that every system can write, and that two pictures of the same name in different folders do not share. */
function namesOf(path: string, { type }: Prepared): Pick<Picture, 'path' | 'name'> {
  const base = posix.basename(path, posix.extname(path)).normalize('NFC');
  const stem = transliterate(base)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  const mark = createHash('sha256').update(path.normalize('NFC')).digest('hex').slice(0, 8);
  return { path, name: `${stem === '' ? 'bild' : stem}-${mark}.${endings[type]}` };
}
