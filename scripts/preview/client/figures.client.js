import { drawingOf } from './drawing.client.js';
import { h, refill } from './elements.client.js';
import { placeLinks } from './place-links.client.js';

/*
 * ”Figurer”: every figure of the document, with its drawing, how certain its numbers are and its alternative text.
 */

/**
 * @param {HTMLElement} panel
 * @param {import('./desk.client.js').Desk} desk
 */
export function showFigures(panel, desk) {
  const { say } = desk;
  const figures = desk.figures();
  if (figures.length === 0) return refill(panel, h('p', { class: 'empty' }, say('figuresEmpty')));
  refill(
    panel,
    h(
      'ul',
      { class: 'cards figures', role: 'list' },
      figures.map((figure) => figureCard(desk, figure)),
    ),
  );
}

function figureCard(desk, figure) {
  const { say } = desk;
  const name = figureName(say, figure);
  return h(
    'li',
    { class: 'card' },
    h('h3', {}, h('span', { class: 'label' }, `${name}. `), figure.title),
    figure.drawn
      ? h(
          'div',
          { class: `ground ${desk.isDark() ? 'dark' : 'light'}` },
          drawingOf(
            figure,
            desk.isDark() ? 'dark' : 'light',
            desk.state().version,
            say('drawingFailed'),
          ),
        )
      : null,
    h('p', { class: 'help' }, ...statusWords(say, figure)),
    altWords(say, figure),
    placeLinks(
      desk,
      { path: figure.path, line: figure.line, column: 1 },
      `figure-${figure.id}`,
      name,
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'primary',
        'data-key': `figure-${figure.id}-view`,
        'aria-label': say('openFigureNamed', { name }),
        onclick: () => desk.openFigure(figure.id),
      },
      say('openFigure'),
    ),
  );
}

/** ”Figur 7.3”. */
export function figureName(say, { kind, enumerator }) {
  return `${say(kind)} ${enumerator}`;
}

const statusTerms = {
  read: 'statusRead',
  inferred: 'statusInferred',
  derived: 'statusDerived',
  illegible: 'statusIllegible',
};

/** ”12 lästa, 2 härledda”. */
export function statusWords(say, { status }) {
  const counts = Object.entries(status).filter(([, count]) => count > 0);
  const [[only, count] = []] = counts;
  if (counts.length === 0) return [];
  if (counts.length === 1 && only === 'read') return [say('allRead', { count })];
  return [counts.map(([name, each]) => say(statusTerms[name], { count: each })).join(', ')];
}

export function altWords(say, { alt, altDraft, altLimit, drawn }) {
  if (!drawn && alt === '') return h('p', { class: 'help' }, say('altNone'));
  const length = say('altLength', { count: [...alt].length, limit: altLimit });
  return h(
    'div',
    { class: 'alt' },
    h('p', { class: 'help' }, h('strong', {}, `${say('altText')}: `), length),
    altDraft ? h('p', { class: 'draft' }, say('altDraft')) : null,
    h('p', {}, alt),
  );
}
