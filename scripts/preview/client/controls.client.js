import { describeBlock } from './block-cursor.client.js';
import { h, refill } from './elements.client.js';
import { editorAddress } from './places.client.js';
import { applyScheme } from './scheme.client.js';
import { createShortcuts, listShortcuts, withAlt, withAltShift } from './shortcuts.client.js';

/*
 * The bar above: which document, how it is shown, and the commands by keys.
 */

const byId = (id) => document.getElementById(id);

/**
 * @param {{
 *   desk: import('./desk.client.js').Desk,
 *   pdf: ReturnType<import('./pdf-pane.client.js').createPdfPane>,
 *   cursor: ReturnType<import('./block-cursor.client.js').createBlockCursor>,
 * }} parts
 */
export function createControls({ desk, pdf, cursor }) {
  const { settings, frame } = desk;

  function toggle(name) {
    settings.set({ [name]: !settings.get()[name] });
    refresh();
    if (name === 'pdf') pdf.refresh();
  }

  const showPanel = () => byId('panel').hidden && toggle('panel');

  const commands = commandsOf({ desk, frame, cursor, toggle, showPanel });
  const listenTo = createShortcuts(commands, () => settings.get().shortcuts);
  listenTo(document);
  frame.onLoad(() => {
    listenTo(frame.page());
    frame.setScheme(settings.get().scheme);
  });

  byId('document').addEventListener('change', ({ target }) => void desk.openDocument(target.value));
  byId('view-controls').addEventListener('change', ({ target }) => {
    settings.set({ [target.name]: target.value });
    refresh();
  });
  byId('toggle-pdf').addEventListener('click', () => toggle('pdf'));
  byId('toggle-panel').addEventListener('click', () => toggle('panel'));
  byId('toggle-view').addEventListener('click', ({ currentTarget }) => {
    const isOpen = currentTarget.getAttribute('aria-expanded') !== 'true';
    currentTarget.setAttribute('aria-expanded', String(isOpen));
    byId('view-controls').classList.toggle('open', isOpen);
  });
  setUpShortcutList(commands, desk);

  function refresh() {
    const { width, scheme, panel, pdf: hasPdf } = settings.get();
    const { documents } = desk.state();
    const choices = JSON.stringify(documents.map(({ id, title }) => [id, title]));
    if (byId('document').dataset.choices !== choices) {
      byId('document').dataset.choices = choices;
      refill(
        byId('document'),
        ...documents.map(({ id, title }) => h('option', { value: id }, title)),
      );
    }
    byId('document').value = desk.document()?.id ?? '';
    byId('page').title = desk.say('page', { title: desk.document()?.title ?? '' });
    choose('width', width);
    choose('scheme', scheme);
    applyScheme(document, scheme);
    frame.setScheme(scheme);
    frame.setWidth(width);
    byId('toggle-pdf').setAttribute('aria-pressed', String(hasPdf));
    byId('pdf').hidden = !hasPdf;
    byId('toggle-panel').setAttribute('aria-expanded', String(panel));
    byId('panel').hidden = !panel;
  }

  return {
    refresh,
    showPanel,
  };
}

function choose(name, value) {
  for (const input of document.querySelectorAll(`input[name="${name}"]`)) {
    input.checked = input.value === value;
  }
}

/** @returns {import('./shortcuts.client.js').Command[]} */
function commandsOf({ desk, frame, cursor, toggle, showPanel }) {
  const tabs = [...document.querySelectorAll('#tabs [role=tab]')];
  return [
    {
      keys: ['Alt+Shift+1–6'],
      term: 'keyTabs',
      matches: (event) => tabs.some((_, index) => withAltShift(`Digit${index + 1}`)(event)),
      run({ code }) {
        showPanel();
        desk.showTab(tabs[Number(code.slice(-1)) - 1].dataset.tab);
      },
    },
    {
      keys: [`Alt+${desk.say('arrowDown')}`, `Alt+${desk.say('arrowUp')}`],
      term: 'keyBlocks',
      matches: withAlt('ArrowDown', 'ArrowUp'),
      run: ({ key }) => cursor.move(key === 'ArrowDown' ? 1 : -1),
    },
    {
      keys: ['Alt+Enter'],
      term: 'keySource',
      matches: withAlt('Enter'),
      run: () => openSource(desk, cursor),
    },
    {
      keys: ['Alt+Shift+S'],
      term: 'keyPage',
      matches: withAltShift('KeyS'),
      run: () => changePlace(frame),
    },
    {
      keys: ['Alt+Shift+P'],
      term: 'keyPanel',
      matches: withAltShift('KeyP'),
      run: () => toggle('panel'),
    },
    {
      keys: ['Alt+Shift+D'],
      term: 'keyPdf',
      matches: withAltShift('KeyD'),
      run: () => toggle('pdf'),
    },
    {
      keys: ['?'],
      term: 'keyHelp',
      matches: ({ key, altKey, ctrlKey, metaKey }) =>
        key === '?' && !altKey && !ctrlKey && !metaKey,
      run: () => byId('shortcuts').open || byId('shortcuts').showModal(),
    },
    // The comments' own, the browser's, or not keys at all: in the list only.
    { keys: ['Ctrl+Alt+M'], term: 'keyComment', matches: () => false, run: () => undefined },
    { keys: ['Esc'], term: 'keyEscape', matches: () => false, run: () => undefined },
    {
      keys: [`Alt+${desk.say('click')}`],
      term: 'keyClick',
      matches: () => false,
      run: () => undefined,
    },
  ];
}

function openSource(desk, cursor) {
  const block = cursor.chosen();
  if (block !== null) location.assign(editorAddress(desk.editor(), describeBlock(block).place));
}

/** From the panel to the page, and back to the tab that is shown. */
function changePlace(frame) {
  const isOnPage = document.activeElement === byId('page');
  if (isOnPage) document.querySelector('#tabs [aria-selected=true]').focus();
  else frame.root()?.focus();
}

function setUpShortcutList(commands, { say, settings }) {
  const dialog = byId('shortcuts');
  listShortcuts(byId('shortcut-list'), commands, say);
  byId('show-shortcuts').addEventListener('click', () => dialog.showModal());
  byId('close-shortcuts').addEventListener('click', () => dialog.close());
  const box = byId('shortcuts-on');
  box.checked = settings.get().shortcuts;
  box.addEventListener('change', () => settings.set({ shortcuts: box.checked }));
}
