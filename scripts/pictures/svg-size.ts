import type { SaxesTagNS } from 'saxes';

import { Refusal } from './svg-refusal.ts';

/** CSS px by unit (CSS Values 4, part 6). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  rem: 16,
};

/** How large a drawing asks to be, in CSS px: by its own size, else by that of its `viewBox`. */
export function sizeOf({ attributes }: SaxesTagNS): { width: number; height: number } {
  const ratio = ratioOf(attributes['viewBox']?.value);
  const width = lengthOf(attributes['width']?.value);
  const height = lengthOf(attributes['height']?.value);
  if (width !== null && height !== null) return { width, height };
  if (ratio === null) throw sizeless();
  if (width !== null) return { width, height: rounded((width * ratio.height) / ratio.width) };
  if (height !== null) return { width: rounded((height * ratio.width) / ratio.height), height };
  return { width: rounded(ratio.width), height: rounded(ratio.height) };
}

function ratioOf(viewBox = ''): { width: number; height: number } | null {
  const [, , width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : null;
}

function sizeless(): Refusal {
  return new Refusal('picture-readable', {
    sv: 'elementet `svg` säger inte hur stor bilden är; ge det `viewBox`, eller `width` och `height`',
    en: 'the element `svg` does not say how large the picture is; give it `viewBox`, or `width` and `height`',
  });
}

/** `null` for none, and for a share of what is around it. */
function lengthOf(written: string | undefined): number | null {
  const [, number = '', unit = ''] =
    /^\s*([\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(written ?? '') ?? [];
  const length = Number(number) * (units[unit.toLowerCase()] ?? Number.NaN);
  return number !== '' && Number.isFinite(length) && length > 0 ? rounded(length) : null;
}

function rounded(length: number): number {
  return Math.max(1, Math.round(length * 100) / 100);
}
