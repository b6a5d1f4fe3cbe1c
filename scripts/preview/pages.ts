import { type Language, pick } from '../model/localised.ts';
import { htmlOfKeyed } from './patch.ts';
import { type Answer } from './server.ts';
import type { PreviewedPage } from './session.ts';
import { pageTerms } from './terms.ts';

export interface PageContext {
  document: string;
  /** Another one each time the preview starts: versions count from 1 again then. */
  run: string;
  lang: Language;
}

/** The page of a document as it is now, with the script that lets it follow the sources. */
export function pageAnswer(
  { shell, parts, version }: PreviewedPage,
  { document, run, lang }: PageContext,
): Answer {
  const state = { document, run, version, words: pick(pageTerms, lang) };
  const script = [
    `<script type="application/json" id="rapport-preview">${inScript(state)}</script>`,
    '<script type="module" src="/desk/page.client.js"></script>',
  ].join('');
  const slots: Readonly<Record<string, string>> = {
    main: htmlOfKeyed(parts),
    style: shell.style,
    script,
  };
  const html = shell.frame.replaceAll(
    /\{\{(main|style|script)\}\}/g,
    (_, name: string) => slots[name] ?? '',
  );
  return { type: 'text/html', body: html };
}

function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
