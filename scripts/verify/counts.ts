import type { Expected } from './expected.ts';
import { imageSign, leavesOf } from './leaf.ts';

/** What was compared, by kind. */
export interface Counts {
  numbers: number;
  headings: number;
  links: number;
  pictures: number;
  tables: number;
  files: number;
}

/** Numbers are those bound to data in the text, and cells of tables that hold one. */
export function countsIn({ text: { units }, namesOf }: Expected): Counts {
  const leaves = leavesOf(units);
  const files = new Set<string>();
  let [numbers, links, pictures] = [0, 0, 0];
  for (const leaf of leaves) {
    const { kind, text } = leaf;
    const bound = namesOf(leaf).length;
    numbers += bound === 0 && kind === 'cell' && /\d/.test(text.text) ? 1 : bound;
    let last: string | null = null;
    for (const { href, image } of text.owners) {
      if (href !== null && href !== last) links += 1;
      if (href !== null && /rapport\.invalid/.test(href)) files.add(href);
      if (image !== null) files.add(image.src);
      last = href;
    }
    pictures += text.text.split(imageSign).length - 1;
  }
  const headings = leaves.filter(({ kind }) => kind === 'heading').length;
  const tables = units.filter(({ kind }) => kind === 'table').length;
  return { numbers, headings, links, pictures, tables, files: files.size };
}
