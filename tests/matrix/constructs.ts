import type { Pen } from './words.ts';

/**
 * Everything that an author may write, each written with words of its own. A new construct is one entry here; it is then tried in
 * every container (`containers.ts`). Words come in the order that they are read.
 */
export interface Construct {
  name: string;
  /** Lines that need a line of their own, or words within one. */
  form: 'blocks' | 'words';
  write: (pen: Pen) => string;
}

const words = (name: string, write: (pen: Pen) => string): Construct => {
  return { name, form: 'words', write: (pen) => `${pen.word()} ${write(pen)} ${pen.word()}` };
};
const blocks = (name: string, write: (pen: Pen) => string): Construct => {
  return { name, form: 'blocks', write };
};
/** A note with the given text, as its label. */
const note = (pen: Pen, text: (pen: Pen) => string): string => {
  const label = pen.id();
  pen.after(`[^${label}]: ${text(pen)}`);
  return `[^${label}]`;
};
const box = (open: string): ((pen: Pen) => string) => {
  return (pen) => `${open}\n${pen.word()} ${pen.word()}.\n\n${pen.word()}.\n:::`;
};

const figureOf = (id: string, pen: Pen): string => `id: ${id}
form: ranked-bars
subject: ${pen.word()} bland de svarande
base: { n: "200" }
alt: Stapeldiagram över svaren.
rows:
  - { id: ja, label: Ja ${pen.repeated()}, value: 70 }
  - { id: nej, label: Nej ${pen.repeated()}, value: 30 }
`;

const pictureOf = (id: string, pen: Pen): string => `id: ${id}
form: image
file: ../chapter/torg.svg
subject: ${pen.word()} på torget
alt: Ett torg med tre hus.
credit: Elin ${pen.word()}
licence: CC-BY-4.0
`;

