import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An e-book, opened. */
export interface OpenBook {
  bytes: Uint8Array;
  /** Files of the folder `EPUB` by path. */
  files: ReadonlyMap<string, string>;
  /** The chapters in reading order. */
  spine: readonly string[];
}

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

export function opened(bytes: Uint8Array): OpenBook {
  const files = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.startsWith('EPUB/')) files.set(path.slice(5), Buffer.from(content).toString('utf8'));
  }
  const items = elementsOf(files.get('package.opf') ?? '');
  const hrefs = new Map(
    items.flatMap(({ name, attributes: { id = '', href = '' } }) =>
      name === 'item' ? [[id, href] as const] : [],
    ),
  );
  const spine = items.flatMap(({ name, attributes: { idref = '' } }) =>
    name === 'itemref' ? [hrefs.get(idref) ?? ''] : [],
  );
  return { bytes, files, spine };
}

/** Reads a file as XML, and throws where it is none. */
export function readXml(
  xml: string,
  on: {
    open?: (element: XmlElement) => void;
    close?: (name: string) => void;
    text?: (t: string) => void;
  },
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => on.open?.({ name, attributes }));
  parser.on('closetag', ({ name }) => on.close?.(name));
  parser.on('text', (text) => on.text?.(text));
  parser.write(xml).close();
}

export function elementsOf(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  readXml(xml, { open: (element) => found.push(element) });
  return found;
}

/** What a chapter says, without white space: not its title, nor what a menu of the reading system shows, nor the name of folded numbers. */
export function lettersOf(xhtml: string): string {
  const path: XmlElement[] = [];
  let text = '';
  readXml(xhtml, {
    open: (element) => path.push(element),
    close: () => path.pop(),
    text: (words) => {
      if (!path.some((element, at) => isAside(element, path[at - 1]))) text += words;
    },
  });
  return letters(text);
}

function isAside({ name, attributes }: XmlElement, parent: XmlElement | undefined): boolean {
  if (name === 'head') return true;
  if (name === 'nav' && attributes['hidden'] !== undefined) return true;
  return name === 'summary' && parent?.attributes['class'] === 'data';
}

export function letters(text: string): string {
  return text.replaceAll('\u2011', '-').replaceAll(/[\s\u00ad\u200b]+/gu, '');
}

const jar = '/usr/share/java/epubcheck.jar';

/** Why epubcheck cannot be run; `null` where it can. */
export const epubcheckMissing = !existsSync(jar)
  ? 'epubcheck is not installed (apt-get install epubcheck)'
  : spawnSync('java', ['--describe-module', 'jdk.compiler']).status !== 0
    ? 'this Java cannot run a source file, so epubcheck would start once a book'
    : null;

/** What epubcheck says of books, all in one virtual machine: most of its time is its own start. */
export async function epubcheck(books: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-books-'));
  const paths = Object.entries(books).map(([id, bytes]) => {
    const path = join(folder, `${id}.epub`);
    writeFileSync(path, bytes);
    return path;
  });
  const source = fileURLToPath(new URL('EpubCheckAll.java', import.meta.url));
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  try {
    return await new Promise((resolve, reject) => {
      execFile('java', [...quick, '-cp', jar, source, ...paths], (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') reject(error);
        else resolve(`${stdout}${stderr}`.replaceAll(`${folder}/`, ''));
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
