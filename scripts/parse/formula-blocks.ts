import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

import type { Localised } from '../model/localised.ts';
import type { Formula } from '../model/nodes.ts';

export const formulaUsage = ':::formula{#for-1}';

export const formulaHolds: Localised = {
  sv: 'med en formel i sig och inget annat',
  en: 'with one formula in it and nothing else',
};

/** `:::formula{#for-7-1 alt="…"}`, with one formula in it and nothing else; `null` otherwise. */
export function formulaOf(
  directive: ContainerDirective | LeafDirective | TextDirective,
): Formula | null {
  if (directive.type !== 'containerDirective') return null;
  const [formula, ...others] = directive.children;
  if (formula?.type !== 'formula' || others.length > 0) return null;
  const { id, alt } = directive.attributes ?? {};
  if (!id && !alt) return null;
  return { ...formula, identifier: id ?? null, alt: alt?.trim() ? alt.trim() : null };
}
