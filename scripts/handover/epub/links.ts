import type { ElementContent, Root } from 'hast';

import type { DocumentConfig } from '../../model/book.ts';
import type { Chapter } from './publication.ts';
import { elementsIn, replaceIn } from './tree.ts';

/** Where links lead. */
export interface LinkTargets {
  /** File of each identifier of the book. */
  fileOf: ReadonlyMap<string, string>;
  /** Addresses of the report's other documents on the web, by the file of their page; `null` where they have none. */
  addressOf: ReadonlyMap<string, string | null>;
}

export function targetsOf(
  chapters: readonly Chapter[],
  documents: readonly DocumentConfig[],
): LinkTargets {
  const fileOf = new Map<string, string>();
  for (const { path, content } of chapters) {
    const root: Root = { type: 'root', children: [...content] };
    for (const { properties } of elementsIn(root)) {
      if (typeof properties['id'] === 'string') fileOf.set(properties['id'], path);
    }
  }
  return {
    fileOf,
    addressOf: new Map(documents.map(({ id, address }) => [`${id}.html`, address])),
  };
}

/** Links within the page become links between files; those to other documents lead to the web, or are their words alone. */
export function linksTransform(
  content: ElementContent[],
  path: string,
  { fileOf, addressOf }: LinkTargets,
): void {
  const root: Root = { type: 'root', children: content };
  replaceIn(root, (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return null;
    const [file = '', fragment] = href.split('#');
    if (file === '') {
      const target = fileOf.get(decodeURIComponent(fragment ?? ''));
      if (target === undefined) return element.children;
      if (target !== path) element.properties['href'] = `${target}#${fragment}`;
      return null;
    }
    if (!addressOf.has(file)) return null;
    const address = addressOf.get(file) ?? null;
    if (address === null) return element.children;
    element.properties['href'] =
      fragment === undefined ? address : `${address.replace(/#.*$/, '')}#${fragment}`;
    return null;
  });
  content.splice(0, content.length, ...(root.children as ElementContent[]));
}
