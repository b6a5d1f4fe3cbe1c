import { h } from '../../browser/client/dom.ts';
import type { DeskTodo } from '../desk-state.ts';
import type { Desk } from './context.ts';
import { inCode } from './messages.ts';
import { placeLinks } from './place-links.ts';
import { refill } from './refill.ts';

/*
 * ”Att göra”: what only the author can settle, and how.
 */

export function showTodo(panel: HTMLElement, desk: Desk): void {
  const { say, todoGroups } = desk;
  const { todo } = desk.state();
  if (todo.length === 0) return refill(panel, h('p', { class: 'empty' }, say('todoEmpty')));
  const groups = Map.groupBy(todo, ({ kind }) => kind);
  refill(
    panel,
    ...Object.entries(todoGroups).flatMap(([kind, { title, settle }]) => {
      const items = groups.get(kind) ?? [];
      if (items.length === 0) return [];
      return [
        h(
          'details',
          { 'data-key': `todo-${kind}`, open: items.length <= 8 },
          h(
            'summary',
            {},
            h('h3', {}, title),
            ' ',
            h('span', { class: 'count' }, String(items.length)),
          ),
          h('p', { class: 'help' }, ...inCode(settle)),
          h(
            'ul',
            { class: 'cards', role: 'list' },
            items.map((item) => todoCard(desk, item)),
          ),
        ),
      ];
    }),
  );
}

function todoCard(desk: Desk, item: DeskTodo): HTMLElement {
  const { say } = desk;
  const { line, name, label, value, candidates, otherwise, words, note, missing } = item;
  const number = (each: number): string => each.toLocaleString(desk.lang, { useGrouping: false });
  const facts = [
    candidates.length === 0
      ? ''
      : say(value === null ? 'candidates' : 'others', {
          numbers: candidates.map(number).join(` ${say('or')} `),
        }),
    otherwise === '' ? '' : say('unless', { numbers: otherwise.replaceAll('`', '') }),
    words.length === 0
      ? ''
      : say('perhaps', { words: words.map((each) => `”${each}”`).join(` ${say('or')} `) }),
    missing.length === 0 ? '' : say('missing', { fields: missing.join(', ') }),
    note,
  ];
  return h(
    'li',
    { class: 'card' },
    h('p', {}, h('code', {}, name)),
    label === '' && value === null
      ? null
      : h('p', {}, label, value === null ? '' : ` – ${number(value)}`),
    ...facts.filter((fact) => fact !== '').map((fact) => h('p', { class: 'help' }, fact)),
    placeLinks(desk, item, `todo-${name}-${line}`, name),
  );
}
