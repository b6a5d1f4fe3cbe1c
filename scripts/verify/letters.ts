/** The letters of a page by the encoding that it says; `null` where its bytes are not of it, or nobody knows it. */
export function lettersIn(bytes: Uint8Array, contentType: string): string | null {
  const label = labelIn(contentType) ?? labelIn(metaOf(bytes)) ?? 'utf-8';
  try {
    // Only UTF-8 has bytes that can be wrong.
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function labelIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1] ?? null;
}

/** Browsers look at the first 1,024 bytes (HTML, 13.2.3.2). */
function metaOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]+charset[^>]*>/i.exec(start)?.[0] ?? '';
}
