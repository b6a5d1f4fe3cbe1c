import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const own = 'kapitel-7';

/**
 * Writes the report of this repository to `target`, with so many copies of its chapter beside it: without figures, which can stand
 * in one place only, but with all their bound numbers, references and notes.
 */
export async function writeCopies(root: string, target: string, copies: number): Promise<void> {
  for (const folder of ['chapter', 'figures', 'templates']) {
    await cp(join(root, folder), join(target, folder), { recursive: true });
  }
  const path = join(target, 'chapter', 'report.yaml');
  const config = await readFile(path, 'utf8');
  const start = config.indexOf(`  - id: ${own}\n`);
  const end = config.indexOf('  - id: faq\n', start);
  if (start === -1 || end === -1) throw new Error('report.yaml does not name chapter and FAQ');
  const entries: string[] = [];
  for (let copy = 1; copy <= copies; copy += 1) {
    entries.push(entryOf(config.slice(start, end), copy));
    await writeChapter(target, copy);
  }
  await writeFile(path, config.slice(0, end) + entries.join('') + config.slice(end));
}

function entryOf(entry: string, copy: number): string {
  return entry
    .replaceAll(own, `kopia-${copy}`)
    .replace(/^( *number:) .*$/m, `$1 ${100 + copy}`)
    .replace(/^ *nocite:.*\n/m, '');
}

async function writeChapter(target: string, copy: number): Promise<void> {
  const from = join(target, 'chapter', own);
  const to = join(target, 'chapter', `kopia-${copy}`);
  await mkdir(to);
  for (const name of await readdir(from)) {
    const text = await readFile(join(from, name), 'utf8');
    await writeFile(join(to, name), renamed(text, copy));
  }
}

/** Identifiers are unique in a report. */
function renamed(text: string, copy: number): string {
  const ids = new Set([...text.matchAll(/^#.*\{#([a-z0-9-]+)\}$/gm)].map(([, id]) => id));
  return text
    .replaceAll(/^::figure\{#.*\}\n/gm, '')
    .replaceAll(/\{#([a-z0-9-]+)\}$/gm, `{#$1-k${copy}}`)
    .replaceAll(/(:[Rr]ef\[)((?!fig-|tab-)[a-z0-9-]+)\]/g, (whole, start: string, id: string) =>
      ids.has(id) || !/^(?:kapitel-|faq)/.test(id) ? `${start}${id}-k${copy}]` : whole,
    );
}
