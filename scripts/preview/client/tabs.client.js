/*
 * Tabs as in the ARIA Authoring Practices: one tab stop, arrows, Home and End, and the tab shown as soon as it has focus.
 */

/**
 * @param {HTMLElement} list with `role=tab` elements that control their panels
 * @param {(id: string) => void} onChange with the tab's `data-tab`
 * @returns {{ select: (id: string, options?: { focus: boolean }) => void }}
 */
export function createTabs(list, onChange) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const select = (id, { focus } = { focus: false }) => {
    const chosen = tabs.find(({ dataset }) => dataset.tab === id) ?? tabs[0];
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !isChosen;
    }
    if (focus) chosen.focus();
    onChange(chosen.dataset.tab);
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target.closest('[role=tab]');
    if (tab !== null) select(tab.dataset.tab);
  });
  list.addEventListener('keydown', (event) => {
    const next = nextIndex(event.key, tabs.indexOf(document.activeElement), tabs.length);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select(tabs[next].dataset.tab, { focus: true });
  });
  return { select };
}

function nextIndex(key, current, count) {
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
