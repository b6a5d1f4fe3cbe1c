import { h } from '../../browser/client/dom.ts';
import type { SourcePlace } from '../desk-state.ts';
import type { Desk } from './context.ts';
import { editorAddress, placeText } from './places.ts';

/*
 * The two ways from the panel to a place: on the page, and in the author's editor.
 */

/**
 * `key` says which item it is, so that focus is found again; `name` what stands there, for those who hear the links without what is
 * around them.
 */
export function placeLinks(desk: Desk, place: SourcePlace, key: string, name: string): HTMLElement {
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
        onclick: () => void desk.goTo(place),
      },
      say('showOnPage'),
    ),
    editorLink(desk, place, `${key}-open`),
  );
}

/** ”file:line:column”, as a link to the author's editor. */
export function editorLink(desk: Desk, place: SourcePlace, key: string): HTMLElement {
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
