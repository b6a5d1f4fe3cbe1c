import { h, refill } from './elements.client.js';
import { placeLinks } from './place-links.client.js';

/*
 * ”Tal”: how much of the text's numbers is bound to data, and what is not.
 */

/**
 * @param {HTMLElement} panel
 * @param {import('./desk.client.js').Desk} desk
 */
export function showNumbers(panel, desk) {
  const { say } = desk;
  const { values, claims, sourced, unbound, bound = [] } = desk.state().coverage;
  const supported = values + claims + sourced;
  const all = supported + unbound.length;
  const share = all === 0 ? 100 : Math.floor((100 * supported) / all);
  const counts = { boundValues: values, boundClaims: claims, sourced, unbound: unbound.length };
  const ofKind = (kind) => bound.filter((each) => each.kind === kind);
  refill(
    panel,
    h('p', {}, say('numbersIntro'), ' ', h('strong', {}, say('share', { share }))),
    h(
      'dl',
      { class: 'counts' },
      ...Object.entries(counts).map(([name, count]) =>
        h('div', {}, h('dt', {}, say(name)), h('dd', {}, String(count))),
      ),
    ),
    unbound.length === 0
      ? h('p', { class: 'empty' }, say('unboundNone'))
      : group(desk, 'unbound', unbound),
    ...[
      ['boundValues', ofKind('value')],
      ['boundClaims', ofKind('claim')],
    ].flatMap(([name, items]) => (items.length === 0 ? [] : [group(desk, name, items)])),
  );
}

function group(desk, name, items) {
  const { say } = desk;
  return h(
    'details',
    { 'data-key': `numbers-${name}`, open: name === 'unbound' },
    h(
      'summary',
      {},
      h('h3', {}, say(name)),
      ' ',
      h('span', { class: 'count' }, String(items.length)),
    ),
    h(
      'ul',
      { class: 'cards', role: 'list' },
      items.map(({ words, of, ...place }, index) =>
        h(
          'li',
          { class: 'card' },
          h('p', {}, words),
          of === undefined ? null : h('p', { class: 'help' }, say('boundTo', { of })),
          placeLinks(desk, place, `number-${name}-${index}`, words),
        ),
      ),
    ),
  );
}
