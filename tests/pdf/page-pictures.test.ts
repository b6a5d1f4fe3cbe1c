import { inflateSync } from 'node:zlib';

import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { openPagePictures } from '../../scripts/pdf/page-pictures.ts';

/** Red, green and blue in the middle of a PNG of ours: one IDAT, no filter. */
function middleOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const at = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const start = Math.floor(height / 2) * (width * 3 + 1) + 1 + Math.floor(width / 2) * 3;
  return [...rows.subarray(start, start + 3)];
}

test('a page has the colours that it is printed in', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([100, 100]);
  page.drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(1, 0.4, 0) });
  const pictures = await openPagePictures(await document.save());
  const png = await pictures.picture(1);
  expect(pictures.pages).toBe(1);
  expect(middleOf(png ?? new Uint8Array())).toEqual([255, 102, 0]);
  expect(await pictures.picture(2)).toBeNull();
  pictures.close();
});
