import type { MediaFile } from '../handover/media.ts';
import { choiceOf, decide, isChangedThere, type PageTexts, textsOf, writtenOf } from './decide.ts';
import type { SitePage } from './schemas.ts';
import { type Opened, readPage, writePage } from './site.ts';
import { type DocumentState, isSameState, type SiteState, type Store } from './state.ts';
import {
  type DocumentPlan,
  draftSlugOf,
  isUnfinished,
  newDocument,
  oursFor,
  type PlannedFile,
} from './survey.ts';
import { aboutOf, describeFile, sha256Of, uploadFile } from './upload.ts';

/** A write that is about to be sent. */
export type Step =
  | { kind: 'upload'; file: MediaFile }
  | { kind: 'describe'; file: MediaFile }
  | { kind: 'make' | 'change' | 'publish'; document: string };

/** What a run changes while it goes on; saved after every answer, so that an interrupted run can be taken up. */
export interface Kept {
  state: SiteState;
  /** Whether the store is known to take what it is given. */
  hasSaved: boolean;
}

export interface Session {
  opened: Opened;
  store: Store;
  kept: Kept;
  signal: AbortSignal;
  onStep: (step: Step) => void;
}

/**
 * How it ended: `done`; `left` as it is for a reason that the plan has told; `changed` on the site meanwhile; `rewritten` by the site, in
 * which case `sent` is not what it keeps.
 */
export interface DocumentResult {
  plan: DocumentPlan;
  outcome: 'done' | 'left' | 'changed' | 'rewritten';
  /** The page as it is now. */
  page: SitePage | null;
  /** The texts that it should have. */
  sent: PageTexts;
  /** Of its files on the site, by name. */
  addresses: ReadonlyMap<string, string>;
}

/** Numbers of writes that a plan needs. */
export function writesOf({ verdict, files, publishes, page }: DocumentPlan): number {
  if (!isDone(verdict)) return 0;
  const ofFiles = files.filter(({ step }) => step !== 'there').length;
  const ofPage = verdict === 'leave' ? 0 : page === null ? 2 : 1;
  return ofFiles + ofPage + (publishes ? 1 : 0);
}

function isDone(verdict: DocumentPlan['verdict']): boolean {
  return ['make', 'change', 'leave'].includes(verdict);
}

/**
 * Does what was planned for a document: files first, then the page, which is read back and compared.
 *
 * @throws {SiteFault} and leaves in the store what is done.
 */
export async function applyPlan(session: Session, plan: DocumentPlan): Promise<DocumentResult> {
  const { ours: sent, page, content } = plan;
  if (plan.verdict === 'keep' && page !== null) {
    await remember(session, content.id, {
      ...plan.state,
      page: page.id,
      chosen: choiceOf(sent, textsOf(page)),
    });
  }
  if (!isDone(plan.verdict)) return { plan, page, sent, addresses: new Map(), outcome: 'left' };
  await remember(session, content.id, { ...plan.state, ...(page !== null && { page: page.id }) });
  for (const planned of plan.files) await putFile(session, plan, planned);
  const made = page ?? (await makePage(session, plan));
  const result = await putTexts(session, plan, made);
  if (result.outcome !== 'done' || !plan.publishes) return result;
  return { ...result, page: await publishPage(session, plan, made.id) };
}

/** Nothing is written to the store where it is known there already: a second run leaves the file as it is. */
async function remember(
  { kept, store }: Session,
  id: string,
  document: DocumentState,
): Promise<void> {
  if (isSameState(kept.state.documents[id], document)) return;
  kept.state = { ...kept.state, documents: { ...kept.state.documents, [id]: document } };
  await store.save(kept.state);
  kept.hasSaved = true;
}

function rememberedOf({ kept }: Session, { content: { id } }: DocumentPlan): DocumentState {
  return kept.state.documents[id] ?? newDocument;
}

async function putFile(session: Session, plan: DocumentPlan, planned: PlannedFile): Promise<void> {
  const { opened, onStep, signal } = session;
  const { file, step } = planned;
  signal.throwIfAborted();
  if (step !== 'there') onStep({ kind: step, file });
  const site = planned.site ?? (await uploadFile(opened, file));
  if (step === 'describe') await describeFile(opened, site.id, file);
  const known = rememberedOf(session, plan);
  const own = {
    id: site.id,
    sha256: sha256Of(file.content),
    address: site.source_url,
    about: aboutOf(file),
  };
  const document = { ...known, media: { ...known.media, [file.name]: own } };
  await remember(session, plan.content.id, document);
}

