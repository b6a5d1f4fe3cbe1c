import type { SitePage } from './schemas.ts';
import type { DocumentState, WrittenTexts } from './state.ts';
import { sha256Of } from './upload.ts';

/** Texts of a page, those that its type has. */
export interface PageTexts {
  title?: string;
  excerpt?: string;
  content: string;
}
export type TextName = keyof PageTexts;
const names = ['title', 'excerpt', 'content'] as const;

/** What the user has decided of a page that was changed on the site. */
export type Choice = 'overwrite' | 'keep' | null;

/**
 * What becomes of a page: `make` it, `leave` it since nothing is to be done, `change` it; or it was `changed` there, `kept` as it is
 * there by an earlier choice, `keep` by that of now, lies in the `trash`, or is `live` and the user has not said that it may be changed.
 */
export type Verdict = 'make' | 'leave' | 'change' | 'changed' | 'kept' | 'keep' | 'trash' | 'live';

export interface Decision {
  verdict: Verdict;
  /** The texts that differ from ours and are to be written. */
  texts: PageTexts | Partial<PageTexts>;
}

export function textsOf({ title, excerpt, content }: SitePage): PageTexts {
  return {
    ...(title !== undefined && { title: title.raw }),
    ...(excerpt !== undefined && { excerpt: excerpt.raw }),
    content: content?.raw ?? '',
  };
}

/** Readers, or some of them, see the page already or will without anybody's doing. */
export function isLive({ status }: Pick<SitePage, 'status'>): boolean {
  return ['publish', 'private', 'future'].includes(status);
}

export function decide(
  ours: PageTexts,
  page: SitePage | null,
  state: Pick<DocumentState, 'written' | 'sending' | 'chosen'>,
  { choice, live }: { choice: Choice; live: boolean },
): Decision {
  if (page === null) return { verdict: 'make', texts: ours };
  if (page.status === 'trash') return { verdict: 'trash', texts: {} };
  const theirs = textsOf(page);
  const texts = toWrite(ours, theirs, state.written);
  if (isChangedThere(ours, theirs, state) && choice !== 'overwrite') {
    if (choice === 'keep') return { verdict: 'keep', texts };
    return { verdict: isChosen(ours, theirs, state) ? 'kept' : 'changed', texts };
  }
  if (Object.keys(texts).length === 0) return { verdict: 'leave', texts };
  return { verdict: isLive(page) && !live ? 'live' : 'change', texts };
}

/** Texts that neither we have written nor are what we would write. */
export function isChangedThere(
  ours: PageTexts,
  theirs: PageTexts,
  { written, sending }: Pick<DocumentState, 'written' | 'sending'>,
): boolean {
  if (sending === sha256Of(theirs.content)) return false; // an interrupted run had sent it
  return names.some((name) => {
    const [own, other] = [ours[name], theirs[name]];
    if (own === undefined || other === undefined || own === other) return false;
    return written?.[name]?.kept !== sha256Of(other);
  });
}

/** A title that the site keeps in its own way is left so; the content must be ours to the byte. */
function toWrite(
  ours: PageTexts,
  theirs: PageTexts,
  written: WrittenTexts | undefined,
): Partial<PageTexts> {
  const entries = names.flatMap((name): [TextName, string][] => {
    const [own, other] = [ours[name], theirs[name]];
    if (own === undefined || other === undefined || own === other) return [];
    const last = written?.[name];
    const isKeptSo = last?.sent === sha256Of(own) && last.kept === sha256Of(other);
    return isKeptSo && name !== 'content' ? [] : [[name, own]];
  });
  return Object.fromEntries(entries);
}

export function choiceOf(ours: PageTexts, theirs: PageTexts): NonNullable<DocumentState['chosen']> {
  return { theirs: checksumOf(theirs), ours: checksumOf(ours) };
}

function isChosen(
  ours: PageTexts,
  theirs: PageTexts,
  { chosen }: Pick<DocumentState, 'chosen'>,
): boolean {
  return chosen?.theirs === checksumOf(theirs) && chosen.ours === checksumOf(ours);
}

function checksumOf({ title = '', excerpt = '', content }: PageTexts): string {
  return sha256Of(JSON.stringify([title, excerpt, content]));
}

/** What is remembered of texts that were sent, and how the site keeps them. */
export function writtenOf(ours: PageTexts, theirs: PageTexts): WrittenTexts {
  const pair = (name: TextName) => {
    const [sent, kept] = [ours[name], theirs[name]];
    return sent === undefined || kept === undefined
      ? {}
      : { [name]: { sent: sha256Of(sent), kept: sha256Of(kept) } };
  };
  const content = { sent: sha256Of(ours.content), kept: sha256Of(theirs.content) };
  return { ...pair('title'), ...pair('excerpt'), content };
}
