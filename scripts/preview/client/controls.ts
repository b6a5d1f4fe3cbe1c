import { byId, find, h } from '../../browser/client/dom.ts';
import type { BlockCursor } from './block-cursor.ts';
import { type CommandParts, commandsOf } from './commands.ts';
import type { Desk } from './context.ts';
import type { PdfPane } from './pdf-pane.ts';
import { refill } from './refill.ts';
import { applyScheme } from './scheme.ts';
import { schemeIn, widthIn } from './settings.ts';
import { type Command, createShortcuts, listShortcuts } from './shortcuts.ts';

/*
 * The bar above: which document, how it is shown, and the commands by keys.
 */

export interface Controls {
  refresh: () => void;
  showPanel: () => void;
}

interface Parts {
  desk: Desk;
  pdf: PdfPane;
  cursor: BlockCursor;
}

export function createControls({ desk, pdf, cursor }: Parts): Controls {
  const { settings, frame } = desk;
  const refresh = (): void => refreshBar(desk);

  const toggle: CommandParts['toggle'] = (name) => {
    settings.set({ [name]: !settings.get()[name] });
    refresh();
    if (name === 'pdf') pdf.refresh();
  };
  const showPanel = (): void => {
    if (byId('panel', HTMLElement).hidden) toggle('panel');
  };

  const commands = commandsOf({ desk, cursor, toggle, showPanel });
  const listenTo = createShortcuts(commands, () => settings.get().shortcuts);
  listenTo(document);
  frame.onLoad(({ page }) => {
    listenTo(page);
    frame.setScheme(settings.get().scheme);
  });

  chooseDocument(desk);
  chooseView(desk, refresh);
  button('toggle-pdf').addEventListener('click', () => toggle('pdf'));
  button('toggle-panel').addEventListener('click', () => toggle('panel'));
  button('toggle-view').addEventListener('click', unfoldView);
  setUpShortcutList(commands, desk);
  return { refresh, showPanel };
}

function button(id: string): HTMLButtonElement {
  return byId(id, HTMLButtonElement);
}

function chooseDocument({ openDocument }: Desk): void {
  const select = byId('document', HTMLSelectElement);
  select.addEventListener('change', () => void openDocument(select.value));
}

function chooseView({ settings }: Desk, refresh: () => void): void {
  byId('view-controls', HTMLElement).addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const width = target.name === 'width' ? widthIn(target.value) : undefined;
    const scheme = target.name === 'scheme' ? schemeIn(target.value) : undefined;
    if (width !== undefined) settings.set({ width });
    if (scheme !== undefined) settings.set({ scheme });
    refresh();
  });
}

/** On a narrow desk, what concerns the view is behind a button. */
function unfoldView(): void {
  const toggle = button('toggle-view');
  const isOpen = toggle.getAttribute('aria-expanded') !== 'true';
  toggle.setAttribute('aria-expanded', String(isOpen));
  byId('view-controls', HTMLElement).classList.toggle('open', isOpen);
}

function refreshBar(desk: Desk): void {
  const { settings, frame } = desk;
  const { width, scheme, panel, pdf } = settings.get();
  listDocuments(desk);
  byId('page', HTMLIFrameElement).title = desk.say('page', {
    title: desk.document()?.title ?? '',
  });
  choose('width', width);
  choose('scheme', scheme);
  applyScheme(document, scheme);
  frame.setScheme(scheme);
  frame.setWidth(width);
  button('toggle-pdf').setAttribute('aria-pressed', String(pdf));
  byId('pdf', HTMLElement).hidden = !pdf;
  button('toggle-panel').setAttribute('aria-expanded', String(panel));
  byId('panel', HTMLElement).hidden = !panel;
}

function listDocuments(desk: Desk): void {
  const select = byId('document', HTMLSelectElement);
  const { documents } = desk.state();
  const choices = JSON.stringify(documents.map(({ id, title }) => [id, title]));
  if (select.dataset['choices'] !== choices) {
    select.dataset['choices'] = choices;
    refill(select, ...documents.map(({ id, title }) => h('option', { value: id }, title)));
  }
  select.value = desk.document()?.id ?? '';
}

function choose(name: string, value: string): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = input.value === value;
  }
}

function setUpShortcutList(commands: readonly Command[], { say, settings }: Desk): void {
  const dialog = byId('shortcuts', HTMLDialogElement);
  listShortcuts(find(dialog, '#shortcut-list', HTMLElement), commands, say);
  button('show-shortcuts').addEventListener('click', () => dialog.showModal());
  button('close-shortcuts').addEventListener('click', () => dialog.close());
  const box = byId('shortcuts-on', HTMLInputElement);
  box.checked = settings.get().shortcuts;
  box.addEventListener('change', () => settings.set({ shortcuts: box.checked }));
}
