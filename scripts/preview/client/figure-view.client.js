import { visions } from './colour-vision.client.js';
import { drawingOf } from './drawing.client.js';
import { h, refill } from './elements.client.js';
import { altWords, figureName, statusWords } from './figures.client.js';
import { editorLink } from './place-links.client.js';

/*
 * One figure, looked at closely: its drawing as different eyes and media have it, its table, its alternative text and its file.
 */

/**
 * @param {HTMLDialogElement} dialog
 * @param {import('./desk.client.js').Desk} desk
 */
export function createFigureView(dialog, desk) {
  let shown = '';
  let drawn = '';
  const show = () => {
    const figures = desk.figures();
    const index = figures.findIndex(({ id }) => id === shown);
    if (index === -1) return dialog.close();
    const wanted = JSON.stringify([shown, figures, desk.state().version]);
    if (drawn === wanted) return;
    drawn = wanted;
    refill(dialog, ...contentOf(desk, figures[index], { figures, index, open }));
  };
  function open(id) {
    shown = id;
    show();
    if (!dialog.open) dialog.showModal();
  }
  return {
    open,
    /** After a change of the sources. */
    refresh: () => {
      if (dialog.open) show();
    },
  };
}

function contentOf(desk, figure, { figures, index, open }) {
  const { say } = desk;
  const neighbour = (term, other) =>
    h(
      'button',
      {
        type: 'button',
        'data-key': term,
        // Not `disabled`: whoever has come to the last figure by the keyboard stays on the button.
        'aria-disabled': String(other === undefined),
        onclick: () => other !== undefined && open(other.id),
      },
      say(term),
    );
  return [
    h(
      'div',
      { class: 'head' },
      h(
        'h2',
        { id: 'figure-view-title' },
        h('span', { class: 'label' }, `${figureName(say, figure)}. `),
        figure.title,
      ),
      h(
        'div',
        { class: 'buttons' },
        neighbour('previousFigure', figures[index - 1]),
        neighbour('nextFigure', figures[index + 1]),
        h(
          'button',
          { type: 'button', 'data-key': 'close', onclick: () => desk.closeFigure() },
          say('close'),
        ),
      ),
    ),
    h(
      'div',
      {
        class: 'content',
        'data-key': 'content',
        tabindex: '0',
        role: 'group',
        'aria-labelledby': 'figure-view-title',
      },
      ...drawingsOf(desk, figure),
      h(
        'div',
        { class: 'columns' },
        h('section', {}, ...wordsOf(desk, figure)),
        specOf(desk, figure),
      ),
      tableOf(desk, figure),
      itemsOf(desk, figure),
    ),
  ];
}

function drawingsOf(desk, figure) {
  const { say } = desk;
  if (!figure.drawn) return [h('p', { class: 'empty' }, say('noDrawing'))];
  const seen = (title, ground, vision) =>
    h(
      'figure',
      {},
      h('figcaption', {}, say(title)),
      h(
        'div',
        { class: `ground ${ground}${vision === undefined ? '' : ` vision-${vision}`}` },
        drawingOf(figure, ground, desk.state().version, say('drawingFailed')),
      ),
    );
  return [
    h('h3', {}, say('drawings')),
    h(
      'div',
      { class: 'drawings' },
      seen('drawnLight', 'light'),
      seen('drawnDark', 'dark'),
      seen('drawnPrint', 'print'),
    ),
    h('h3', {}, say('colourVision')),
    h(
      'div',
      { class: 'drawings small' },
      Object.keys(visions).map((name) => seen(name, 'light', name)),
    ),
    h('p', { class: 'help' }, say('visionSource')),
  ];
}

function wordsOf(desk, figure) {
  const { say } = desk;
  const status = statusWords(say, figure);
  return [
    altWords(say, figure),
    ...(status.length === 0 ? [] : [h('h3', {}, say('status')), h('p', {}, ...status)]),
    figure.csv === '' ? null : h('p', {}, csvLink(say, figure)),
  ].filter((each) => each !== null);
}

function csvLink(say, { id, csv }) {
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
  return h('a', { href, download: `${id}.csv`, 'data-key': 'csv' }, say('downloadCsv'));
}

function specOf(desk, { path, line, spec }) {
  const { say } = desk;
  return h(
    'section',
    {},
    h('h3', {}, say('spec')),
    h('p', {}, editorLink(desk, { path, line, column: 1 }, 'spec-open')),
    h(
      'pre',
      { tabindex: '0', 'data-key': 'spec', role: 'group', 'aria-label': path },
      h('code', {}, spec),
    ),
  );
}

function tableOf({ say }, { table, id }) {
  if (table === null) return '';
  const [corner = '', ...columns] = table.header;
  const groups = [];
  for (const row of table.rows) {
    const last = groups.at(-1);
    if (last !== undefined && last[0].group === row.group) last.push(row);
    else groups.push([row]);
  }
  return h(
    'section',
    {},
    h('h3', { id: `table-${id}` }, say('tableShort')),
    h(
      'div',
      {
        class: 'scroll',
        tabindex: '0',
        role: 'group',
        'aria-labelledby': `table-${id}`,
        'data-key': 'table',
      },
      h(
        'table',
        { 'aria-labelledby': `table-${id}` },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            [corner, ...columns].map((text) => h('th', { scope: 'col' }, text)),
          ),
        ),
        groups.map((rows) => bodyOf(rows, table.header.length)),
      ),
    ),
  );
}

function bodyOf(rows, width) {
  const { group, label } = rows[0];
  const isHeaded = group !== null && !(rows.length === 1 && group === label);
  return h(
    'tbody',
    {},
    isHeaded
      ? h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: width }, group))
      : null,
    rows.map((row) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row', title: row.labelRemark || null }, row.label),
        row.cells.map(({ text, status, remark, together, reason }) =>
          h(
            'td',
            {
              class: status === 'read' ? null : 'marked',
              title: [remark, reason].filter((each) => each !== '').join(': ') || null,
            },
            together === '' ? text : `${text} (${together})`,
            remark === '' ? null : h('span', { class: 'visually-hidden' }, ` (${remark})`),
          ),
        ),
      ),
    ),
  );
}

function itemsOf({ say }, { items }) {
  if (items.length === 0) return '';
  return h(
    'section',
    {},
    h('h3', {}, say('items')),
    h(
      'ul',
      {},
      items.map((text) => h('li', {}, text)),
    ),
  );
}
