import { h, refill } from './elements.client.js';

/*
 * ”Kommentarer”: the component of comments, with the page that the desk shows.
 */

/**
 * @param {HTMLElement} panel
 * @param {import('./desk.client.js').Desk} desk
 */
export async function mountComments(panel, desk) {
  const { frame } = desk;
  const component = await import('/desk/comments.client.js').catch(() => null);
  if (component === null) {
    refill(panel, h('p', { class: 'empty' }, desk.say('commentsEmpty')));
    return null;
  }
  const shown = () => (frame.root() === null ? null : frame.page());
  const handle = component.mount(panel, {
    page: shown(),
    document: desk.document()?.id ?? '',
    lang: desk.lang,
    load: () => Promise.resolve(desk.state().comments),
    save,
    onWanted: desk.showComments,
  });
  frame.onLoad(() => handle.open(shown(), desk.document().id));
  return handle;
}

async function save(act) {
  const { content: token } = document.querySelector('meta[name=rapport-token]');
  const response = await fetch('/api/comments', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-rapport-token': token },
    body: JSON.stringify(act),
  });
  if (!response.ok) throw new Error(await response.text());
  const { annotations, fault } = await response.json();
  if (fault !== undefined) throw new Error(fault);
  return annotations;
}

/** How many comments on a document are not resolved. */
export function openComments(annotations, document) {
  const latest = new Map();
  const byTime = annotations.toSorted((a, b) => (a.created < b.created ? -1 : 1));
  for (const each of byTime) {
    if (each.motivation === 'moderating') latest.set(each.target, each['rapport:state']);
  }
  return annotations.filter(
    ({ motivation, target, id }) =>
      motivation === 'commenting' && target.source === document && latest.get(id) !== 'resolved',
  ).length;
}
