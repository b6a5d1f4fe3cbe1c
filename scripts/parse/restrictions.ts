import type { Definition, Link, Nodes, Parent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { addressStarts, placeOfWords, sourceAt, spanOfPlace } from '../model/place.ts';
import { report } from '../model/report.ts';
import { certainAddress, isSafeAddress } from './addresses.ts';

const unsupported: Readonly<Record<string, Localised>> = {
  yaml: {
    sv: 'Metadata överst i en Markdownfil',
    en: 'Metadata at the top of a Markdown file',
  },
};

const tableInstead: Localised = {
  sv: 'Skriv tabellen med `| A | B |`, under huvudet `| --- | --- |`; celler över flera kolumner eller rader skrivs i en fil i figures/ med `form: table`.',
  en: 'Write the table with `| A | B |`, below the head `| --- | --- |`; cells across columns or rows are written in a file in figures/ with `form: table`.',
};

/** Reports what the source may not hold, and removes it: raw HTML, unsafe addresses. */
export function restrictionsTransform(tree: Root, file: VFile): void {
  breaksInCells(tree);
  visit(tree, (node, index, parent) => {
    if (keeps(node, file) || index === undefined || parent === undefined) return undefined;
    (parent as Parent).children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A cell is one line of the source, so GFM leaves `<br>` as the only way to write a line break in it. */
function breaksInCells(tree: Root): void {
  visit(tree, 'tableCell', (cell) => {
    visit(cell, 'html', (node, index, parent) => {
      if (index === undefined || parent === undefined || !/^<br\s*\/?>$/i.test(node.value)) return;
      (parent as Parent).children[index] = { type: 'break', position: node.position };
    });
  });
}

function keeps(node: Nodes, file: VFile): boolean {
  const place = node.position;
  if (node.type === 'html') {
    // An editor's comment is not printed and not an attempt at markup.
    if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return false;
    // The opening tag has been reported; one message for an element is enough.
    if (
      node.value.startsWith('</') &&
      file.messages.some((each) => each.ruleId === 'no-raw-html')
    ) {
      return false;
    }
    const found = node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value;
    const isTable = /^<\/?(?:table|thead|tbody|tr|t[hd])\b/i.test(node.value);
    report(file, 'no-raw-html', { found }, { place, ...(isTable && { help: tableInstead }) });
    return false;
  }
  const what = unsupported[node.type];
  if (what !== undefined) {
    report(file, 'markdown-supported', { what }, { place });
    return false;
  }
  if ((node.type === 'link' || node.type === 'definition') && !isSafeAddress(node.url)) {
    reportUnsafe(node, file);
    node.url = '#';
  }
  return true;
}

function reportUnsafe({ url, position }: Link | Definition, file: VFile): void {
  const place = placeOfWords(file, position, addressStarts, url);
  const meant = certainAddress(url);
  const span = sourceAt(file, place) === url ? spanOfPlace(place) : null;
  const expected = meant === null ? [] : [meant];
  const fixes = meant === null || span === null ? [] : [{ ...span, text: meant }];
  report(file, 'link-safe', { url }, { place, expected, fixes });
}
