import { h } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import type { DeskFigure } from '../desk-state.ts';
import type { DeskTerm } from '../terms.ts';
import type { Desk } from './context.ts';
import { drawingOf } from './drawing.ts';
import { placeLinks } from './place-links.ts';
import { refill } from './refill.ts';

/*
 * ”Figurer”: every figure of the document, with its drawing, how certain its numbers are and its alternative text.
 */

export function showFigures(panel: HTMLElement, desk: Desk): void {
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

function figureCard(desk: Desk, figure: DeskFigure): HTMLElement {
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
    h('p', { class: 'help' }, statusWords(say, figure)),
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
export function figureName(
  say: Say<DeskTerm>,
  { kind, enumerator }: Pick<DeskFigure, 'kind' | 'enumerator'>,
): string {
  return `${say(kind)} ${enumerator}`;
}

/** In the order that they are counted. */
const statusTerms = [
  ['read', 'statusRead'],
  ['inferred', 'statusInferred'],
  ['derived', 'statusDerived'],
  ['illegible', 'statusIllegible'],
  ['suppressed', 'statusSuppressed'],
  ['missing', 'statusMissing'],
  ['not-applicable', 'statusNotApplicable'],
  ['estimate', 'statusEstimate'],
  ['preliminary', 'statusPreliminary'],
  ['revised', 'statusRevised'],
] as const;

/** ”12 lästa, 2 härledda”; nothing when there are no numbers. */
export function statusWords(say: Say<DeskTerm>, { status }: DeskFigure): string {
  const counts = statusTerms.filter(([name]) => status[name] > 0);
  if (counts.every(([name]) => name === 'read')) {
    return status.read === 0 ? '' : say('allRead', { count: status.read });
  }
  return counts.map(([name, term]) => say(term, { count: status[name] })).join(', ');
}

export function altWords(
  say: Say<DeskTerm>,
  { alt, altDraft, altLimit, drawn }: DeskFigure,
): HTMLElement {
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
