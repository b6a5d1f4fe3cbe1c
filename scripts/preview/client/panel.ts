import { byId, find } from '../../browser/client/dom.ts';
import { openComments } from './comments-tab.ts';
import type { Desk } from './context.ts';
import { showFigures } from './figures.ts';
import { showFaults, showMessages } from './messages.ts';
import { showNumbers } from './numbers.ts';
import { showOutline } from './outline.ts';
import { createTabs, type Tabs } from './tabs.ts';
import { showTodo } from './todo.ts';

/*
 * The panel beside the page, and the message above it. What is not seen is not drawn, and what has not changed is left as it is.
 */

type View = (panel: HTMLElement, desk: Desk) => void;

const views = new Map<string, View>([
  ['outline', showOutline],
  ['messages', showMessages],
  ['todo', showTodo],
  ['numbers', showNumbers],
  ['figures', showFigures],
]);

export interface Panel extends Tabs {
  draw: () => void;
}

export function createPanel(desk: Desk): Panel {
  const drawn = new Map<string, string>();

  function drawIf(name: string, shown: string, act: () => void): void {
    if (drawn.get(name) === shown) return;
    drawn.set(name, shown);
    act();
  }

  function draw(): void {
    const { tab } = desk.settings.get();
    const state = desk.state();
    const shown = JSON.stringify([state, desk.document()?.id, desk.isDark()]);
    drawIf('counts', shown, () => countTabs(desk));
    drawIf('faults', JSON.stringify([state.messages, state.stale]), () =>
      showFaults(byId('faults', HTMLElement), desk),
    );
    const view = views.get(tab);
    if (view !== undefined && desk.document() !== undefined) {
      drawIf(tab, shown, () => view(byId(`panel-${tab}`, HTMLElement), desk));
    }
  }

  const tabs = createTabs(byId('tabs', HTMLElement), (tab) => {
    desk.settings.set({ tab });
    draw();
  });
  return { draw, select: tabs.select };
}

function countTabs(desk: Desk): void {
  const { messages, todo, coverage, comments } = desk.state();
  const counts = {
    messages: messages.length,
    todo: todo.length,
    numbers: coverage.unbound.length,
    comments: openComments(comments ?? [], desk.document()?.id),
    figures: desk.figures().length,
  };
  for (const [name, count] of Object.entries(counts)) {
    const badge = find(byId(`tab-${name}`, HTMLElement), '.count', HTMLElement);
    badge.textContent = count === 0 ? '' : String(count);
    const hasErrors = name === 'messages' && messages.some(({ severity }) => severity === 'error');
    badge.classList.toggle('errors', hasErrors);
  }
}
