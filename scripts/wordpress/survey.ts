import type { MediaFile } from '../handover/media.ts';
import {
  type Choice,
  type Decision,
  decide,
  isLive,
  type PageTexts,
  textsOf,
  writtenOf,
} from './decide.ts';
import type { SiteMedia, SitePage } from './schemas.ts';
import type { SiteContent } from './site-content.ts';
import { mediaBy, type Opened, pagesThatHold, pagesWithSlugs, readPage } from './site.ts';
import type { DocumentState, SiteState } from './state.ts';
import { aboutOf, altOf, markOf, sha256Of } from './upload.ts';

/** A file of the page and what stands for it on the site. */
export interface PlannedFile {
  file: MediaFile;
  /** `upload` it; `describe` anew one that is there; nothing is to be done with one that is `there`. */
  step: 'upload' | 'describe' | 'there';
  /** `null` before it is uploaded. */
  site: Pick<SiteMedia, 'id' | 'source_url'> | null;
  /** An older file of that name that was uploaded earlier, and stays on the site. */
  replaces: SiteMedia | null;
}

/** All that is to be done with a document, before any of it is done. */
export interface DocumentPlan extends Decision {
  content: SiteContent;
  /** The page as it is on the site. */
  page: SitePage | null;
  files: readonly PlannedFile[];
  /** The texts as they are to be; files that are not uploaded yet have the address that they will probably get. */
  ours: PageTexts;
  /** The same for people to look at: a new file in the place of an older one has the address of that. */
  shown: PageTexts;
  /** Whether the page was found without being remembered. */
  isFound: boolean;
  /** Whether a draft is to be published at last. */
  publishes: boolean;
  /** Another page that has the address which ours is to have. */
  slugTakenBy: SitePage | null;
  state: DocumentState;
}

export interface SurveyOptions {
  state: SiteState;
  /** By number of the page. */
  choices: ReadonlyMap<number, Choice>;
  live: boolean;
}

export const newDocument: DocumentState = { media: {} };

const draftSlugStart = 'rapport-utkast-';

/** Whether a page has yet to get the address that it will have. */
export function isUnfinished({ slug }: Pick<SitePage, 'slug'>): boolean {
  return slug.startsWith(draftSlugStart);
}

/** Address of a page that is not finished: no reader has seen it, and the next run finds it by this. */
export function draftSlugOf({ id, mark, title }: SiteContent): string {
  return `${draftSlugStart}${sha256Of(`${id}\n${mark}\n${title}`).slice(0, 20)}`;
}

/** Looks at the site, and changes nothing. */
export async function surveyDocument(
  opened: Opened,
  content: SiteContent,
  { state: site, choices, live }: SurveyOptions,
): Promise<DocumentPlan> {
  const known = site.documents[content.id] ?? newDocument;
  const files = await surveyFiles(opened, content.media, known);
  const { page, isFound, state, slugTakenBy } = await surveyPage(opened, content, known);
  const addresses = new Map(files.map(({ file, site: there }) => [file.name, there?.source_url]));
  const earlier = new Map(files.map(({ file, replaces }) => [file.name, replaces?.source_url]));
  const now = (name: string) => addresses.get(name) ?? guessed(opened, name);
  const ours = oursFor(opened, content, now);
  const shown = oursFor(opened, content, (name) => earlier.get(name) ?? now(name));
  const choice = page === null ? null : (choices.get(page.id) ?? null);
  const decision = decide(ours, page, state, { choice, live });
  const picture = files.find(({ file }) => file.name === content.picture);
  const isUpdated =
    decision.verdict !== 'leave' || !isPictureRight(opened, picture, { page, state });
  const verdict =
    decision.verdict === 'leave' && isUpdated ? changeOf(page, live) : decision.verdict;
  return {
    ...decision,
    verdict,
    content,
    page,
    files,
    ours,
    shown,
    isFound,
    state,
    slugTakenBy,
    publishes: live && ['make', 'change', 'leave'].includes(verdict) && isDraft(page),
  };
}

function changeOf(page: SitePage | null, live: boolean): 'change' | 'live' {
  return page !== null && isLive(page) && !live ? 'live' : 'change';
}

