import type { Parents } from 'mdast';

const holders = new Set<string>([
  'root',
  'blockquote',
  'listItem',
  'definitionDescription',
  'footnoteDefinition',
  'containerDirective',
]);

/** Whether a picture or a formula may be a block there; below a table there are lines alone. */
export function holdsBlocks(parent: Parents): boolean {
  if (parent.type === 'containerDirective' && parent.name === 'table') return false;
  return holders.has(parent.type);
}
