import { byId, closest } from '../../browser/client/dom.ts';

/*
 * Tabs as in the ARIA Authoring Practices: one tab stop, arrows, Home and End, and the tab shown as soon as it has focus.
 */

export interface Tabs {
  select: (id: string, options?: { focus: boolean }) => void;
}

/** `list` holds `role=tab` elements that control their panels; `onChange` is told the `data-tab` of the chosen one. */
export function createTabs(list: HTMLElement, onChange: (id: string) => void): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const select: Tabs['select'] = (id, { focus } = { focus: false }) => {
    const chosen = tabs.find((tab) => idOf(tab) === id) ?? tabs[0];
    if (chosen === undefined) return;
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      byId(tab.getAttribute('aria-controls') ?? '', HTMLElement).hidden = !isChosen;
    }
    if (focus) chosen.focus();
    onChange(idOf(chosen));
  };
  list.addEventListener('click', (event) => {
    const tab = closest(event, '[role=tab]');
    if (tab !== null) select(idOf(tab));
  });
  list.addEventListener('keydown', (event) => {
    const current = tabs.findIndex((tab) => tab === document.activeElement);
    const next = tabs[nextIndex(event.key, current, tabs.length) ?? -1];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select(idOf(next), { focus: true });
  });
  return { select };
}

export function idOf(tab: HTMLElement): string {
  return tab.dataset['tab'] ?? '';
}

function nextIndex(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