/** A draft with no more than its title, by whose address it is found again should the answer get lost. */
async function makePage(session: Session, plan: DocumentPlan): Promise<SitePage> {
  const { opened, onStep, signal } = session;
  const { content } = plan;
  const { parent } = session.kept.state;
  signal.throwIfAborted();
  onStep({ kind: 'make', document: content.id });
  const page = await writePage(opened, null, {
    status: 'draft',
    title: content.title,
    slug: draftSlugOf(content),
    ...(parent !== undefined && opened.type.hierarchical && { parent }),
  });
  const texts = textsOf(page);
  const written = writtenOf({ ...texts, title: content.title }, texts);
  await remember(session, content.id, { ...rememberedOf(session, plan), page: page.id, written });
  return page;
}

async function putTexts(
  session: Session,
  plan: DocumentPlan,
  before: SitePage,
): Promise<DocumentResult> {
  const { opened, onStep, signal } = session;
  const { content } = plan;
  const known = rememberedOf(session, plan);
  const addresses = new Map(
    Object.entries(known.media).map(([name, { address }]) => [name, address]),
  );
  const sent = oursFor(opened, content, (name) => addresses.get(name) ?? '');
  const result = { plan, sent, addresses };
  const now =
    plan.page === null || plan.verdict === 'leave' ? before : await readPage(opened, before.id);
  if (now === null || hasChangedMeanwhile(before, now)) {
    return { ...result, page: now, outcome: 'changed' };
  }
  const { texts } = decide(sent, now, known, { choice: 'overwrite', live: true });
  const fields = { ...texts, ...slugFor(now, content.slug), ...pictureFor(session, plan, now) };
  let page: SitePage | null = now;
  if (Object.keys(fields).length > 0) {
    signal.throwIfAborted();
    onStep({ kind: 'change', document: content.id });
    await remember(session, content.id, { ...known, sending: sha256Of(sent.content) });
    await writePage(opened, now.id, fields);
    page = await readPage(opened, now.id);
  }
  if (page === null) return { ...result, page, outcome: 'changed' };
  const theirs = textsOf(page);
  const featured = known.media[content.picture ?? '']?.id;
  await remember(session, content.id, {
    media: Object.fromEntries(content.media.flatMap(({ name }) => entryOf(known.media, name))),
    page: page.id,
    written: writtenOf(sent, theirs),
    ...(featured !== undefined && 'thumbnail' in opened.type.supports && { featured }),
  });
  return { ...result, page, outcome: theirs.content === sent.content ? 'done' : 'rewritten' };
}

function entryOf<Value>(record: Readonly<Record<string, Value>>, name: string): [string, Value][] {
  const value = record[name];
  return value === undefined ? [] : [[name, value]];
}

/** Uploading may take minutes, in which somebody else may write. */
function hasChangedMeanwhile(before: SitePage, now: SitePage): boolean {
  return isChangedThere(textsOf(before), textsOf(now), {}) || now.status !== before.status;
}

/** Only as long as it has none of its own: later it belongs to those who work on the site. */
function slugFor(page: SitePage, slug: string): { slug?: string } {
  return isUnfinished(page) ? { slug } : {};
}

function pictureFor(
  session: Session,
  plan: DocumentPlan,
  { featured_media: there }: SitePage,
): { featured_media?: number } {
  const { featured, media } = rememberedOf(session, plan);
  const id = media[plan.content.picture ?? '']?.id;
  if (id === undefined || !('thumbnail' in session.opened.type.supports)) return {};
  return featured === id || there === id ? {} : { featured_media: id };
}

/** Last, and only a page whose text is known to be right. */
async function publishPage(
  { opened, onStep, signal }: Session,
  { content }: DocumentPlan,
  id: number,
): Promise<SitePage> {
  signal.throwIfAborted();
  onStep({ kind: 'publish', document: content.id });
  return await writePage(opened, id, { status: 'publish' });
}
