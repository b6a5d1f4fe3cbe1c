import type { Pen } from './words.ts';

/**
 * Everything that a construct may stand in. A new container is one entry here. What is given are lines without indentation; a container
 * of words gets them on one line.
 */
export interface Container {
  name: string;
  holds: 'blocks' | 'words';
  /** Gives the lines of the file, with the construct on lines of its own where it can be. */
  wrap: (content: string, pen: Pen) => string;
  /** How often the words stand on the page, if not once. */
  times?: number;
  /** Where a document holds but one of it: what stands around all. */
  around?: readonly [string, string];
  /** Whether the words belong to a note, which has an order of its own. */
  isNote?: boolean;
}

function indented(content: string, first: string): string {
  const rest = ' '.repeat(first.length);
  return content
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n');
}

const within = (open: string): Container['wrap'] => {
  return (content) => `${open}\n${content}\n::::`;
};
const heading = (level: number): Container => ({
  name: `heading ${level}`,
  holds: 'words',
  wrap: (content, pen) => {
    const above = Array.from({ length: level - 1 }, (_, index) => {
      return `${'#'.repeat(index + 1)} Rubrik ${pen.id()}\n\n`;
    });
    return `${above.join('')}${'#'.repeat(level)} ${content}\n\nOrd.`;
  },
});

/** A figure of which one text is written with the construct. */
const figure = (name: string, key: 'subject' | 'notes'): Container => ({
  name,
  holds: 'words',
  wrap: (content, pen) => {
    const id = `fig-${pen.id()}`;
    const subject = key === 'subject' ? content : 'svaren';
    const notes = key === 'notes' ? `notes: [${JSON.stringify(content)}]\n` : '';
    pen.file(
      `figures/${id}.yaml`,
      `id: ${id}
form: ranked-bars
subject: ${JSON.stringify(subject)}
${notes}base: { n: "200" }
alt: Stapeldiagram över svaren.
rows:
  - { id: ja, label: Ja, value: 70 }
  - { id: nej, label: Nej, value: 30 }
`,
    );
    return `::figure{#${id}}`;
  },
});

export const containers: readonly Container[] = [
  { name: 'paragraph', holds: 'blocks', wrap: (content) => content },
  { name: 'list', holds: 'blocks', wrap: (content) => `${indented(content, '- ')}\n- Sist` },
  { name: 'numbers', holds: 'blocks', wrap: (content) => `${indented(content, '1. ')}\n2. Sist` },
  { name: 'tasks', holds: 'blocks', wrap: (content) => `- [x] Ord\n\n${indented(content, '  ')}` },
  {
    name: 'nested list',
    holds: 'blocks',
    wrap: (content) => `- Ord\n${indented(content, '  - ').replace(/^ {4}- /, '  - ')}\n- Sist`,
  },
  {
    name: 'quotation',
    holds: 'blocks',
    wrap: (content) => content.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, ''),
  },
  { name: 'note box', holds: 'blocks', wrap: within('::::note') },
  { name: 'fact box', holds: 'blocks', wrap: within('::::fact{title="Fakta"}') },
  { name: 'details', holds: 'blocks', wrap: within('::::details{summary="Mer"}') },
  { name: 'language part', holds: 'blocks', wrap: within('::::lang{lang=en}') },
  {
    name: 'definition',
    holds: 'blocks',
    wrap: (content) => `Ord\n: Mening\n\n${indented(content, '    ')}`,
  },
  { name: 'term', holds: 'words', wrap: (content) => `${content}\n: Mening` },
  {
    name: 'picture caption',
    holds: 'words',
    wrap: (content) => `![Ett torg](../torg.svg '${content}')`,
  },
  {
    name: 'abstract',
    holds: 'blocks',
    wrap: (content) => content,
    around: ['::::abstract', '::::'],
  },
  {
    name: 'recommendation',
    holds: 'blocks',
    wrap: (content) => `::::recommendations\n${indented(content, '- ')}\n- Sist\n::::`,
  },
  {
    name: 'note',
    holds: 'blocks',
    isNote: true,
    wrap: (content, pen) => {
      const label = pen.id();
      return `Ord.[^${label}]\n\n[^${label}]: Ord\n\n${indented(content, '    ')}`;
    },
  },
  {
    name: 'cell',
    holds: 'words',
    wrap: (content) => `| Rad | Ord |\n| --- | --- |\n| Ett | ${content} |`,
  },
  {
    name: 'head cell',
    holds: 'words',
    wrap: (content) => `| Rad | ${content} |\n| --- | --- |\n| Ett | Ord |`,
  },
  {
    name: 'table caption',
    holds: 'words',
    wrap: (content, pen) => {
      return `:::table[${content}]{#tab-${pen.id()}}\n| Rad | Ord |\n| --- | --- |\n| Ett | Ord |\n:::`;
    },
  },
  {
    name: 'table remark',
    holds: 'words',
    wrap: (content, pen) => {
      const open = `:::table[ord]{#tab-${pen.id()}}`;
      return `${open}\n| Rad | Ord |\n| --- | --- |\n| Ett | Ord |\n\n${content}\n:::`;
    },
  },
  figure('figure caption', 'subject'),
  figure('figure notes', 'notes'),
  { name: 'link', holds: 'words', wrap: (content) => `[${content}](https://example.org/)` },
  { name: 'emphasis', holds: 'words', wrap: (content) => `*${content}*` },
  { name: 'strong', holds: 'words', wrap: (content) => `**${content}**` },
  {
    name: 'title with entities',
    holds: 'words',
    wrap: (content) => titled('note', 'title', content.replaceAll('"', '&quot;')),
  },
  { name: 'fact title', holds: 'words', wrap: (content) => titled('fact', 'title', content) },
  { name: 'summary', holds: 'words', wrap: (content) => titled('details', 'summary', content) },
  {
    name: 'pull quote',
    holds: 'words',
    times: 2,
    wrap: (content) => `${content}.\n\n:::pullquote\n${content}.\n:::`,
  },
  ...[1, 2, 3, 4, 5, 6].map(heading),
];

function titled(box: string, attribute: string, content: string): string {
  return `:::${box}{${attribute}='${content}'}\nOrd.\n:::`;
}
