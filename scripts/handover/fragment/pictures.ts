import { pictureUrl } from '../../html/pictures.ts';
import type { Handover } from '../handover.ts';
import { pictureFileName } from '../media.ts';

/** Name among the media of each picture, by the address that the screen page has written it out in. */
export function picturesByUrl({ document, book }: Handover): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const picture of book.pictures.values())
    names.set(pictureUrl(picture, book.theme), pictureFileName(document, picture));
  return names;
}
