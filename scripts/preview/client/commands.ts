import { byId, find } from '../../browser/client/dom.ts';
import { type BlockCursor, describeBlock } from './block-cursor.ts';
import type { Desk } from './context.ts';
import type { PageFrame } from './page-frame.ts';
import { editorAddress } from './places.ts';
import { type Command, isAlt, isAltShift } from './shortcuts.ts';
import { idOf } from './tabs.ts';

/*
 * What can be done by keys.
 */

export interface CommandParts {
  desk: Desk;
  cursor: BlockCursor;
  /** Shows what is hidden, and hides what is shown. */
  toggle: (part: 'panel' | 'pdf') => void;
  showPanel: () => void;
}

export function commandsOf({ desk, cursor, toggle, showPanel }: CommandParts): Command[] {
  return [
    tabCommand(desk, showPanel),
    {
      keys: [`Alt+${desk.say('arrowDown')}`, `Alt+${desk.say('arrowUp')}`],
      term: 'keyBlocks',
      matches: (event) => isAlt(event, 'ArrowDown', 'ArrowUp'),
      run: ({ key }) => cursor.move(key === 'ArrowDown' ? 1 : -1),
    },
    {
      keys: ['Alt+Enter'],
      term: 'keySource',
      matches: (event) => isAlt(event, 'Enter'),
      run: () => openSource(desk, cursor),
    },
    {
      keys: ['Alt+Shift+S'],
      term: 'keyPage',
      matches: (event) => isAltShift(event, 'KeyS'),
      run: () => changePlace(desk.frame),
    },
    {
      keys: ['Alt+Shift+P'],
      term: 'keyPanel',
      matches: (event) => isAltShift(event, 'KeyP'),
      run: () => toggle('panel'),
    },
    {
      keys: ['Alt+Shift+D'],
      term: 'keyPdf',
      matches: (event) => isAltShift(event, 'KeyD'),
      run: () => toggle('pdf'),
    },
    {
      keys: ['?'],
      term: 'keyHelp',
      matches: ({ key, altKey, ctrlKey, metaKey }) =>
        key === '?' && !altKey && !ctrlKey && !metaKey,
      run: showHelp,
    },
    // Others' own, or not keys at all: in the list only.
    { keys: ['Ctrl+Alt+M'], term: 'keyComment' },
    { keys: ['Esc'], term: 'keyEscape' },
    { keys: [`Alt+${desk.say('click')}`], term: 'keyClick' },
  ];
}

function tabCommand(desk: Desk, showPanel: () => void): Command {
  const tabs = [...document.querySelectorAll<HTMLElement>('#tabs [role=tab]')];
  const codes = tabs.map((_, index) => `Digit${index + 1}`);
  return {
    keys: ['Alt+Shift+1–6'],
    term: 'keyTabs',
    matches: (event) => isAltShift(event, ...codes),
    run({ code }) {
      const tab = tabs[codes.indexOf(code)];
      if (tab === undefined) return;
      showPanel();
      desk.showTab(idOf(tab));
    },
  };
}

function openSource(desk: Desk, cursor: BlockCursor): void {
  const block = cursor.chosen();
  const described = block === null ? null : describeBlock(block);
  if (described !== null) location.assign(editorAddress(desk.editor(), described.place));
}

/** From the panel to the page, and back to the tab that is shown. */
function changePlace(frame: PageFrame): void {
  const isOnPage = document.activeElement === byId('page', HTMLElement);
  if (isOnPage) find(document, '#tabs [aria-selected=true]', HTMLElement).focus();
  else frame.root()?.focus();
}

function showHelp(): void {
  const dialog = byId('shortcuts', HTMLDialogElement);
  if (!dialog.open) dialog.showModal();
}
