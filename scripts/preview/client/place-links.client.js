import { h } from './elements.client.js';
import { editorAddress, placeText } from './places.client.js';

/*
 * The two ways from the panel to a place: on the page, and in the author's editor.
 */

/**
 * @param {import('./desk.client.js').Desk} desk
 * @param {import('./places.client.js').SourcePlace} place
 * @param {string} key which item it is, so that focus is found again
 * @param {string} name what stands there, for those who hear the links without what is around them
 */
export function placeLinks(desk, place, key, name) {
  const { say } = desk;
  return h(
    'p',
    { class: 'places' },
    h(
      'button',
      {
        type: 'button',
        class: 'small',
        'data-key': `${key}-show`,
        'aria-label': `${say('showOnPage')}: ${name}`,
        onclick: () => desk.goTo(place),
      },
      say('showOnPage'),
    ),
    editorLink(desk, place, `${key}-open`),
  );
}

/** ”file:line:column”, as a link to the author's editor. */
export function editorLink(desk, place, key) {
  const { say } = desk;
  return h(
    'a',
    {
      href: editorAddress(desk.editor(), place),
      'data-key': key,
      class: 'file',
      title: say('openInEditor'),
      'aria-label': `${say('openInEditor')}: ${placeText(place)}`,
    },
    placeText(place),
  );
}
