/** What a file is by its first bytes, in the names of `pictureFormats`, or of a format that is not used; `null` when not known. */
export function sniff(bytes: Uint8Array): string | null {
  const known = signatures.find(([, test]) => test(bytes));
  return known === undefined ? null : known[0];
}

type Test = (bytes: Uint8Array) => boolean;

const signatures: readonly (readonly [string, Test])[] = [
  ['PNG', startsWith('\u0089PNG\r\n\u001a\n')],
  ['JPEG', startsWith('\u00ff\u00d8\u00ff')],
  ['GIF', startsWith('GIF8')],
  ['WebP', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['TIFF', (bytes) => ['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))],
  ['AVIF', isBrand(/^avi[fs]$/)],
  ['HEIC', isBrand(/^(?:hei[cxms]|hev[cmxs]|mif1|msf1)$/)],
  ['JPEG XL', (bytes) => ascii(bytes, 0, 2) === '\u00ff\u000a' || ascii(bytes, 4, 8) === 'JXL '],
  ['JPEG 2000', (bytes) => ascii(bytes, 4, 8) === 'jP  '],
  ['BMP', startsWith('BM')],
  ['PDF', startsWith('%PDF-')],
  ['PSD', startsWith('8BPS')],
  ['SVGZ', startsWith('\u001f\u008b')],
  ['EPS', startsWith('%!PS')],
  ['SVG', isSvg],
];

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function startsWith(signature: string): Test {
  return (bytes) => ascii(bytes, 0, signature.length) === signature;
}

/** Of the family of HEIF: the brand, or one that it is compatible with. */
function isBrand(brand: RegExp): Test {
  return (bytes) => {
    if (ascii(bytes, 4, 8) !== 'ftyp') return false;
    return [8, 16, 20, 24].some((at) => brand.test(ascii(bytes, at, at + 4)));
  };
}

/** Text whose first element is `svg`, after what may stand before it. */
function isSvg(bytes: Uint8Array): boolean {
  const start = ascii(bytes, 0, 8192).replaceAll('\0', '');
  return /^[^<]{0,4}(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*(?:\[[\s\S]*?\]\s*)?>|\s)*<(?:[\w-]+:)?svg[\s>/]/i.test(
    start,
  );
}
