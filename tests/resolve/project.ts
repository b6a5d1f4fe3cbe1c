import { type BookText, textsOf } from '../../scripts/model/texts.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';
import { type ValueTable, valueTableOf } from '../../scripts/resolve/value-table.ts';

/** The texts of a project, resolved, and the numbers that they are bound to. */
export async function resolveProject(
  root: string,
): Promise<{ texts: readonly BookText[]; table: ValueTable }> {
  const { sources } = readSources({ root, out: 'out' });
  if (sources === null) throw new Error(`${root} cannot be read`);
  const texts = textsOf(await resolveBook(parseBook(sources)));
  const table = valueTableOf(sources.specs.values(), sources.facts.values(), new Set());
  return { texts, table };
}
