import type { Comparison } from '../../scripts/compare/compare.ts';
import { versionOfPage } from '../../scripts/compare/page-version.ts';
import { textOf, type Version } from '../../scripts/compare/version.ts';

/** A text that a test writes and edits; identifiers of sections are made from what they are first called. */
export interface Text {
  sections: { id: string; title: string; paragraphs: string[] }[];
}

/** Numbers between 0 and 1 that follow from the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'och att det som en på är av för med till den har de inte om ett men var kommunen invånare data förtroende staden andel svar fråga grupp år undersökning enkät tjänst beslut risk nytta kunskap kontroll integritet användning uppgifter myndighet företag område resultat skillnad äldre yngre högre lägre många få ofta sällan digital teknik lag rätt syfte metod urval figur tabell procent hälften majoriteten färre fler visar tyder innebär påverkar ökar minskar anser tycker instämmer svarar delar samlar lagrar samkör förklarar beskriver jämför redovisar diskuterar'.split(
    ' ',
  );

/** Frequent words come first, as in any language. */
function word(random: () => number): string {
  return words[Math.floor(random() ** 2 * words.length)] ?? 'ord';
}

function sentence(random: () => number): string {
  const length = 7 + Math.floor(random() * 9);
  const text = Array.from({ length }, () => word(random)).join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

export function paragraph(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => sentence(random)).join(' ');
}

export function newText(random: () => number): Text {
  return {
    sections: Array.from({ length: 8 }, (_, index) => ({
      id: `avsnitt-${index}`,
      title: `${sentence(random).slice(0, -1)} ${index}`,
      paragraphs: Array.from({ length: 7 }, () => paragraph(random)),
    })),
  };
}

/** The text as the page that would be built from it. */
export function versionOfText(name: string, { sections }: Text): Version {
  const body = sections.map(
    ({ id, title, paragraphs }) =>
      `<section class="level-2"><h2 id="${id}">${title} <a class="permalink">#</a></h2>` +
      `${paragraphs.map((text) => `<p>${text}</p>`).join('')}</section>`,
  );
  const html = `<html lang="sv"><main><header class="opening"><h1 id="rapport">Rapport</h1></header><div class="body">${body.join('')}</div></main></html>`;
  const version = versionOfPage(name, html);
  if (version === null) throw new Error('The page of the test is none of ours');
  return version;
}

/** What was done, as short lines; in any order. */
export function linesOf({ changes }: Comparison): string[] {
  return changes
    .map((change) => {
      if (change.type === 'section') {
        return `section ${change.kind} ${change.change.section.id}`;
      }
      if (change.type !== 'text') return change.type;
      return `text ${change.kind} ${change.step.block.cells.map(textOf).join()}`;
    })
    .sort();
}

/** Makes a few changes to a text; what they are is what a comparison must find. Each section is touched by one at most. */
export function edited(before: Text, random: () => number): { text: Text; done: string[] } {
  const text = structuredClone(before);
  const done: string[] = [];
  const free = text.sections.map(({ id }) => id);
  const take = () => {
    const [id] = free.splice(Math.floor(random() * free.length), 1);
    const section = text.sections.find((each) => each.id === id);
    if (section === undefined) throw new Error('The text has no more sections');
    return section;
  };
  const count = 2 + Math.floor(random() * 4);
  for (let step = 0; step < count; step += 1) {
    const edit = edits[Math.floor(random() * edits.length)];
    if (edit !== undefined) done.push(...edit(text, take, random));
  }
  return { text, done: done.sort() };
}

type Section = Text['sections'][number];
type Edit = (text: Text, take: () => Section, random: () => number) => string[];

const place = (random: () => number, length: number) => Math.floor(random() * length);

const edits: readonly Edit[] = [
  function changeWords(_, take, random) {
    const { paragraphs } = take();
    const at = place(random, paragraphs.length);
    const parts = (paragraphs[at] ?? '').split(' ');
    const from = 1 + place(random, parts.length - 3);
    parts.splice(from, 2, 'alldeles', 'nya', 'ord');
    paragraphs[at] = parts.join(' ');
    return [`text changed ${paragraphs[at]}`];
  },
  function changeNumber(_, take, random) {
    const { paragraphs } = take();
    const at = place(random, paragraphs.length);
    paragraphs[at] = `${paragraphs[at]} Det var 37 procent.`;
    return [`text changed ${paragraphs[at]}`];
  },
  function insertParagraph(_, take, random) {
    const { paragraphs } = take();
    const added = paragraph(random);
    paragraphs.splice(place(random, paragraphs.length + 1), 0, added);
    return [`text inserted ${added}`];
  },
  function deleteParagraph(_, take, random) {
    const [gone] = take().paragraphs.splice(place(random, 7), 1);
    return [`text deleted ${gone}`];
  },
  function moveParagraph(_, take, random) {
    const { paragraphs } = take();
    const [moved = ''] = paragraphs.splice(place(random, 3), 1);
    paragraphs.splice(5 + place(random, 2), 0, moved);
    return [`text moved ${moved}`];
  },
  function moveToOtherSection(_, take, random) {
    const [moved = ''] = take().paragraphs.splice(place(random, 7), 1);
    const parts = moved.split(' ');
    parts.splice(2, 1, 'verkligen');
    const target = take().paragraphs;
    target.splice(place(random, target.length + 1), 0, parts.join(' '));
    return [`text moved ${parts.join(' ')}`];
  },
  function renameSection(_, take) {
    const section = take();
    section.title = `Helt annan rubrik`;
    return [`section renamed ${section.id}`];
  },
  function renameWithNewIdentifier(_, take) {
    const section = take();
    section.title = `En rubrik av annat slag`;
    section.id = `${section.id}-ny`;
    return [`section renamed ${section.id}`];
  },
  function insertSection({ sections }, take, random) {
    const { id } = take();
    const at = sections.findIndex((each) => each.id === id);
    const added = { id: `ny-${at}`, title: 'Tillagt', paragraphs: [paragraph(random)] };
    sections.splice(at, 0, added);
    return [`section inserted ${added.id}`];
  },
  function deleteSection({ sections }, take) {
    const { id } = take();
    sections.splice(
      sections.findIndex((each) => each.id === id),
      1,
    );
    return [`section deleted ${id}`];
  },
];

/** Its own, since two sections that change places are one move, and which of them moved is a matter of taste. */
export function withMovedSection(
  before: Text,
  random: () => number,
): { text: Text; done: string[] } {
  const text = structuredClone(before);
  const [moved] = text.sections.splice(place(random, 3), 1);
  if (moved === undefined) throw new Error('The text has no sections');
  text.sections.splice(6, 0, moved);
  const at = place(random, moved.paragraphs.length);
  moved.paragraphs[at] = `Först några ord. ${moved.paragraphs[at]}`;
  return { text, done: [`section moved ${moved.id}`, `text changed ${moved.paragraphs[at]}`] };
}
