import * as v from 'valibot';

import type { Localised } from '../model/localised.ts';
import type { Answer, Client, Question } from './client.ts';
import { SiteFault, siteFault } from './fault.ts';
import { passwordsAreOff, refusalOf } from './refusal.ts';
import {
  indexSchema,
  mediaListSchema,
  pageSchema,
  pagesSchema,
  type SiteMedia,
  type SitePage,
  type SiteType,
  type SiteUser,
  typesSchema,
  userSchema,
} from './schemas.ts';
import { notJson } from './transport.ts';

const mayNot = {
  read: { sv: 'läsa sidor som inte är publicerade', en: 'read pages that are not published' },
  write: { sv: 'ändra sidan', en: 'change the page' },
  create: { sv: 'skapa sidor av den typen', en: 'make pages of that type' },
  upload: { sv: 'ladda upp filer', en: 'upload files' },
  publish: { sv: 'publicera sidor av den typen', en: 'publish pages of that type' },
} as const satisfies Readonly<Record<string, Localised>>;
type MayNot = keyof typeof mayNot;

/** Asks, and gives what the schema lets through. */
export async function asked<Schema extends v.GenericSchema>(
  client: Client,
  question: Question,
  schema: Schema,
  what: MayNot = 'read',
): Promise<v.InferOutput<Schema>> {
  const answer = await client.ask(question);
  if (answer.status < 200 || answer.status >= 300) throw refused(client, answer, what);
  return parsed(client, schema, answer.data);
}

export function refused(client: Client, answer: Answer, what: MayNot): Error {
  return refusalOf(answer, { site: client.address, user: client.user, what: mayNot[what] });
}

export function parsed<Schema extends v.GenericSchema>(
  { address }: Client,
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data);
  if (!result.success) throw notJson(address);
  return result.output;
}

/** A site that lets the user in, and the type that pages are to have there. */
export interface Opened {
  client: Client;
  type: SiteType;
  user: SiteUser;
}

/**
 * Finds out whether it is a WordPress, before it is told the password, and what the user may do there.
 *
 * @throws {SiteFault}
 */
export async function openSite(
  client: Client,
  { type, live }: { type: string; live: boolean },
): Promise<Opened> {
  await findInterface(client);
  const query = { context: 'edit' };
  const user = await asked(client, { method: 'GET', path: '/wp/v2/users/me', query }, userSchema);
  const types = await typesOf(client, query);
  const found = types.find(({ rest_base, slug }) => rest_base === type || slug === type);
  if (found === undefined || !('editor' in found.supports)) {
    throw await typeFault(client, { user, types, type });
  }
  refuseWithoutRights(user, found, live);
  return { client, type: found, user };
}

async function typesOf(client: Client, query: Question['query'] = {}): Promise<SiteType[]> {
  const question = { method: 'GET', path: '/wp/v2/types', query } as const;
  return Object.values(await asked(client, question, typesSchema));
}

/** Types that the user may not write are left out of what is told to those who write. */
async function typeFault(
  client: Client,
  { user, types, type }: { user: SiteUser; types: readonly SiteType[]; type: string },
): Promise<SiteFault> {
  const all = await typesOf(client);
  const isThere = all.some(({ rest_base, slug }) => rest_base === type || slug === type);
  const isTheirs = types.some(({ rest_base, slug }) => rest_base === type || slug === type);
  if (isThere && !isTheirs) {
    return siteFault('site-permits', { user: user.name, what: mayNot.create });
  }
  const expected = types
    .filter(({ supports }) => 'editor' in supports)
    .map((each) => each.rest_base);
  return siteFault('site-type', { type }, { expected });
}

/** Some sites close it for those who are not logged in; others have no pretty addresses. */
async function findInterface(client: Client): Promise<void> {
  const question = {
    method: 'GET',
    path: '/',
    query: { _fields: 'name,namespaces,authentication' },
    signed: false,
  } as const;
  const first = await client.ask(question).catch((error: unknown) => error);
  if (isAnswer(first) && isIndex(first)) return refuseWithoutPasswords(client, first);
  if (!isAnswer(first) && !isNoJson(first)) throw first;
  client.usePlainRoutes();
  const second = await client.ask(question);
  if (second.status >= 500) throw refused(client, second, 'read');
  if (!isIndex(second)) throw notJson(client.address);
  refuseWithoutPasswords(client, second);
}

