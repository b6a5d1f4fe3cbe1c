import { h } from '../../browser/client/dom.ts';
import type { DeskCoverage, SourcePlace } from '../desk-state.ts';
import type { Desk } from './context.ts';
import { placeLinks } from './place-links.ts';
import { refill } from './refill.ts';

type Bound = NonNullable<DeskCoverage['bound']>[number];

/** Words with a number, and what they are bound to. */
interface Stretch extends SourcePlace {
  words: string;
  of?: string;
}

/*
 * ”Tal”: how much of the text's numbers is bound to data, and what is not.
 */

export function showNumbers(panel: HTMLElement, desk: Desk): void {
  const { say } = desk;
  const { values, claims, sourced, unbound, bound = [] } = desk.state().coverage;
  const supported = values + claims + sourced;
  const all = supported + unbound.length;
  const share = all === 0 ? 100 : Math.floor((100 * supported) / all);
  const counts = [
    ['boundValues', values],
    ['boundClaims', claims],
    ['sourced', sourced],
    ['unbound', unbound.length],
  ] as const;
  const ofKind = (kind: Bound['kind']): Bound[] => bound.filter((each) => each.kind === kind);
  refill(
    panel,
    h('p', {}, say('numbersIntro'), ' ', h('strong', {}, say('share', { share }))),
    h(
      'dl',
      { class: 'counts' },
      ...counts.map(([name, count]) =>
        h('div', {}, h('dt', {}, say(name)), h('dd', {}, String(count))),
      ),
    ),
    ...(unbound.length === 0
      ? [h('p', { class: 'empty' }, say('unboundNone'))]
      : groupOf(desk, 'unbound', unbound)),
    ...groupOf(desk, 'boundValues', ofKind('value')),
    ...groupOf(desk, 'boundClaims', ofKind('claim')),
  );
}

function groupOf(
  desk: Desk,
  name: 'unbound' | 'boundValues' | 'boundClaims',
  items: readonly Stretch[],
): HTMLElement[] {
  const { say } = desk;
  if (items.length === 0) return [];
  const group = h(
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
  return [group];
}
