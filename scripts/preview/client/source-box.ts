import { h } from '../../browser/client/dom.ts';
import { type BlockCursor, describeBlock, type DescribedBlock } from './block-cursor.ts';
import type { Desk } from './context.ts';
import { editorLink } from './place-links.ts';
import { placeText } from './places.ts';
import { refill } from './refill.ts';

/*
 * Below the tabs: where the chosen block is written.
 */

export interface SourceBox {
  show: (block: Element | null) => void;
}

export function createSourceBox(box: HTMLElement, desk: Desk, cursor: BlockCursor): SourceBox {
  const { say } = desk;
  const show: SourceBox['show'] = (block) => {
    const described = block === null ? null : describeBlock(block);
    refill(box, ...contentOf(described));
    if (described !== null) {
      desk.announce(`${placeText(described.place)}: ${described.words}`);
    }
  };

  function contentOf(described: DescribedBlock | null): HTMLElement[] {
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

  function linksOf({ place, block }: DescribedBlock): HTMLElement {
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

  function move(term: 'previousBlock' | 'nextBlock', sign: string, by: number): HTMLElement {
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
