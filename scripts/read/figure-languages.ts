import type { VFile } from 'vfile';

import type { Config } from './config.ts';

/**
 * The language of each figure: that of the part of the text where it stands, else of the report. Figures are read, and drawn,
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
      for (const [figure, own] of languagesIn(String(file), lang)) found.set(figure, own);
    }
  }
  return (id) => found.get(id) ?? documents[0]?.lang ?? 'sv';
}

const pattern =
  /^[ \t>]*(?:(?<opened>:{3,})[a-z]+(?:\{(?<attributes>[^}\n]*)\})?[ \t]*$|(?<closed>:{3,})[ \t]*$|::figure\{(?:#|[^}\n]*id="?)(?<id>[a-z0-9-]+))/gmu;

/** Follows containers by their colons: `:::lang{lang=en}` holds until its `:::`. */
function languagesIn(text: string, lang: string): [string, string][] {
  const found: [string, string][] = [];
  const open = [{ colons: '', lang }];
  for (const { groups = {} } of text.matchAll(pattern)) {
    const { opened, attributes = '', closed, id } = groups;
    const current = open.at(-1)?.lang ?? lang;
    const own = /(?:^|\s)lang="?([A-Za-z0-9-]+)/u.exec(attributes)?.[1] ?? current;
    const at = open.findLastIndex(({ colons }) => colons === closed);
    if (id !== undefined) found.push([id, current]);
    if (opened !== undefined) open.push({ colons: opened, lang: own });
    if (at > 0) open.length = at;
  }
  return found;
}
