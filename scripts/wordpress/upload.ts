import { createHash } from 'node:crypto';

import type { MediaFile } from '../handover/media.ts';
import type { Localised } from '../model/localised.ts';
import type { Answer } from './client.ts';
import { siteFault } from './fault.ts';
import { said, saidIn } from './refusal.ts';
import { mediaSchema, type SiteMedia } from './schemas.ts';
import { asked, type Opened, parsed, refused } from './site.ts';

export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Letters of a checksum in an address: enough that no two files have the same. */
const markLength = 40;

/**
 * Address of a file's own page on the site, by which it is found again when nobody noted that it was uploaded. It follows from name and
 * content, and cannot be that of a page that people choose.
 */
export function markOf({ name, content }: Pick<MediaFile, 'name' | 'content'>): string {
  return `rapport-${sha256Of(`${name}\n${sha256Of(content)}`).slice(0, markLength)}`;
}

/** What people are told of a file in the library: title and alternative text. */
export function aboutOf({ title, alt }: Pick<MediaFile, 'title' | 'alt'>): string {
  return sha256Of(JSON.stringify([title, alt])).slice(0, 16);
}

/** As WordPress keeps it: on one line. */
export function altOf({ alt }: Pick<MediaFile, 'alt'>): string {
  return (alt ?? '').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Puts a file among the site's media. The site gets its checksum too, and refuses what did not arrive whole.
 *
 * @throws {SiteFault}
 */
export async function uploadFile(opened: Opened, file: MediaFile): Promise<SiteMedia> {
  const { client } = opened;
  const form = new FormData();
  const content = new Uint8Array(file.content); // of its own buffer, as a form wants it
  form.set('file', new File([content], file.name, { type: file.type }));
  form.set('title', file.title);
  form.set('slug', markOf(file));
  if (file.alt !== null) form.set('alt_text', altOf(file));
  const md5 = createHash('md5').update(content).digest('hex'); // what WordPress compares with
  const headers = { 'Content-MD5': md5 };
  const answer = await client.ask({ method: 'POST', path: '/wp/v2/media', body: form, headers });
  if (answer.status === 201 || answer.status === 200)
    return parsed(client, mediaSchema, answer.data);
  if (answer.status === 401 || answer.status === 403) throw refused(client, answer, 'upload');
  throw uploadFault(file, answer);
}

/** Tells people anew what the file shows. */
export async function describeFile(opened: Opened, id: number, file: MediaFile): Promise<void> {
  const body = { title: file.title, alt_text: altOf(file) };
  const question = { method: 'POST', path: `/wp/v2/media/${id}`, body } as const;
  await asked(opened.client, question, mediaSchema, 'upload');
}

const tooLarge: Localised = {
  sv: 'den är större än vad webbplatsen tar emot',
  en: 'it is larger than what the site takes',
};
const raiseLimit: Localised = {
  sv: 'Be den som sköter webbplatsen att höja gränsen: `upload_max_filesize` och `post_max_size` i PHP, gränsen i webbservern, och i ett nätverk av webbplatser ”Största filstorlek”. Kör sedan igen.',
  en: 'Ask the administrator to raise the limit: `upload_max_filesize` and `post_max_size` of PHP, that of the web server, and in a network of sites ”Max upload file size”. Then run again.',
};

function uploadFault({ name, content }: MediaFile, { status, data }: Answer): Error {
  const { code, message } = saidIn(data);
  const size = sizeOf(content.length);
  const ending = name.split('.').at(-1) ?? '';
  if (status === 413 || /no_data|too_big|limited_space/.test(code)) {
    return siteFault('site-takes-file', { name, size, reason: tooLarge }, { help: raiseLimit });
  }
  if (status === 412) {
    const reason = { sv: 'den kom inte fram hel', en: 'it did not arrive whole' };
    return siteFault('site-takes-file', { name, size, reason });
  }
  const isType = /^rest_upload_(?:unknown|sideload)_error$/.test(code);
  const reason = {
    sv: `${isType ? `webbplatsen tar inte emot filer som slutar på .${ending}` : `webbplatsen svarade med ett fel (${status})`}${said(message)}`,
    en: `${isType ? `the site takes no files that end in .${ending}` : `the site answered with a fault (${status})`}${said(message)}`,
  };
  return siteFault(
    'site-takes-file',
    { name, size, reason },
    { help: isType ? allowType(ending) : undefined },
  );
}

function allowType(ending: string): Localised {
  return {
    sv: `Be den som sköter webbplatsen att tillåta filtypen ${ending} (i ett nätverk: Nätverksinställningar, Tillåtna filtyper). Kör sedan igen: det som redan är uppladdat laddas inte upp en gång till.`,
    en: `Ask the administrator to allow the file type ${ending} (in a network: Network Settings, Upload file types). Then run again: what is there is not uploaded once more.`,
  };
}

export function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} kB`
    : `${Math.round(bytes / 1024 / 1024)} MB`;
}
