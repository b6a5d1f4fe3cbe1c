import { h, refill } from './elements.client.js';

/*
 * Commands by keys: in the desk and in the page that it shows, but never while somebody writes.
 */

/**
 * @typedef {{ keys: string[], term: string, matches: (event: KeyboardEvent) => boolean, run: (event: KeyboardEvent) => void }}
 * Command
 */

/** Letters are asked for by where they are on the keyboard: with Alt, a Mac writes other signs. */
export const withAltShift = (code) => (event) =>
  event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === code;

export const withAlt =
  (...keys) =>
  (event) =>
    event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey && keys.includes(event.key);

/**
 * @param {readonly Command[]} commands
 * @param {() => boolean} isOn
 * @returns {(target: Document) => void} begins to listen
 */
export function createShortcuts(commands, isOn) {
  const onKey = (event) => {
    if (!isOn() || isWriting(event)) return;
    const command = commands.find(({ matches }) => matches(event));
    if (command === undefined) return;
    event.preventDefault();
    command.run(event);
  };
  return (target) => target.addEventListener('keydown', onKey);
}

function isWriting({ target, isComposing }) {
  if (isComposing) return true;
  const field = target.closest?.('input, textarea, select, [contenteditable]');
  const isChoice = field?.matches('input:is([type=radio], [type=checkbox])');
  return Boolean(field) && !isChoice;
}

/**
 * The list of them, where they are turned off and on too (WCAG 2.1.4: `?` is a single character).
 * @param {HTMLElement} list a `dl`
 * @param {readonly Command[]} commands
 * @param {(name: string) => string} say
 */
export function listShortcuts(list, commands, say) {
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
