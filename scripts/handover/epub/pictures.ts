import { pictureBytes, picturePathsOf, pictureUrl } from '../../html/pictures.ts';
import { slugOf } from '../../model/slug.ts';
import type { Handover } from '../handover.ts';
import type { BookFile } from './publication.ts';

/** The pictures of the text, as files of the book. */
export interface BookPictures {
  files: readonly BookFile[];
  /** By the address that the page has written the picture out in. */
  pathOf: ReadonlyMap<string, string>;
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
};

export function picturesIn({ document, book }: Handover): BookPictures {
  const pathOf = new Map<string, string>();
  const files: BookFile[] = [];
  for (const path of picturePathsOf(document, book.theme)) {
    const picture = book.pictures.get(path);
    if (picture === undefined) continue;
    const url = pictureUrl(picture, book.theme);
    if (pathOf.has(url)) continue;
    const name = slugOf(picture.name.replace(/\.[^.]*$/, ''));
    const file = `images/${pathOf.size + 1}-${name}.${endings[picture.type] ?? 'png'}`;
    pathOf.set(url, file);
    files.push({ path: file, type: picture.type, content: pictureBytes(picture, book.theme) });
  }
  return { files, pathOf };
}
