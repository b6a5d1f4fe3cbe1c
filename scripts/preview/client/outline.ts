import { h } from '../../browser/client/dom.ts';
import type { Desk } from './context.ts';
import { figureName } from './figures.ts';
import { refill } from './refill.ts';

/*
 * ”Översikt”: headings and figures of the document, to go to.
 */

export function showOutline(panel: HTMLElement, desk: Desk): void {
  const { say } = desk;
  const { headings } = desk.document() ?? { headings: [] };
  const figures = desk.figures();
  const top = Math.min(...headings.map(({ depth }) => depth));
  refill(
    panel,
    headings.length === 0
      ? h('p', { class: 'empty' }, say('outlineEmpty'))
      : list(
          headings.map(({ id, depth, text, enumerator }) =>
            h(
              'li',
              { class: `level-${Math.min(depth - top + 1, 3)}` },
              link(desk, id, enumerator ?? '', text),
            ),
          ),
        ),
    ...(figures.length === 0
      ? []
      : [
          h('h3', {}, say('outlineFigures')),
          list(
            figures.map((figure) =>
              h('li', {}, link(desk, figure.id, figureName(say, figure), figure.title)),
            ),
          ),
        ]),
  );
}

function link(desk: Desk, id: string, label: string, text: string): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'line', 'data-key': `outline-${id}`, onclick: () => desk.goToId(id) },
    label === '' ? null : h('span', { class: 'label' }, `${label} `),
    text,
  );
}

function list(items: readonly HTMLElement[]): HTMLElement {
  return h('ul', { class: 'outline', role: 'list' }, items);
}
