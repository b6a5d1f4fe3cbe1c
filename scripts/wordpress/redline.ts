import { diffArrays } from 'diff';

import { printable } from '../diagnostics/diagnostic.ts';

/** One change of a text, in the words around it. */
export interface TextChange {
  /** Of the heading above, without its marks; empty before the first. */
  heading: string;
  parts: readonly Part[];
}

export interface Part {
  kind: 'same' | 'deleted' | 'inserted';
  text: string;
}

/** More edits than this are a text written anew; the time of a comparison grows with them. */
const mostEdits = 2000;
/** Letters of what is the same that are shown beside a change. */
const around = 50;
/** Letters of one change. */
const longest = 1200;

/** What differs between two pages of HTML, line by line and then word by word; every letter counts, markup too. */
export function changesBetween(old: string, now: string): TextChange[] {
  const [from, to] = [linesOf(old), linesOf(now)];
  const runs = diffArrays(from, to, { maxEditLength: mostEdits });
  if (runs === undefined) return [{ heading: '', parts: wordsBetween(old, now) }];
  const changes: TextChange[] = [];
  let heading = '';
  let open: Block = { deleted: [], inserted: [] };
  const close = () => {
    changes.push(...linesBetween(open).map((parts) => ({ heading, parts })));
    open = { deleted: [], inserted: [] };
  };
  for (const { added, removed, value } of runs) {
    if (removed) open.deleted.push(...value);
    else if (added) open.inserted.push(...value);
    else {
      close();
      heading = value.map(headingIn).findLast((text) => text !== '') ?? heading;
    }
  }
  close();
  return changes;
}

/** Lines that stand in the place of others. */
interface Block {
  deleted: string[];
  inserted: string[];
}

/** As many lines as before are the same lines, each with its own change. */
function linesBetween({ deleted, inserted }: Block): Part[][] {
  if (deleted.length !== inserted.length) {
    return [wordsBetween(deleted.join(''), inserted.join(''))];
  }
  return deleted.map((line, at) => wordsBetween(line, inserted[at] ?? ''));
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function headingIn(line: string): string {
  const found = /<h[1-6][^>]*>([^]*?)<\/h[1-6]>/.exec(line)?.[1] ?? '';
  return found
    .replaceAll(/<[^>]*>|[\u00ad\u200b]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A tag's name, an address, a word, white space, or one sign. */
const token = /<\/?[\w-]+|https?:[^\s"'<>]+|&[#\w]+;|[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;

function wordsBetween(old: string, now: string): Part[] {
  const [from, to] = [old.match(token) ?? [], now.match(token) ?? []];
  const runs = diffArrays(from, to, { maxEditLength: mostEdits });
  const parts = (
    runs?.map(({ added, removed, value }): Part => {
      return { kind: added ? 'inserted' : removed ? 'deleted' : 'same', text: value.join('') };
    }) ?? [
      { kind: 'deleted' as const, text: old },
      { kind: 'inserted' as const, text: now },
    ]
  ).filter(({ text }) => text !== '');
  return parts.map((part, at) => shortened(part, at === 0, at === parts.length - 1));
}

/** Of what is the same, only what stands next to a change. */
function shortened({ kind, text }: Part, isFirst: boolean, isLast: boolean): Part {
  if (kind !== 'same') {
    return { kind, text: text.length > longest ? `${text.slice(0, longest)} …` : text };
  }
  if (isFirst && isLast) return { kind, text: '' };
  if (isFirst && text.length > around) return { kind, text: `… ${text.slice(-around)}` };
  if (isLast && text.length > around) return { kind, text: `${text.slice(0, around)} …` };
  const isLong = text.length > 2 * around + 3;
  return { kind, text: isLong ? `${text.slice(0, around)} … ${text.slice(-around)}` : text };
}

/** How a change is painted; without colours the brackets tell it alone. */
export interface Paint {
  deleted: (text: string) => string;
  inserted: (text: string) => string;
}

/** `Andelen är [-38-]{+37+} procent`, on one line, with nothing in it that a terminal would obey. */
export function shownChange({ parts }: TextChange, paint: Paint): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === 'same') return printable(text);
      const plain = printable(withoutUnseen(text));
      return kind === 'deleted' ? paint.deleted(`[-${plain}-]`) : paint.inserted(`{+${plain}+}`);
    })
    .join('')
    .trim();
}

/** What cannot be seen and may be all that differs, by its name. */
function withoutUnseen(text: string): string {
  return text
    .replaceAll('\n', '⏎')
    .replaceAll(/[\u00a0\u00ad\u200b-\u200d\u2060\ufeff]/g, (sign) => {
      return `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
    });
}
