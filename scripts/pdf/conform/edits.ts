/** A stretch of content and what is to stand there instead; nothing is replaced when `end` is `start`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The content, one character a byte, with its edits made. They come in order and do not overlap. */
export function applyEdits(content: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return content;
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text } of edits) {
    if (start < copied) throw new Error('Two changes to the content of a page overlap');
    parts.push(content.slice(copied, start), text);
    copied = end;
  }
  return parts.join('') + content.slice(copied);
}
