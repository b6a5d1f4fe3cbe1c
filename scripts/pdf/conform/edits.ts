import { type Content, type Operation, operationsOf } from './tokens.ts';

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

/** Makes edits of whole operations. Those that stay are not read anew but moved in place, as there are so many. */
export function editContent(content: Content, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const { text, operations } = content;
  content.text = applyEdits(text, edits);
  content.operations = [];
  let shift = 0;
  let next = 0;
  const keepUntil = (end: number): void => {
    let operation = operations[next];
    while (operation !== undefined && operation.start < end) {
      content.operations.push(moved(operation, shift));
      next += 1;
      operation = operations[next];
    }
  };
  for (const edit of edits) {
    keepUntil(edit.start);
    while ((operations[next]?.start ?? Infinity) < edit.end) next += 1;
    const inserted = operationsOf(edit.text);
    content.operations.push(...inserted.map((each) => moved(each, edit.start + shift)));
    shift += edit.text.length - (edit.end - edit.start);
  }
  keepUntil(Infinity);
}

function moved(operation: Operation, by: number): Operation {
  operation.start += by;
  operation.end += by;
  return operation;
}