export const constructs: readonly Construct[] = [
  words('words', (pen) => pen.word()),
  words('emphasis', (pen) => `*${pen.word()}*`),
  words('strong', (pen) => `**${pen.word()}** och ***${pen.word()}***`),
  words('strike-through', (pen) => `~~${pen.word()}~~`),
  words('code', (pen) => `\`${pen.word()} x_y\``),
  words('link', (pen) => `[${pen.word()} *${pen.word()}*](https://example.org/en "titel")`),
  words('link by reference', (pen) => {
    const id = pen.id();
    pen.after(`[${id}]: https://example.org/${id}`);
    return `[${pen.word()}][${id}]`;
  }),
  words('autolink', (pen) => `<https://example.org/${pen.word()}>`),
  words('bare address', (pen) => `https://example.org/${pen.word()}`),
  words('long address', (pen) => `https://example.org/${'lang/adress/'.repeat(8)}${pen.word()}`),
  words('note', (pen) => note(pen, () => `${pen.noted()} ${pen.noted()}.`)),
  words('note with blocks', (pen) => {
    const list = (): string => `    - ${pen.noted()}\n    - ${pen.noted()}`;
    return note(pen, () => `${pen.noted()}:\n\n${list()}\n\n    ${pen.noted()}.`);
  }),
  words('note twice', (pen) => {
    const label = note(pen, () => `${pen.noted()}.`);
    return `${pen.word()}${label} ${pen.word()}${label}`;
  }),
  words('notes side by side', (pen) => {
    return `${pen.word()}${note(pen, () => pen.noted())}${note(pen, () => pen.noted())}`;
  }),
  words('citation', (pen) => `${pen.word()} [@exempel2023]`),
  words('citation with page', (pen) => `${pen.word()} [@exempel2023, s. 5]`),
  words('citation in text', (pen) => `@exempel2023 ${pen.word()}`),
  words('citation in text with page', (pen) => `@exempel2023 [s. 5] ${pen.word()}`),
  words('citation of year', (pen) => `${pen.word()} [-@exempel2023]`),
  words('citation of two', (pen) => `${pen.word()} [@exempel2023; @myndighet2020]`),
  words('value', () => ':value[62 procent]{of="fig-prov.ofta"}'),
  words('reference', (pen) => `${pen.word()} :ref[fig-prov]`),
  words('reference to a section', (pen) => {
    const id = pen.id();
    pen.after(`# Avsnitt ${pen.id()} {#${id}}`);
    return `${pen.word()} :ref[${id}]`;
  }),
  words('claim', () => ':claim[vanligast]{that="rank(fig-prov.ofta) = 1"}'),
  words('subscript', (pen) => `${pen.word()}~2~`),
  words('superscript', (pen) => `${pen.word()}^2^`),
  words('formula', (pen) => `$\\frac{\\text{${pen.word()}}}{n} = 0,5$ ${pen.word()}`),
  words('picture', (pen) => `${pen.word()} ![Ett torg](../torg.svg) ${pen.word()}`),
  words('decorative picture', (pen) => `${pen.word()} ![](../torg.svg){decorative}`),
  words('term', (pen) => `:term[region] ${pen.word()} :term[kommunens]{of="kommun"}`),
  words('abbreviation', (pen) => `${pen.word()} GDPR ${pen.word()} AI-system`),
  words('language', (pen) => `:span[${pen.word()} paradox]{lang=en}`),
  words('hard break', (pen) => `${pen.word()}\\\n${pen.word()}`),
  words('comment', (pen) => `${pen.word()}<!-- dold --> ${pen.word()}`),
  words('letters', (pen) => `αβγ ${pen.word()} Жук ${pen.word()} → ≤ ✓ Ŋŋ`),
  words('unseen characters', (pen) => {
    return `\u200e${pen.word()}\u2060${pen.word()}\u200b${pen.word()}\u200c bib\u00adlio`;
  }),
  words('letters with marks', (pen) => `Ж\u0301 ${pen.word()} =\u0338 e\u0301 m\u0303`),
  words('long word', (pen) => pen.long()),
  words('escapes', (pen) => `\\*${pen.word()}\\* \\[${pen.word()}\\] \\~${pen.word()}\\~`),
  words('many words', (pen) => Array.from({ length: 40 }, () => pen.word()).join(' ')),
  blocks('paragraphs', (pen) => `${pen.word()}.\n\n${pen.word()}.`),
  blocks('code block', (pen) => `\`\`\`\n${pen.word()} =\n    ${pen.word()}\n\`\`\``),
  blocks('list', (pen) => `- ${pen.word()}\n- ${pen.word()}`),
  blocks('list from 7', (pen) => `7. ${pen.word()}\n8. ${pen.word()}`),
  blocks('task list', (pen) => `- [x] ${pen.word()}\n- [ ] ${pen.word()}`),
  blocks('nested list', (pen) => {
    const first = `- ${pen.word()}\n\n  ${pen.word()}\n\n`;
    const inner = `  1. ${pen.word()}\n\n     ${pen.word()}\n  2. ${pen.word()}`;
    return `${first}${inner}\n- ${pen.word()}`;
  }),
  blocks('quotation', (pen) => `> ${pen.word()} ${pen.word()}\n>\n> ${pen.word()}`),
  blocks('table', (pen) => {
    const row = (): string => `| ${pen.word()} | ${pen.word()} | 3,5 |`;
    return `${row().replace('3,5', 'Tal')}\n| :--- | :---: | ---: |\n${row()}\n${row()}`;
  }),
  blocks('table with caption', (pen) => {
    const open = `:::table{#tab-${pen.id()} caption="${pen.word()}"}`;
    const rows = `| Rad | Tal |\n| --- | --- |\n| ${pen.word()} | 3 |`;
    return `${open}\n${rows}\n\n${pen.word()}.\n:::`;
  }),
  blocks('figure', (pen) => {
    const id = `fig-${pen.id()}`;
    pen.file(`figures/${id}.yaml`, figureOf(id, pen));
    return `::figure{#${id}}`;
  }),
  blocks('note box', box(':::note')),
  blocks('fact box', (pen) => box(`:::fact{title="${pen.word()}"}`)(pen)),
  blocks('details', (pen) => box(`:::details{summary="${pen.word()}"}`)(pen)),
  blocks('language part', box(':::lang{lang=en}')),
  blocks('page break', (pen) => `${pen.word()}.\n\n::pagebreak\n\n${pen.word()}.`),
  blocks('thematic break', (pen) => `${pen.word()}.\n\n---\n\n${pen.word()}.`),
  blocks('display formula', (pen) => `$$\n\\text{${pen.word()}} = \\sqrt{2}\n$$\n\n${pen.word()}`),
  blocks('numbered formula', (pen) => {
    const id = `for-${pen.id()}`;
    return `:::formula{#${id}}\n$$\n\\text{${pen.word()}} = \\frac{1}{2}\n$$\n:::\n\n:ref[${id}] ${pen.word()}`;
  }),
  blocks('picture block', (pen) => `![Ett torg](../torg.svg "${pen.word()} *${pen.word()}*")`),
  blocks('decorative picture block', (pen) => {
    return `${pen.word()}\n\n![](../torg.svg){decorative}\n\n${pen.word()}`;
  }),
  blocks('picture figure', (pen) => {
    const id = `fig-${pen.id()}`;
    pen.file(`figures/${id}.yaml`, pictureOf(id, pen));
    return `::figure{#${id}}`;
  }),
  blocks('definition list', (pen) => {
    const first = `${pen.word()}\n${pen.word()}\n: ${pen.word()}\n: ${pen.word()}\n\n`;
    return `${first}    ${pen.word()}\n\n    - ${pen.word()}\n\n${pen.word()}\n: ${pen.word()}`;
  }),
  blocks('glossary', (pen) => `${pen.word()}\n\n::glossary\n\n${pen.word()}`),
  blocks('abbreviations', (pen) => `${pen.word()}\n\n::abbreviations\n\n${pen.word()}`),
  blocks('headings', (pen) => {
    return [1, 2, 3, 4, 5, 6].map((level) => `${'#'.repeat(level)} ${pen.word()}`).join('\n\n');
  }),
  blocks('block comment', (pen) => `${pen.word()}\n\n<!-- dold -->\n\n${pen.word()}`),
  // What follows an appendix is to be one too.
  blocks('appendix', (pen) => {
    const id = pen.id();
    return `# ${pen.word()} {#${id} .appendix}\n\n${pen.word()} :ref[${id}].`;
  }),
];
