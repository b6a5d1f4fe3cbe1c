import { closest, h } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import type { DeskTerm } from '../terms.ts';
import { refill } from './refill.ts';

/*
 * Commands by keys: in the desk and in the page that it shows, but never while somebody writes.
 */

/** A command that is listed. One without `matches` is somebody else's: of the comments, of the browser, or not of keys at all. */
export interface Command {
  keys: readonly string[];
  term: DeskTerm;
  matches?: (event: KeyboardEvent) => boolean;
  run?: (event: KeyboardEvent) => void;
}

/** Letters are asked for by where they are on the keyboard: with Alt, a Mac writes other signs. */
export function isAltShift(event: KeyboardEvent, ...codes: readonly string[]): boolean {
  const { altKey, shiftKey, ctrlKey, metaKey, code } = event;
  return altKey && shiftKey && !ctrlKey && !metaKey && codes.includes(code);
}

export function isAlt(event: KeyboardEvent, ...keys: readonly string[]): boolean {
  const { altKey, shiftKey, ctrlKey, metaKey, key } = event;
  return altKey && !shiftKey && !ctrlKey && !metaKey && keys.includes(key);
}

/** Gives what begins to listen. */
export function createShortcuts(
  commands: readonly Command[],
  isOn: () => boolean,
): (target: Document) => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!isOn() || isWriting(event)) return;
    const command = commands.find(({ matches }) => matches?.(event));
    if (command === undefined) return;
    event.preventDefault();
    command.run?.(event);
  };
  return (target) => target.addEventListener('keydown', onKey);
}

function isWriting(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  const field = closest(event, 'input, textarea, select, [contenteditable]');
  return field !== null && !field.matches('input:is([type=radio], [type=checkbox])');
}

/** The list of them, where they are turned off and on too (WCAG 2.1.4: `?` is a single character). `list` is a `dl`. */
export function listShortcuts(
  list: HTMLElement,
  commands: readonly Command[],
  say: Say<DeskTerm>,
): void {
  refill(
    list,
    ...commands.map(({ keys, term }) =>
      h(
        'div',
        {},
        h(
          'dt',
          {},
          keys.flatMap((key, index) => [index > 0 ? ' ' : '', h('kbd', {}, key)]),
        ),
        h('dd', {}, say(term)),
      ),
    ),
  );
}
