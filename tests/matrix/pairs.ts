import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Told } from '../../scripts/diagnostics/diagnostic.ts';
import { type Construct, constructs } from './constructs.ts';
import { type Container, containers } from './containers.ts';
import { newPen, type Sought } from './words.ts';

/** A construct in a container, as it stands in the sources. */
export interface Pair {
  name: string;
  container: Container;
  text: string;
  sought: readonly Sought[];
  files: ReadonlyMap<string, string>;
}

/** Every construct in every container. */
export function allPairs(): Pair[] {
  return containers.flatMap((container) =>
    constructs.map((construct) => pairOf(construct, container)),
  );
}

function pairOf({ name, write }: Construct, container: Container): Pair {
  const { pen, written } = newPen();
  const content = write(pen);
  const isLine = container.holds === 'words';
  const text = container.wrap(isLine ? content.replaceAll(/\n+/g, ' ') : content, pen);
  const { isNote = false } = container;
  return {
    name: `${name} in ${container.name}`,
    container,
    text: [text, ...written.after].join('\n\n'),
    sought: written.sought.map((each) => ({ ...each, isNote: each.isNote || isNote })),
    files: written.files,
  };
}

/** Where a pair stands: lines of a text, and the files beside it. */
export interface Placed {
  pair: Pair;
  path: string;
  from: number;
  to: number;
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><path fill="#036" d="M2 2h36v16H2z"/></svg>';

const shared: Readonly<Record<string, string>> = {
  'figures/fig-prov.yaml': `id: fig-prov
form: ranked-bars
subject: hur ofta eleverna läser
base: { n: "200" }
alt: Stapeldiagram över svaren.
rows:
  - { id: ofta, label: Ofta, value: 62 }
  - { id: ibland, label: Ibland, value: 38 }
`,
  'chapter/d00/001.md':
    '# Provet\n\nSe :ref[fig-prov].\n\n::figure{#fig-prov}\n\n# Ord\n\n::glossary\n\n::abbreviations\n',
  // Seen from the chapters, and from the figures' texts.
  'chapter/torg.svg': picture,
  'torg.svg': picture,
  'chapter/terms.yaml': `- { abbr: AI, term: artificiell intelligens, definition: System som löser uppgifter. }
- { abbr: GDPR, meaning: General Data Protection Regulation, lang: en }
- { term: kommun, definition: 'En del av landet. Jämför :term[region].' }
- { term: region, definition: Flera kommuner. }
`,
  'chapter/references.json': JSON.stringify([
    {
      id: 'exempel2023',
      type: 'book',
      author: [{ family: 'Exempel', given: 'Bo' }],
      title: 'Läsning i skolan',
      publisher: 'Exempelförlaget',
      issued: { 'date-parts': [[2023]] },
    },
    {
      id: 'myndighet2020',
      type: 'book',
      author: [{ literal: 'Myndigheten för prov' }],
      title: 'Om prov',
      publisher: 'Myndigheten',
      issued: { 'date-parts': [[2020]] },
    },
  ]),
};

/** Identifier of the document that holds the pairs of a container. */
export function documentOf({ name }: Container): string {
  return `d-${name.replaceAll(' ', '-')}`;
}

/** Writes a report of the pairs, a document for each container, and tells where each stands. */
export function writeReport(root: string, pairs: readonly Pair[]): Placed[] {
  const used = containers.filter((each) => pairs.some(({ container }) => container === each));
  const documents = ['d00', ...used.map(documentOf)];
  const config = `anthology: { title: Prov, publisher: Exempelförlaget, place: Exempelstad, year: 2024 }
people: []
documents:
${documents.map((id) => `  - { id: ${id}, kind: chapter, title: Provet ${id}, folder: ${id}, description: Ett prov. }`).join('\n')}
references: references.json
`;
  // A word that is known is not compared with all that it might be meant to be, which takes most of the time.
  const known = pairs.flatMap(({ sought, text }) => [
    ...sought.map(({ word }) => word),
    ...(text.match(/[\w-]*\bid-[a-z]+/g) ?? []), // where a pair is refused, they are words of the text
  ]);
  const words = `${[...new Set(known)].join('\n')}\n`;
  writeFiles(root, { ...shared, 'chapter/report.yaml': config, 'chapter/ordlista.txt': words });
  return used.flatMap((container) => {
    const own = pairs.filter((pair) => pair.container === container);
    return container.around === undefined
      ? own.map((pair, index) => writeAlone(root, pair, index))
      : writeTogether(root, own, container.around);
  });
}

function writeAlone(root: string, pair: Pair, index: number): Placed {
  const number = String(index + 1).padStart(3, '0');
  const path = `chapter/${documentOf(pair.container)}/${number}.md`;
  writeFiles(root, { ...Object.fromEntries(pair.files), [path]: `${pair.text}\n` });
  return { pair, path, from: 1, to: pair.text.split('\n').length + 1 };
}

function writeTogether(
  root: string,
  pairs: readonly Pair[],
  [open, close]: readonly [string, string],
): Placed[] {
  const [first] = pairs;
  if (first === undefined) return [];
  const path = `chapter/${documentOf(first.container)}/001.md`;
  let line = 2;
  const placed = pairs.map((pair) => {
    const from = line;
    line += pair.text.split('\n').length + 1;
    writeFiles(root, Object.fromEntries(pair.files));
    return { pair, path, from, to: line - 1 };
  });
  const texts = pairs.map(({ text }) => text).join('\n\n');
  writeFiles(root, { [path]: `${open}\n${texts}\n${close}\n\n# Slut {.appendix}\n\nOrd.\n` });
  return placed;
}

function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const whole = join(root, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
  }
}

/** Whether a message stands at the pair. */
export function isAbout({ pair, path, from, to }: Placed, { file, line }: Told): boolean {
  if (file.path.endsWith(path)) return line >= from && line <= to;
  return [...pair.files.keys()].some((each) => file.path.endsWith(each));
}
