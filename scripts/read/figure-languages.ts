import type { VFile } from 'vfile';

import type { Config } from './config.ts';

/**
 * The language of each figure: that of the document where it stands, else of the report. Figures are read, and drawn,
 * before the texts are parsed; this only looks for their lines.
 */
export function figureLanguages(
  config: Config | null,
  chapters: ReadonlyMap<string, readonly VFile[]>,
): (id: string) => string {
  const documents = config?.report.documents ?? [];
  const found = new Map<string, string>();
  for (const { id, lang } of documents) {
    for (const file of chapters.get(id) ?? []) {
      for (const [, figureId = ''] of String(file).matchAll(figure)) found.set(figureId, lang);
    }
  }
  return (id) => found.get(id) ?? documents[0]?.lang ?? 'sv';
}

const figure = /^[ \t>]*::figure\{(?:#|[^}]*id="?)([a-z0-9-]+)/gmu;
