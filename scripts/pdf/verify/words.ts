import type { PDFRef } from '@cantoo/pdf-lib';

import { wordFaults } from '../../model/word-faults.ts';
import type { PlacedPicture, PrintedText } from '../layout-result.ts';
import { align, type Stretch } from './alignment.ts';
import type { Report, WordFault } from './finding.ts';
import { grouped } from './grouped.ts';
import type { Inspection } from './inspection.ts';
import { lettersOf } from './letters.ts';
import { overlapsIn } from './overlaps.ts';
import type { Contents } from './scan.ts';
import type { Piece } from './text-state.ts';
import type { Element, Tree } from './tree.ts';

/** Whether each word that the page shows is read in its place and seen whole. */
export function inspectWords(inspection: Inspection, printed: Contents, tree: Tree): void {
  const { expected, report } = inspection;
  if (expected.words === undefined) return;
  const contents = outsidePictures(printed, expected.pictures ?? []);
  const { given, laidOut } = expected.words;
  const read = readIn(tree, contents);
  const [text, notes] = [
    compared(
      laidOut.filter(({ isNote }) => !isNote),
      read.text,
    ),
    compared(
      laidOut.filter(({ isNote }) => isNote),
      read.notes,
    ),
  ];
  const untold = contents.pieces.filter(({ mcid }) => mcid === null);
  const elsewhere = {
    tagged: `${text.extra}\u0001${notes.extra}`,
    untagged: lettersOf(untold.map((piece) => piece.text).join('')),
  };
  const lost = [...droppedByLayout(given, laidOut), ...text.lost, ...notes.lost];
  const missing = lost.map(({ words, block, page }) => {
    return { words, block, page, fault: faultOf(words, elsewhere) };
  });
  const blockOf = (piece: Piece): string => {
    return text.blocks.get(piece) ?? notes.blocks.get(piece) ?? piece.text;
  };
  const covered = overlapsIn(contents.pieces, read.formulas).map(([one, two]) => ({
    fault: 'overlapping' as const,
    words: `${one.text} ${two.text}`,
    block: blockOf(one),
    page: one.page,
  }));
  tellAll([...missing, ...clippedIn(contents, blockOf), ...covered], report);
}

/** Words in a picture are part of it: they may be cut off or lie over each other, and its alternative text says what it shows. */
function outsidePictures(contents: Contents, pictures: readonly PlacedPicture[]): Contents {
  if (pictures.length === 0) return contents;
  const within = ({ page, box }: Piece): boolean => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    return pictures.some(({ page: on, bbox: [left, bottom, right, top] }) => {
      return on === page && x >= left && x <= right && y >= bottom && y <= top;
    });
  };
  return { ...contents, pieces: contents.pieces.filter((piece) => !within(piece)) };
}

type PlacedFault = WordFault & { page: number | null };

/** So many faults of a kind on a page are told one by one. */
const most = 5;

/** Of what is wrong throughout a page it is told once, with the first place. */
function tellAll(faults: readonly PlacedFault[], report: Report): void {
  const groups = grouped(faults, ({ fault, page }) => `${fault} ${page}`);
  for (const group of groups.values()) {
    for (const each of group.slice(0, group.length > most ? 0 : most)) tell(each, report);
    const [first] = group;
    if (group.length <= most || first === undefined) continue;
    tell({ ...first, words: group.map(({ words }) => words).join(', ') }, report);
  }
}

