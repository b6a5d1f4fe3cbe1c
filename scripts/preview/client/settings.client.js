/*
 * What the editor has chosen, remembered by the browser where it may be.
 */

const key = 'rapport.desk';

const standard = {
  document: '',
  tab: 'outline',
  width: 'full',
  scheme: 'system',
  panel: true,
  pdf: false,
  shortcuts: true,
};

/** @returns {{ get: () => typeof standard, set: (changes: Partial<typeof standard>) => void }} */
export function openSettings() {
  let current = { ...standard, ...read() };
  return {
    get: () => current,
    set(changes) {
      current = { ...current, ...changes };
      try {
        localStorage.setItem(key, JSON.stringify(current));
      } catch {
        // Storage is forbidden or full: the choice holds until the page is left.
      }
    },
  };
}

/** Only what is of the right kind: the storage may hold what an older version wrote. */
function read() {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}');
    return Object.fromEntries(
      Object.entries(standard)
        .filter(([name, value]) => typeof stored[name] === typeof value)
        .map(([name]) => [name, stored[name]]),
    );
  } catch {
    return {};
  }
}
