import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';

import type { Format } from '../../scripts/build/build.ts';
import { formatMessages } from '../../scripts/diagnostics/text.ts';
import { structureElements } from '../../scripts/pdf/structure.ts';
import { type Built, buildInMemory } from '../repository.ts';

const config = `
anthology: { title: Prov i siffror, publisher: Exempelförlaget, place: Exempelstad, year: 2024 }
people: []
documents:
  - { id: prov, kind: chapter, title: Provrapport, folder: text, description: Ett prov. }
`;

/** Builds a report of one text, and of what other files there are, by path. */
export async function buildText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  formats: readonly Format[] = ['html', 'pdf'],
): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-text-'));
  const all = { 'chapter/report.yaml': config, 'chapter/text/01-text.md': text, ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  try {
    return await buildInMemory(folder, formats);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the author is told. */
export function messagesOf({ result }: Built): string {
  return formatMessages(result.files, { colour: false, lang: 'sv' });
}

/** A text in the PDF: edges in points, from the lower left corner of the page. */
export interface Placed {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  isTurned: boolean;
}

/** As pdf.js gives it. */
interface TextDocument {
  numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly TextItem[] }> }>;
}

interface TextItem {
  str?: string;
  transform?: readonly number[];
  width?: number;
}

export async function placedTexts({ files }: Built): Promise<Placed[]> {
  const bytes = new Uint8Array(files.get('prov.pdf') ?? []);
  const document = (await getDocumentProxy(bytes)) as unknown as TextDocument;
  const placed: Placed[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) {
      if (item.str === undefined || item.str.trim() === '') continue;
      const [a = 0, , , , x = 0, y = 0] = item.transform ?? [];
      const isTurned = Math.abs(a) < 0.01;
      placed.push({
        page: number,
        text: item.str,
        left: x,
        right: x + (item.width ?? 0),
        y,
        isTurned,
      });
    }
  }
  return placed;
}

/** How often each type stands in the tags. */
export async function tagsOf({ files }: Built): Promise<Record<string, number>> {
  const document = await PDFDocument.load(files.get('prov.pdf') ?? new Uint8Array());
  const counts: Record<string, number> = {};
  for (const { type } of structureElements(document)) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
