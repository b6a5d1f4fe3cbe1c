import transliterate from '@sindresorhus/transliterate';

import type { GridRow } from '../model/grid.ts';

/** Rows with the names that `:value` has for them: that which is written, else their text where no other row has the same. */
export function namedRows(rows: readonly GridRow[]): GridRow[] {
  const written = new Set(rows.flatMap(({ id }) => id ?? []));
  const counts = new Map<string, number>();
  const names = rows.map(({ id, label }) => id ?? nameOf(label.value));
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows.map((row, index) => {
    const name = names[index] ?? '';
    const isOwn = name !== '' && counts.get(name) === 1 && !written.has(name);
    return row.id !== null || !isOwn ? row : { ...row, id: name };
  });
}

/** ”Råå bibliotek” as `raa-bibliotek`, ”2022” as `rad-2022`; empty where there are no letters or digits. */
function nameOf(label: string): string {
  const latin = transliterate(label.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  const name = latin
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' || /^[a-z]/.test(name) ? name : `rad-${name}`;
}
