import { readFile } from 'node:fs/promises';

import { browserScript } from '../browser/script.ts';

/** What a mailed page needs for comments. */
export interface ReviewCode {
  script: string;
  style: string;
}

export async function reviewCode(): Promise<ReviewCode> {
  const [script, style] = await Promise.all([
    browserScript(new URL('client/review.ts', import.meta.url)),
    commentStyle(),
  ]);
  return { script, style };
}

/** Style sheet of the comments. */
export async function commentStyle(): Promise<string> {
  return await readFile(new URL('client/comments.css', import.meta.url), 'utf8');
}
