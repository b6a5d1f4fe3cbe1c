import { readFileSync } from 'node:fs';

import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFArray,
  decodePDFRawStream,
  PDFRawStream,
} from '../../../scripts/pdf/pdf-lib.ts';
const d = await PDFDocument.load(readFileSync(process.argv[2] ?? ''), { updateMetadata: false });
const c = d.context;
const pages = d.getPages().map((p) => p.ref.toString());
const N = (s: string) => PDFName.of(s);
function go(x: any, depth: number, pg: any): void {
  const e = c.lookup(x) as any;
  const pad = ' '.repeat(depth);
  if (!(e instanceof PDFDict)) {
    console.log(pad + '#' + e + '@' + pages.indexOf(String(pg)));
    return;
  }
  const page = e.get(N('Pg')) ?? pg;
  if (e.get(N('Type')) === N('MCR')) {
    console.log(pad + '#' + e.get(N('MCID')) + '@' + pages.indexOf(String(page)));
    return;
  }
  if (e.get(N('Type')) === N('OBJR')) {
    const a = c.lookup(e.get(N('Obj'))) as any;
    console.log(
      pad + 'OBJR',
      String(a.get(N('Dest')) ?? c.lookup(a.get(N('A')))).replace(/\s+/g, ' '),
      a.get(N('Contents'))?.decodeText?.(),
    );
    return;
  }
  const more = ['Lang', 'Alt', 'ID', 'A', 'AF']
    .filter((k) => e.has(N(k)))
    .map(
      (k) =>
        k +
        '=' +
        ((e.lookup(N(k)) as any).decodeText?.() ?? String(e.lookup(N(k))).replace(/\s+/g, ' ')),
    );
  console.log(pad + e.get(N('S')).decodeText(), more.join(' '));
  const k = e.get(N('K'));
  const l = c.lookup(k);
  for (const kid of l instanceof PDFArray ? l.asArray() : k ? [k] : []) go(kid, depth + 1, page);
}
const root = d.catalog.lookup(N('StructTreeRoot'), PDFDict);
const k = root.get(N('K'));
const l = c.lookup(k);
for (const kid of l instanceof PDFArray ? l.asArray() : [k]) go(kid, 0, undefined);
if (process.argv[3])
  for (const p of d.getPages())
    console.log(
      '=====PAGE\n' +
        Buffer.from(
          decodePDFRawStream(c.lookup(p.node.get(N('Contents'))) as PDFRawStream).decode(),
        ).toString('latin1'),
    );
