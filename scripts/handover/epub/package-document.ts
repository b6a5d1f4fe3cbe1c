import { x } from 'xastscript';

import type { Handover } from '../handover.ts';
import { xmlOf } from '../xml.ts';
import { identifierId, metadataOf } from './metadata.ts';
import type { BookFile, Chapter } from './publication.ts';

type Element = ReturnType<typeof x>;

/** The package document (EPUB 3.3, 5): what the book is, its files, and the order that they are read in. */
export function packageDocument(
  handover: Handover,
  files: readonly BookFile[],
  chapters: readonly Chapter[],
): string {
  const { lang } = handover.document.config;
  const ids = new Map(files.map(({ path }, at) => [path, `file-${at + 1}`]));
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': identifierId,
    'xml:lang': lang,
  };
  const items = files.map(({ path, type, properties = [] }) =>
    x('item', {
      id: ids.get(path),
      href: path,
      'media-type': type,
      ...(properties.length === 0 ? {} : { properties: properties.join(' ') }),
    }),
  );
  const spine = chapters.map(({ path }) => x('itemref', { idref: ids.get(path) }));
  return xmlOf(
    x(
      'package',
      attributes,
      lines([metadataOf(handover, files), x('manifest', lines(items)), x('spine', lines(spine))]),
    ),
  );
}

/** One element a line. */
function lines(elements: readonly Element[]): (string | Element)[] {
  return [...elements.flatMap((element) => ['\n', element]), '\n'];
}
