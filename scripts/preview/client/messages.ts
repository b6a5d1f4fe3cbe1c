import { h } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import { severities } from '../../model/rules/rule.ts';
import type { DeskMessage } from '../desk-state.ts';
import type { DeskTerm } from '../terms.ts';
import type { Desk } from './context.ts';
import { placeLinks } from './place-links.ts';
import { refill } from './refill.ts';

/*
 * ”Meddelanden”: everything that the check has to say, file by file.
 */

export function showMessages(panel: HTMLElement, desk: Desk): void {
  const { say } = desk;
  const { messages } = desk.state();
  if (messages.length === 0) return refill(panel, h('p', { class: 'empty' }, say('messagesEmpty')));
  const counts = severities.map((severity) =>
    say(`${severity}Count`, {
      count: messages.filter((each) => each.severity === severity).length,
    }),
  );
  const files = Map.groupBy(messages, ({ file }) => file);
  refill(
    panel,
    h('p', { class: 'summary' }, counts.join(', ')),
    ...[...files].flatMap(([file, own]) => [
      h('h3', { class: 'path' }, file),
      h(
        'ul',
        { class: 'cards', role: 'list' },
        own.map((message) => messageCard(desk, message)),
      ),
    ]),
  );
}

function messageCard(desk: Desk, told: DeskMessage): HTMLElement {
  const { say } = desk;
  const { file, line, column, severity, message, ruleId } = told;
  const place = { path: file, line, column };
  const key = `message-${file}-${line}-${column}-${ruleId}`;
  return h(
    'li',
    { class: `card ${severity}` },
    h('p', {}, h('strong', { class: 'severity' }, say(severity)), ' ', ...inCode(message)),
    ...helpOf(say, told),
    placeLinks(desk, place, key, message),
    h('p', { class: 'rule' }, ruleId),
  );
}

function helpOf(
  say: Say<DeskTerm>,
  { help, expected = [], fixes = [] }: DeskMessage,
): HTMLElement[] {
  const names = expected
    .slice(0, 8)
    .flatMap((name, index) => [index > 0 ? ', ' : '', h('code', {}, name)]);
  return [
    ...(help
      ? [h('p', { class: 'help' }, h('strong', {}, `${say('help')}: `), ...inCode(help))]
      : []),
    ...(names.length > 0 ? [h('p', { class: 'help' }, `${say('expectedNames')}: `, ...names)] : []),
    ...fixes.map(({ start, end, text }) => {
      if (text === '') return h('p', { class: 'fix' }, say('remove'));
      return h(
        'p',
        { class: 'fix' },
        `${say(start === end ? 'insert' : 'replaceBy')}: `,
        h('ins', {}, text),
      );
    }),
  ];
}

/** Names in messages stand in backticks. */
export function inCode(text: string): (Node | string)[] {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
}

/** What stands above the page as long as there are errors: the page below is the last one without. */
export function showFaults(bar: HTMLElement, desk: Desk): void {
  const { say } = desk;
  const errors = desk.state().messages.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const wasHidden = bar.hidden;
  bar.hidden = first === undefined;
  if (first === undefined) {
    bar.replaceChildren();
    if (!wasHidden) desk.announce(say('faultsGone'));
    return;
  }
  const count = say('faults', { count: errors.length });
  desk.announce(`${count}. ${first.message}`);
  const place = { path: first.file, line: first.line, column: first.column };
  refill(
    bar,
    h(
      'p',
      {},
      h('strong', {}, `${count}. `),
      h('span', {}, say(desk.state().stale ? 'lastGood' : 'pageCurrent')),
    ),
    h('p', { class: 'first' }, ...inCode(first.message)),
    placeLinks(desk, place, 'fault', first.message),
    h(
      'button',
      {
        type: 'button',
        class: 'small',
        'data-key': 'fault-all',
        onclick: () => desk.showTab('messages'),
      },
      say('allMessages'),
    ),
  );
}