/** WordPress tells whether it takes application passwords, so that ours need not be tried. */
function refuseWithoutPasswords({ address }: Client, { data }: Answer): void {
  const { success, output } = v.safeParse(indexSchema, data);
  if (!success || output.authentication === undefined) return;
  if (!('application-passwords' in output.authentication)) throw passwordsAreOff(address);
}

/** Or the words with which WordPress keeps it to itself. */
function isIndex({ status, data }: Answer): boolean {
  return v.is(indexSchema, data) || ([401, 403].includes(status) && data !== undefined);
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' && value !== null && 'status' in value && !(value instanceof Error)
  );
}

/** Faults of the line and the certificate would be the same at another address of the site. */
function isNoJson(error: unknown): boolean {
  return error instanceof SiteFault && error.ruleId === 'site-answers' && error.line === null;
}

/** WordPress tells what a user may do; of those above all sites of a network it tells nothing. */
function refuseWithoutRights(
  { name, capabilities }: SiteUser,
  { capabilities: names }: SiteType,
  live: boolean,
): void {
  if (Object.keys(capabilities).length === 0) return;
  const may = (key: string, otherwise: string) => Boolean(capabilities[names[key] ?? otherwise]);
  const needed: [MayNot, boolean][] = [
    ['upload', Boolean(capabilities['upload_files'])],
    ['create', may('create_posts', 'edit_posts')],
    ['publish', !live || may('publish_posts', 'publish_posts')],
  ];
  for (const [what, isPermitted] of needed) {
    if (!isPermitted) throw siteFault('site-permits', { user: name, what: mayNot[what] });
  }
}

/** Address of the pages of a type. */
export function pathOf({ rest_namespace, rest_base }: SiteType, page?: number): string {
  return `/${rest_namespace}/${rest_base}${page === undefined ? '' : `/${page}`}`;
}

/** `null` when it is no more. */
export async function readPage({ client, type }: Opened, page: number): Promise<SitePage | null> {
  const question = { method: 'GET', path: pathOf(type, page), query: { context: 'edit' } } as const;
  const answer = await client.ask(question);
  if (answer.status === 404 || answer.status === 410) return null;
  if (answer.status !== 200) throw refused(client, answer, 'write');
  return parsed(client, pageSchema, answer.data);
}

/** Pages of any status but those in the trash. */
export async function pagesWithSlugs(
  { client, type }: Opened,
  slugs: readonly string[],
): Promise<SitePage[]> {
  const query = { slug: slugs.join(), status: 'any', context: 'edit', per_page: 100 };
  return await asked(client, { method: 'GET', path: pathOf(type), query }, pagesSchema);
}

export async function writePage(
  { client, type }: Opened,
  page: number | null,
  fields: Readonly<Record<string, unknown>>,
): Promise<SitePage> {
  const path = pathOf(type, page ?? undefined);
  const query = { context: 'edit' };
  const what = page === null ? 'create' : 'status' in fields ? 'publish' : 'write';
  return await asked(client, { method: 'POST', path, query, body: fields }, pageSchema, what);
}

/** As many as fit in an address of 8,000 letters. */
const mostAtOnce = 50;

/** Files of the site's media, by number or by slug. */
export async function mediaBy(
  { client }: Opened,
  key: 'include' | 'slug',
  values: readonly (string | number)[],
): Promise<SiteMedia[]> {
  const found: SiteMedia[] = [];
  for (let at = 0; at < values.length; at += mostAtOnce) {
    const some = values.slice(at, at + mostAtOnce).join();
    const query = { [key]: some, per_page: 100, _fields: 'id,slug,source_url,alt_text' };
    const question = { method: 'GET', path: '/wp/v2/media', query } as const;
    found.push(...(await asked(client, question, mediaListSchema)));
  }
  return found;
}

/** Pages that the site's own search finds; the words are looked for in the content as it is written. */
export async function pagesThatHold({ client, type }: Opened, words: string): Promise<SitePage[]> {
  const search = words.replaceAll(/[^\p{L}\p{N}-]+/gu, ' ').trim();
  const query = { search, status: 'any', context: 'edit', per_page: 10 };
  return await asked(client, { method: 'GET', path: pathOf(type), query }, pagesSchema);
}