function isDraft(page: SitePage | null): boolean {
  return page === null || ['draft', 'pending', 'auto-draft'].includes(page.status);
}

/** The picture that represents the page is the site's own from the time that we have set it. */
function isPictureRight(
  { type }: Opened,
  picture: PlannedFile | undefined,
  { page, state }: { page: SitePage | null; state: DocumentState },
): boolean {
  if (!('thumbnail' in type.supports) || picture === undefined) return true;
  if (picture.site === null) return false;
  return state.featured === picture.site.id || page?.featured_media === picture.site.id;
}

/** Title, excerpt and content, those that the type of the page has. */
export function oursFor(
  { type: { supports } }: Opened,
  { title, excerpt, content }: SiteContent,
  addressOf: (name: string) => string,
): PageTexts {
  return {
    ...('title' in supports && { title }),
    ...('excerpt' in supports && excerpt !== null && { excerpt }),
    content: content(addressOf),
  };
}

function guessed({ client: { address } }: Opened, name: string): string {
  return `${address}/wp-content/uploads/${name}`;
}

async function surveyFiles(
  opened: Opened,
  media: readonly MediaFile[],
  { media: known }: DocumentState,
): Promise<PlannedFile[]> {
  const ids = media.flatMap(({ name }) => known[name]?.id ?? []);
  const there = new Map((await mediaBy(opened, 'include', ids)).map((each) => [each.id, each]));
  const remembered = (file: MediaFile): SiteMedia | undefined => {
    const state = known[file.name];
    return state?.sha256 === sha256Of(file.content) ? there.get(state.id) : undefined;
  };
  const missing = media.filter((file) => remembered(file) === undefined);
  const found = await mediaBy(opened, 'slug', missing.map(markOf));
  const byMark = new Map(found.map((each) => [each.slug, each]));
  return media.map((file): PlannedFile => {
    const own = remembered(file);
    if (own !== undefined) {
      const isTold = known[file.name]?.about === aboutOf(file);
      return { file, site: own, replaces: null, step: isTold ? 'there' : 'describe' };
    }
    const earlier = there.get(known[file.name]?.id ?? 0) ?? null;
    const site = byMark.get(markOf(file)) ?? null;
    if (site === null) return { file, site, replaces: earlier, step: 'upload' };
    const isTold = site.alt_text === altOf(file);
    return { file, site, replaces: earlier, step: isTold ? 'there' : 'describe' };
  });
}

type FoundPage = Pick<DocumentPlan, 'page' | 'isFound' | 'state' | 'slugTakenBy'>;

async function surveyPage(
  opened: Opened,
  content: SiteContent,
  state: DocumentState,
): Promise<FoundPage> {
  const nothing = { page: null, isFound: false, slugTakenBy: null, state: { media: state.media } };
  if (state.page !== undefined) {
    const page = await readPage(opened, state.page);
    if (page !== null) return { ...nothing, page, state };
  }
  const draftSlug = draftSlugOf(content);
  const named = await pagesWithSlugs(opened, [draftSlug, content.slug]);
  const draft = named.find(({ slug }) => slug === draftSlug);
  if (draft !== undefined) {
    const texts = textsOf(draft);
    // Empty, it is as an interrupted run left it; otherwise somebody has written in it.
    const written = texts.content === '' ? { written: writtenOf(texts, texts) } : {};
    return { ...nothing, page: draft, isFound: true, state: { ...nothing.state, ...written } };
  }
  const isOurs = (page: SitePage) => isPageOf(content, page);
  const own = named.find(isOurs) ?? (await pagesThatHold(opened, content.mark)).find(isOurs);
  if (own !== undefined) return { ...nothing, page: own, isFound: true };
  return { ...nothing, slugTakenBy: named.find(({ slug }) => slug === content.slug) ?? null };
}

/** Another report on the site may have a document of the same name, such as `faq`: their titles differ. */
function isPageOf({ mark, title }: SiteContent, page: SitePage): boolean {
  const theirs = page.title?.raw.replaceAll('&amp;', '&');
  return page.content?.raw.includes(mark) === true && (theirs ?? title) === title;
}
