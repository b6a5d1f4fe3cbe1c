import { h, refill } from './elements.client.js';

/*
 * ”Översikt”: headings and figures of the document, to go to.
 */

/**
 * @param {HTMLElement} panel
 * @param {import('./desk.client.js').Desk} desk
 */
export function showOutline(panel, desk) {
  const { say } = desk;
  const { headings } = desk.document();
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
              link(desk, id, [enumerator ?? '', text]),
            ),
          ),
        ),
    ...(figures.length === 0
      ? []
      : [
          h('h3', {}, say('outlineFigures')),
          list(
            figures.map(({ id, kind, enumerator, title }) =>
              h('li', {}, link(desk, id, [`${say(kind)} ${enumerator}`, title])),
            ),
          ),
        ]),
  );
}

function link(desk, id, [label, text]) {
  return h(
    'button',
    { type: 'button', class: 'line', 'data-key': `outline-${id}`, onclick: () => desk.goToId(id) },
    label === '' ? null : h('span', { class: 'label' }, `${label} `),
    text,
  );
}

function list(items) {
  return h('ul', { class: 'outline', role: 'list' }, items);
}
