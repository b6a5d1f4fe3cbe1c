import { beforeAll, expect, test } from 'vitest';

import { type Built, shareCrew } from '../repository.ts';
import { definePromiseTry } from './promise-try.ts';
import { buildText, messagesOf, type Placed, placedTexts, tagsOf } from './small-report.ts';

shareCrew();
beforeAll(definePromiseTry);

async function builtWell(text: string, files: Record<string, string> = {}): Promise<Built> {
  const built = await buildText(text, files);
  expect(messagesOf(built)).not.toMatch(/ error | pdf-/);
  return built;
}

/** The words of the PDF as they are read, line by line. */
async function wordsOf(built: Built): Promise<string> {
  const lines: Placed[][] = [];
  const placed = await placedTexts(built);
  for (const each of placed.toSorted((one, other) => one.page - other.page || other.y - one.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    // A raised number belongs to the line that it stands in.
    const isSame = first?.page === each.page && first.y - each.y < 6;
    if (isSame) line?.push(each);
    else lines.push([each]);
  }
  const sorted = lines.flatMap((line) => line.toSorted((one, other) => one.left - other.left));
  const words = sorted.map(({ text }) => text.trim()).join(' ');
  return words.replace(/ Citera så här APA 7 .*?Exempelstad, 2024\./, ''); // stands before the notes of its page
}

test('a note may hold lists, paragraphs and tables, all at the foot of the page', async () => {
  const built = await builtWell(`# Badplatser

Proven togs vid tre stränder.[^prov] Vattnet var varmt.

[^prov]: Proverna omfattar

    - bakterier
    - algblomning

    Och dessutom:

    | Ämne | Halt |
    | --- | --- |
    | kväve | 3 |
`);
  expect(await wordsOf(built)).toMatch(
    /stränder. 1 Vattnet var varmt. 1 Proverna omfattar .*bakterier .*algblomning Och dessutom: Ämne Halt kväve 3$/,
  );
  expect(await tagsOf(built)).toMatchObject({ Note: 1, L: 2, LI: 4, Table: 1 });
});

test('notes at one place are told apart', async () => {
  const built = await builtWell(
    '# Mat\n\nLagas på plats.[^a][^b][^c] Varm.\n\n[^a]: Ett.\n[^b]: Två.\n[^c]: Tre.\n',
  );
  expect(await wordsOf(built)).toMatch(/plats\. 1 , 2 , 3 Varm|plats\. 1, 2, 3 Varm/);
  expect(built.text('prov.html')).toMatch(
    /<span class="note-refs">.*>1<\/a>, <\/sup>.*>2<\/a>, <\/sup>.*>3<\/a><\/sup><\/span>/,
  );
});

test('a note may be referred to from several places', async () => {
  const built = await builtWell(
    '# Mat\n\nI tid.[^l] Även i juli.[^l] Och sedan.[^m]\n\n[^l]: Protokollet.\n[^m]: Annat.\n',
  );
  expect(await wordsOf(built)).toMatch(
    /I tid. 1 Även i juli. 1 Och sedan. 2 1 Protokollet. 2 Annat.$/,
  );
  expect(await tagsOf(built)).toMatchObject({ Note: 2, Reference: 5 });
  const html = built.text('prov.html');
  expect(html).toContain('href="#_not-1" id="_notref-1"');
  expect(html).toContain('href="#_not-1" id="_notref-1-2"');
  expect(html).toContain(
    'href="#_notref-1-2" aria-label="Tillbaka till not 1 i texten, ↑2">↑2</a>',
  );
});

test('a note in a link stands outside it, and both lead on', async () => {
  const built = await builtWell(
    '# Mat\n\nLäs [hela **under[^u]laget** på nätet](https://example.org/).\n\n[^u]: Utgåva två.\n',
  );
  expect(built.text('prov.html')).toMatch(
    /<a href="https:\/\/example.org\/">hela <\/a><strong><a href="https:\/\/example.org\/">under<\/a><sup.*?<\/sup><a href="https:\/\/example.org\/">laget<\/a><\/strong><a href="https:\/\/example.org\/"> på nätet<\/a>/,
  );
  expect(await wordsOf(built)).toContain('Utgåva två.');
});

test('captions, headings and cells take notes, numbered as they stand', async () => {
  const built = await builtWell(
    `# Simning[^rubrik]

::figure{#fig-a}

| Ort[^ort] | Antal |
| --- | --- |
| Råå[^ort] | 3 |

Sent.[^sent]

[^skola]: Elever i årskurs sex.
[^sent]: I december.
[^ort]: Enligt kommunen.
[^rubrik]: I hav och sjö.
`,
    {
      'figures/fig-a.yaml': `id: fig-a
form: ranked-bars
subject: "hur ofta eleverna simmar[^skola]"
base: { n: "200" }
alt: Stapeldiagram över hur ofta eleverna simmar.
rows:
  - { id: ofta, label: Ofta, value: 62 }
  - { id: ibland, label: Ibland, value: 30 }
`,
    },
  );
  expect(await wordsOf(built)).toMatch(
    /1 I hav och sjö. 2 Elever i årskurs sex. 3 Enligt kommunen. 4 I december.$/,
  );
  const html = built.text('prov.html');
  expect(html).toMatch(/<span class="title">Hur ofta eleverna simmar<\/span>/);
  expect(html.match(/href="#_not-3"/g)).toHaveLength(2);
});

test('labels take spaces and any letters', async () => {
  const built = await builtWell(
    '# Mät\n\nEn.[^egen mätning] Två.[^åäö] Tre.[^Egen mätning] Fyra.\n\n[^egen mätning]: Först.\n\n[^åäö]: Sedan.\n',
  );
  expect(await wordsOf(built)).toMatch(/En. 1 Två. 2 Tre. 1 Fyra. 1 Först. 2 Sedan.$/);
});

test('what does not hold is told of where it is written', async () => {
  const built = await buildText(
    '# Mät\n\nEn.[^a] Två.[^inte skriven] Tre.[^c]\n\n[^a]: Först.[^c]\n[^b]: Sedan.\n[^c]: Tre.\n',
    {},
    ['html'],
  );
  const told = messagesOf(built)
    .split('\n')
    .filter((line) => line.startsWith('chapter'));
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "chapter/text/01-text.md:3:15  error  Noten \`[^inte skriven]\` är inte skriven  footnote-defined
    chapter/text/01-text.md:5:13  error  Notsiffran \`[^c]\` står i en not  footnote-in-text
    chapter/text/01-text.md:6:1  error  Noten \`[^b]\` har ingen notsiffra i texten  footnote-used"
  `);
});