function tell({ page, ...fault }: PlacedFault, report: Report): void {
  const words = shortened(fault.words);
  const { sv, en } = wordFaults[fault.fault];
  const text = { sv: `Orden ”${words}” ${sv}`, en: `The words ”${words}” ${en}` };
  report('words-printed', text, { page: page ?? undefined, words: { ...fault, words } });
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 60).trimEnd()} … ${words.slice(-15)}` : words;
}

/** Blocks that the layout has lost; page numbers are not compared, since it writes them. */
function droppedByLayout(given: readonly PrintedText[], laidOut: readonly PrintedText[]): Lost[] {
  const kept = new Map<string, number>();
  for (const { fixed } of laidOut) {
    const letters = lettersOf(fixed);
    kept.set(letters, (kept.get(letters) ?? 0) + 1);
  }
  const gone: PrintedText[] = [];
  for (const each of given) {
    const letters = lettersOf(each.fixed);
    const count = kept.get(letters) ?? 0;
    if (count > 0) kept.set(letters, count - 1);
    else if (letters !== '') gone.push(each);
  }
  if (gone.length === 0) return [];
  // A block may have been divided; then its words stand one after another all the same.
  const whole = lettersOf(laidOut.map(({ fixed }) => fixed).join(''));
  const lost = gone.filter(({ fixed }) => !whole.includes(lettersOf(fixed)));
  return lost.map(({ fixed }) => {
    const words = plain(fixed);
    return { words, block: words, page: null };
  });
}

function plain(text: string): string {
  return text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim();
}

interface Read {
  text: Piece[];
  notes: Piece[];
  /** The formula that a piece belongs to. */
  formulas: Map<Piece, Element>;
}

/** What is read, in the order of the tags. */
function readIn({ tops }: Tree, { pieces }: Contents): Read {
  const byPlace = new Map<PDFRef, Map<number, Piece[]>>();
  for (const piece of pieces) {
    if (piece.owner === null || piece.mcid === null) continue;
    const ofOwner = byPlace.get(piece.owner) ?? new Map<number, Piece[]>();
    byPlace.set(piece.owner, ofOwner);
    const there = ofOwner.get(piece.mcid);
    if (there === undefined) ofOwner.set(piece.mcid, [piece]);
    else there.push(piece);
  }
  const read: Read = { text: [], notes: [], formulas: new Map() };
  const visit = (element: Element, inNote: boolean, around: Element | null): void => {
    const isNote = inNote || element.type === 'Note';
    const formula = element.type === 'Formula' ? element : around;
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid.element, isNote, formula);
      if (kid.kind !== 'content') continue;
      const found = byPlace.get(kid.owner)?.get(kid.mcid) ?? [];
      (isNote ? read.notes : read.text).push(...found);
      if (formula !== null) for (const piece of found) read.formulas.set(piece, formula);
    }
  };
  for (const top of tops) visit(top, false, null);
  return read;
}

interface Lost {
  words: string;
  block: string;
  page: number | null;
}

interface Compared {
  lost: Lost[];
  /** Letters of the document that the page does not have there. */
  extra: string;
  blocks: ReadonlyMap<Piece, string>;
}

function compared(laidOut: readonly PrintedText[], pieces: readonly Piece[]): Compared {
  const given = wordsIn(laidOut);
  const begins: number[] = [];
  let found = '';
  for (const piece of pieces) {
    begins.push(found.length);
    found += lettersOf(piece.text);
  }
  const { missing, extra, places } = align(given.letters, found, given.starts);
  const blocks = new Map<Piece, string>();
  let word = 0;
  pieces.forEach((piece, index) => {
    const begin = begins[index] ?? 0;
    while (word + 1 < places.length && (places[word + 1] ?? -1) <= begin) word += 1;
    const block = given.blocks[word];
    if (block !== undefined) blocks.set(piece, block);
  });
  const pageNear = (index: number): number | null => {
    const place = places.subarray(0, index).findLast((each) => each !== -1) ?? 0;
    const at = begins.findLastIndex((begin) => begin <= place);
    return pieces[Math.max(0, at)]?.page ?? null;
  };
  return {
    lost: missing.flatMap((stretch) => lostIn(stretch, given, pageNear)),
    extra: extra.map(({ start, end }) => found.slice(start, end)).join('\u0001'),
    blocks,
  };
}

interface Given {
  letters: string;
  /** Where each word begins in `letters`. */
  starts: number[];
  words: string[];
  /** Block of each word, as plain text. */
  blocks: string[];
}

function wordsIn(texts: readonly PrintedText[]): Given {
  const given: Given = { letters: '', starts: [], words: [], blocks: [] };
  for (const block of texts) {
    const whole = plain(block.text);
    for (const word of block.text.split(/\s+/)) {
      const letters = lettersOf(word);
      if (letters === '') continue;
      given.starts.push(given.letters.length);
      given.words.push(word.replaceAll('\u00ad', ''));
      given.blocks.push(whole);
      given.letters += letters;
    }
  }
  return given;
}

/** The words of a stretch, block by block. */
function lostIn(
  { start, end }: Stretch,
  { starts, words, blocks, letters }: Given,
  pageNear: (word: number) => number | null,
): Lost[] {
  const lost: Lost[] = [];
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? letters.length;
    if (to <= start || from >= end) return;
    const [word = '', block = ''] = [words[index], blocks[index]];
    const last = lost.at(-1);
    if (last?.block === block) last.words += ` ${word}`;
    else lost.push({ words: word, block, page: pageNear(index) });
  });
  return lost;
}

/** Few letters stand in many places by chance. */
const telling = 4;

function faultOf(
  words: string,
  elsewhere: { tagged: string; untagged: string },
): WordFault['fault'] {
  const letters = lettersOf(words);
  if (letters.length < telling) return 'missing';
  if (elsewhere.tagged.includes(letters)) return 'out-of-order';
  return elsewhere.untagged.includes(letters) ? 'untagged' : 'missing';
}

/** Words that are cut off. */
function clippedIn({ pieces }: Contents, blockOf: (piece: Piece) => string): PlacedFault[] {
  const clipped = pieces.filter(({ isClipped, mcid }) => isClipped && mcid !== null);
  return clipped.flatMap((piece): PlacedFault[] => {
    const { text, page } = piece;
    if (lettersOf(text) === '') return [];
    return [{ fault: 'clipped', words: text, block: blockOf(piece), page }];
  });
}
