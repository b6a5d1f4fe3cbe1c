import { find, h } from '../../browser/client/dom.ts';
import type { Act, Annotation } from '../../comments/annotation.ts';
import { type Comments, mount } from '../../comments/client/panel.ts';
import { threadsOf } from '../../comments/threads.ts';
import type { Desk } from './context.ts';
import { answerOf } from './data.ts';
import { refill } from './refill.ts';

/*
 * ”Kommentarer”: the component of comments, with the page that the desk shows.
 */

/** `null` when there are no comments to be had. */
export function mountComments(panel: HTMLElement, desk: Desk): Comments | null {
  const { frame } = desk;
  const annotations = (): readonly Annotation[] | null => desk.state().comments;
  if (annotations() === null) {
    refill(panel, h('p', { class: 'empty' }, desk.say('commentsEmpty')));
    return null;
  }
  const shown = (): Document | null => (frame.root() === null ? null : frame.page());
  const document = (): string => desk.document()?.id ?? '';
  const comments = mount(panel, {
    page: shown(),
    document: document(),
    lang: desk.lang,
    load: () => Promise.resolve(annotations() ?? []),
    save,
    onWanted: desk.showComments,
  });
  frame.onLoad(() => comments.open(shown(), document()));
  return comments;
}

async function save(act: Act): Promise<readonly Annotation[]> {
  const { content: token } = find(document, 'meta[name=rapport-token]', HTMLMetaElement);
  const { lang } = document.documentElement;
  const response = await fetch(`/api/comments?lang=${encodeURIComponent(lang)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-rapport-token': token },
    body: JSON.stringify(act),
  });
  if (!response.ok) throw new Error(await response.text());
  const result = await answerOf('comments', response);
  if ('fault' in result) throw new Error(result.fault);
  return result.annotations;
}

/** How many comments on a document are not resolved. */
export function openComments(
  annotations: readonly Annotation[],
  document: string | undefined,
): number {
  return threadsOf(annotations).filter(
    ({ comment, isResolved }) => comment.target.source === document && !isResolved,
  ).length;
}
