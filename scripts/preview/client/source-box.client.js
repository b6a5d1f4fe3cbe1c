import { describeBlock } from './block-cursor.client.js';
import { h, refill } from './elements.client.js';
import { editorLink } from './place-links.client.js';
import { placeText } from './places.client.js';

/*
 * Below the tabs: where the chosen block is written.
 */

/**
 * @param {HTMLElement} box
 * @param {import('./desk.client.js').Desk} desk
 * @param {ReturnType<import('./block-cursor.client.js').createBlockCursor>} cursor
 */
export function createSourceBox(box, desk, cursor) {
  const { say } = desk;
  const show = (block) => {
    const described = block === null ? null : describeBlock(block);
    refill(box, ...contentOf(described));
    if (described !== null) {
      desk.announce(`${placeText(described.place)}: ${described.words}`);
    }
  };

  function contentOf(described) {
    return [
      h(
        'div',
        { class: 'source-head' },
        h('h2', { id: 'source-title' }, say('source')),
        move('previousBlock', 'up', -1),
        move('nextBlock', 'down', 1),
      ),
      described === null
        ? h('p', { class: 'help' }, say('sourceNone'))
        : h('p', { class: 'words' }, described.words),
      ...(described === null ? [] : [linksOf(described)]),
    ];
  }

  function linksOf({ place, block }) {
    return h(
      'p',
      { class: 'places' },
      editorLink(desk, place, 'source-link'),
      h(
        'button',
        {
          type: 'button',
          class: 'small',
          'data-key': 'source-comment',
          onclick: () => desk.comment(block),
        },
        say('commentOn'),
      ),
    );
  }

  function move(term, sign, by) {
    return h(
      'button',
      {
        type: 'button',
        class: 'small',
        'data-key': term,
        'aria-label': say(term),
        title: say(term),
        onclick: () => cursor.move(by),
      },
      h('span', { class: `arrow ${sign}`, 'aria-hidden': 'true' }),
    );
  }

  desk.frame.onLoad(() => show(null));
  show(null);
  return { show };
}
