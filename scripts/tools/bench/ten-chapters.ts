import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the document in `folder` (below `chapter/`) ten chapters long, by copies with names of their own for headings and
 * figures; the report lies in `root`.
 */
export function makeTenChapters(root: string, folder: string): void {
  const figures = join(root, 'figures');
  const chapters = join(root, 'chapter', folder);
  const specs = readdirSync(figures).filter((name) => /^(?:fig|tab)-.*\.yaml$/.test(name));
  const texts = readdirSync(chapters).filter((name) => name.endsWith('.md'));
  const ids = specs.map((name) => name.replace('.yaml', ''));
  const known = new RegExp(String.raw`(?<![\w-])(${ids.join('|')})(?![\w-])`, 'g');
  for (let number = 2; number <= 10; number += 1) {
    const renamed = (text: string) => text.replaceAll(known, `$1-k${number}`);
    for (const name of specs) {
      const text = readFileSync(join(figures, name), 'utf8');
      writeFileSync(join(figures, name.replace('.yaml', `-k${number}.yaml`)), renamed(text));
    }
    for (const name of texts) {
      const text = readFileSync(join(chapters, name), 'utf8');
      if (text.includes(':::abstract')) continue;
      const headed = text.replaceAll(/^(#+ .*\{#[\w-]+)\}/gm, `$1-k${number}}`);
      writeFileSync(join(chapters, `${90 + number}-${name}`), renamed(headed));
    }
  }
}
