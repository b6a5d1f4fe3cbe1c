import { h, refill } from './elements.client.js';
import { inCode } from './messages.client.js';
import { placeLinks } from './place-links.client.js';

/*
 * ”Att göra”: what only the author can settle, and how.
 */

/**
 * @param {HTMLElement} panel
 * @param {import('./desk.client.js').Desk} desk
 */
export function showTodo(panel, desk) {
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

function todoCard(desk, item) {
  const { path, line, column, name, label, value, candidates, otherwise, words, note, missing } =
    item;
  const { say } = desk;
  const number = (each) => each.toLocaleString(desk.lang, { useGrouping: false });
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
    placeLinks(desk, { path, line, column }, `todo-${name}-${line}`, name),
  );
}
