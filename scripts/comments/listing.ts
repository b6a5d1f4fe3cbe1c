import { type Language, pick } from '../model/localised.ts';
import { type Annotation, subjectOf, textOf } from './annotation.ts';
import type { LocatedThread, SourcePlace } from './source-place.ts';
import { type ListingTerms, listingTerms } from './terms.ts';
import type { Thread } from './threads.ts';
import { visible, visibleLine } from './visible.ts';

export interface Listing {
  threads: readonly LocatedThread[];
  /** Where a thread is stored: told for those that have no place in the sources. */
  storedAt: (thread: Thread) => SourcePlace;
}

/** Comments as the terminal shows them: `file:line:column  who, when  [id]`, what they are about, and what was said. */
export function formatThreads({ threads, storedAt }: Listing, lang: Language): string {
  const says = pick(listingTerms, lang);
  const placed = threads.filter(({ place }) => place !== null).sort(byPlace);
  const orphans = threads.filter(({ place }) => place === null);
  const parts = placed.map(({ thread, place }) =>
    threadLines(thread, place ?? storedAt(thread), says),
  );
  const lost = orphans.map(({ thread }) => lostLines(thread, storedAt(thread), says));
  if (lost.length > 0) parts.push(says.orphans, ...lost);
  return parts.join('\n\n');
}

export function formatCounts(
  counts: { open: number; orphans: number; resolved: number },
  lang: Language,
): string {
  return pick(listingTerms, lang).counts(counts.open, counts.orphans, counts.resolved);
}

/** Enough of an identifier to name a thread by. */
export function shortId({ id }: { id: string }): string {
  return id.replace(/^urn:uuid:/, '').slice(0, 8);
}

function threadLines(thread: Thread, place: SourcePlace, says: ListingTerms): string {
  const about = subjectOf(thread.comment);
  const subject =
    'figure' in about ? `${says.figure} ${about.figure}` : `”${visibleLine(about.exact, 80)}”`;
  return [headOf(thread, place), `  ${says.about} ${subject}`, ...saidIn(thread, says)].join('\n');
}

/** With the text that stood around the words. */
function lostLines(thread: Thread, place: SourcePlace, says: ListingTerms): string {
  const about = subjectOf(thread.comment);
  const subject =
    'figure' in about
      ? `${says.figure} ${about.figure}`
      : `…${visibleLine(about.prefix.slice(-40), 40)} [${visibleLine(about.exact, 120)}] ${visibleLine(about.suffix.slice(0, 40), 40)}…`;
  return [headOf(thread, place), `  ${says.about} ${subject}`, ...saidIn(thread, says)].join('\n');
}

function headOf(thread: Thread, { path, line, column }: SourcePlace): string {
  return `${path}:${line}:${column}  ${byWhom(thread.comment)}  [${shortId(thread)}]`;
}

function byWhom({ creator, created }: Annotation): string {
  return `${visibleLine(creator.name, 60)}, ${created.slice(0, 10)}`;
}

function saidIn({ comment, answers }: Thread, says: ListingTerms): string[] {
  return [
    ...indented(textOf(comment), '  '),
    ...answers.flatMap((answer) => {
      const did =
        answer.motivation !== 'moderating'
          ? ''
          : ` ${answer['rapport:state'] === 'resolved' ? says.resolved : says.reopened}`;
      return [`    ${byWhom(answer)}${did}`, ...indented(textOf(answer), '      ')];
    }),
  ];
}

function indented(text: string, margin: string): string[] {
  return text === ''
    ? []
    : visible(text)
        .split('\n')
        .map((line) => `${margin}${line}`);
}

function byPlace({ place: a }: LocatedThread, { place: b }: LocatedThread): number {
  if (a === null || b === null) return 0;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
