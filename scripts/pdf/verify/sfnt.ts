/** What a TrueType font says of its glyphs. */
export interface GlyphMetrics {
  count: number;
  /** In thousandths of an em. */
  widthOf: (glyph: number) => number;
}

/** Reads the metrics of a TrueType or OpenType file; `null` when a table that is needed is missing or too short. */
export function readMetrics(bytes: Uint8Array): GlyphMetrics | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesIn(file);
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined)
    return null;
  if (head.length < 20 || hhea.length < 36 || maxp.length < 6) return null;
  const unitsPerEm = head.readUInt16BE(18);
  const measured = hhea.readUInt16BE(34);
  if (hmtx.length < measured * 4 || measured === 0 || unitsPerEm === 0) return null;
  return {
    count: maxp.readUInt16BE(4),
    // The last width is that of all glyphs after it.
    widthOf: (glyph) => (hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm,
  };
}

function tablesIn(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  const count = file.length < 12 ? 0 : file.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16 && at + 16 <= file.length; at += 16) {
    const offset = file.readUInt32BE(at + 8);
    tables.set(
      file.toString('latin1', at, at + 4),
      file.subarray(offset, offset + file.readUInt32BE(at + 12)),
    );
  }
  return tables;
}
