import { type Language, pick } from '../model/localised.ts';
import { htmlOfKeyed } from './patch.ts';
import { type Answer } from './server.ts';
import type { PreviewedPage } from './session.ts';
import { pageTerms } from './terms.ts';
import type { PageData } from './wire.ts';

export interface PageContext extends Pick<PageData, 'document' | 'run'> {
  lang: Language;
}

/** The page of a document as it is now, with the script that lets it follow the sources. */
export function pageAnswer(
  { shell, parts, version }: PreviewedPage,
  { document, run, lang }: PageContext,
): Answer {
  const data: PageData = { document, run, version, words: pick(pageTerms, lang) };
  const script = [
    `<script type="application/json" id="rapport-preview">${inScript(data)}</script>`,
    '<script type="module" src="/desk/page.js"></script>',
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
