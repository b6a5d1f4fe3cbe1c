import { openComments } from './comments-tab.client.js';
import { showFigures } from './figures.client.js';
import { showFaults, showMessages } from './messages.client.js';
import { showNumbers } from './numbers.client.js';
import { showOutline } from './outline.client.js';
import { createTabs } from './tabs.client.js';
import { showTodo } from './todo.client.js';

/*
 * The panel beside the page, and the message above it. What is not seen is not drawn, and what has not changed is left as it is.
 */

const views = {
  outline: showOutline,
  messages: showMessages,
  todo: showTodo,
  numbers: showNumbers,
  figures: showFigures,
};

const byId = (id) => document.getElementById(id);

/** @param {import('./desk.client.js').Desk} desk */
export function createPanel(desk) {
  const drawn = new Map();

  function drawIf(name, shown, act) {
    if (drawn.get(name) === shown) return;
    drawn.set(name, shown);
    act();
  }

  function draw() {
    const { tab } = desk.settings.get();
    const state = desk.state();
    const shown = JSON.stringify([state, desk.document()?.id, desk.isDark()]);
    drawIf('counts', shown, () => countTabs(desk));
    drawIf('faults', JSON.stringify([state.messages, state.stale]), () =>
      showFaults(byId('faults'), desk),
    );
    if (tab in views && desk.document() !== undefined) {
      drawIf(tab, shown, () => views[tab](byId(`panel-${tab}`), desk));
    }
  }

  const tabs = createTabs(byId('tabs'), (tab) => {
    desk.settings.set({ tab });
    draw();
  });
  return { draw, select: tabs.select };
}

function countTabs(desk) {
  const { messages, todo, coverage, comments } = desk.state();
  const counts = {
    messages: messages.length,
    todo: todo.length,
    numbers: coverage.unbound.length,
    comments: openComments(comments, desk.document()?.id),
    figures: desk.figures().length,
  };
  for (const [name, count] of Object.entries(counts)) {
    const badge = byId(`tab-${name}`).querySelector('.count');
    badge.textContent = count === 0 ? '' : String(count);
    const hasErrors = name === 'messages' && messages.some(({ severity }) => severity === 'error');
    badge.classList.toggle('errors', hasErrors);
  }
}
