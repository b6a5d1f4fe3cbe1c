/** A stretch of bytes and what is to stand there instead; nothing is replaced when `end` is `start`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The content with its edits made. They come in order and do not overlap. */
export function applyEdits(content: Buffer, edits: readonly Edit[]): Buffer {
  if (edits.length === 0) return content;
  const parts: Buffer[] = [];
  let copied = 0;
  for (const { start, end, text } of edits) {
    if (start < copied) throw new Error('Two changes to the content of a page overlap');
    parts.push(content.subarray(copied, start), Buffer.from(text, 'latin1'));
    copied = end;
  }
  return Buffer.concat([...parts, content.subarray(copied)]);
}
