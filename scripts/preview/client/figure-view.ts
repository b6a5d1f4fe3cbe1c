import { h } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import type { DeskFigure } from '../desk-state.ts';
import type { DeskTerm } from '../terms.ts';
import { type Vision, visionNames } from './colour-vision.ts';
import type { Desk } from './context.ts';
import { drawingOf, type Ground } from './drawing.ts';
import { figureTable } from './figure-table.ts';
import { altWords, figureName, statusWords } from './figures.ts';
import { editorLink } from './place-links.ts';
import { refill } from './refill.ts';

/*
 * One figure, looked at closely: its drawing as different eyes and media have it, its table, its alternative text and its file.
 */

export interface FigureView {
  open: (id: string) => void;
  /** After a change of the sources. */
  refresh: () => void;
}

export function createFigureView(dialog: HTMLDialogElement, desk: Desk): FigureView {
  let shown = '';
  let drawn = '';
  const show = (): void => {
    const figures = desk.figures();
    const index = figures.findIndex(({ id }) => id === shown);
    const figure = figures[index];
    if (figure === undefined) return dialog.close();
    const wanted = JSON.stringify([shown, figures, desk.state().version]);
    if (drawn === wanted) return;
    drawn = wanted;
    const neighbours = { previous: figures[index - 1], next: figures[index + 1] };
    refill(dialog, headOf(desk, figure, neighbours, open), contentOf(desk, figure));
  };
  function open(id: string): void {
    shown = id;
    show();
    if (!dialog.open) dialog.showModal();
  }
  return {
    open,
    refresh: () => {
      if (dialog.open) show();
    },
  };
}

interface Neighbours {
  previous: DeskFigure | undefined;
  next: DeskFigure | undefined;
}

function headOf(
  desk: Desk,
  figure: DeskFigure,
  { previous, next }: Neighbours,
  open: (id: string) => void,
): HTMLElement {
  const { say } = desk;
  const neighbour = (
    term: 'previousFigure' | 'nextFigure',
    other: DeskFigure | undefined,
  ): HTMLElement =>
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
  return h(
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
      neighbour('previousFigure', previous),
      neighbour('nextFigure', next),
      h(
        'button',
        { type: 'button', 'data-key': 'close', onclick: () => desk.closeFigure() },
        say('close'),
      ),
    ),
  );
}

function contentOf(desk: Desk, figure: DeskFigure): HTMLElement {
  return h(
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
      h('section', {}, ...wordsOf(desk.say, figure)),
      specOf(desk, figure),
    ),
    figureTable(desk.say, figure),
    itemsOf(desk.say, figure),
  );
}

function drawingsOf(desk: Desk, figure: DeskFigure): HTMLElement[] {
  const { say } = desk;
  if (!figure.drawn) return [h('p', { class: 'empty' }, say('noDrawing'))];
  const seen = (title: DeskTerm, ground: Ground, vision?: Vision): HTMLElement =>
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
      visionNames.map((name) => seen(name, 'light', name)),
    ),
    h('p', { class: 'help' }, say('visionSource')),
  ];
}

function wordsOf(say: Say<DeskTerm>, figure: DeskFigure): HTMLElement[] {
  const status = statusWords(say, figure);
  return [
    altWords(say, figure),
    ...(status === '' ? [] : [h('h3', {}, say('status')), h('p', {}, status)]),
    ...(figure.csv === '' ? [] : [h('p', {}, csvLink(say, figure))]),
  ];
}

function csvLink(say: Say<DeskTerm>, { id, csv }: DeskFigure): HTMLElement {
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
  return h('a', { href, download: `${id}.csv`, 'data-key': 'csv' }, say('downloadCsv'));
}

function specOf(desk: Desk, { path, line, spec }: DeskFigure): HTMLElement {
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

function itemsOf(say: Say<DeskTerm>, { items }: DeskFigure): HTMLElement | null {
  if (items.length === 0) return null;
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
