import type { List, Nodes } from 'mdast';

import { type Cache, ownCache } from '../compile/cache.ts';
import type { Book, ResolvedDocument } from '../model/book.ts';
import { isDraft } from '../model/edition.ts';
import { nameOf } from '../model/person.ts';
import {
  type CoverPicture,
  type CoverTexts,
  linkFormat,
  type SharedFinding,
} from '../model/share.ts';
import { capitalised, type Terms, termsOf } from '../model/terms.ts';
import { isLine, plainText } from '../model/text.ts';
import { bookOf, dateOf, wholeTitle } from '../model/work.ts';
import type { RasterDrawing } from '../pdf/raster.ts';
import type { Publication } from '../publish/manifest.ts';
import type { JobWorker } from '../workers/create-worker.ts';

/** A document's own picture to share, and what it says in words. */
export interface DocumentShare {
  /** `null` where its words are more than there is room for. */
  svg: string | null;
  alt: string;
  /** Every finding in plain text, for the page that the report is announced on. */
  findings: readonly string[];
}

/**
 * The picture that a link to a document is shown with, drawn in the worker or remembered, and its texts; made of what the page says,
 * and of nothing else.
 */
export async function documentShareOf(
  document: ResolvedDocument,
  book: Book,
  worker: JobWorker,
  cache: Cache,
): Promise<DocumentShare> {
  const terms = termsOf(document.config.lang);
  const found = findingsIn(document);
  const texts = coverTextsOf(document, book, found[0] ?? null, terms);
  const theme = { ...book.theme, fonts: { ...book.theme.fonts, faces: [] } };
  const { tokens, figure, fonts, metrics } = theme;
  const look = JSON.stringify([tokens.light, figure.light, fonts.sans, [...metrics]]);
  const bytes = await ownCache(cache).remember(['cover', look, JSON.stringify(texts)], async () =>
    Buffer.from(JSON.stringify(await worker.run('drawCover', texts, theme))),
  );
  const picture = JSON.parse(Buffer.from(bytes).toString('utf8')) as CoverPicture | null;
  return {
    svg: picture?.svg ?? null,
    alt: altOf(texts, picture, terms),
    findings: found.map(sentenceOf),
  };
}

function coverTextsOf(
  { config }: ResolvedDocument,
  { config: { anthology, publisher } }: Book,
  finding: SharedFinding | null,
  terms: Terms,
): CoverTexts {
  const whole = bookOf(config, anthology);
  const draft = isDraft(config) ? terms.edition.draft : null;
  const sender = [publisher, dateOf(config, anthology), draft].filter((each) => each !== null);
  return {
    whole: whole === null ? '' : wholeTitle(whole),
    number: config.number === null ? '' : String(config.number),
    title: config.title,
    shortTitle: config.shortTitle,
    authors: config.authors.map((author) => nameOf(author)).join(', '),
    finding: finding === null ? null : { ...finding, rest: withNumbers(finding.rest) },
    sender: sender.join(', '),
  };
}

/** A number stays on the line of what it counts. */
function withNumbers(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00A0');
}

/** What can be read in the picture, in the same order. */
function altOf(texts: CoverTexts, picture: CoverPicture | null, terms: Terms): string {
  const { whole, number, authors, finding, sender } = texts;
  const title = picture?.title ?? texts.title;
  const chapter = number === '' ? '' : `${capitalised(terms.chapter)} ${number}`;
  const shown = finding !== null && picture?.hasFinding === true ? sentenceOf(finding) : '';
  return [whole, chapter, title, authors, shown.replaceAll('\u00A0', ' '), sender]
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/u.test(text) ? text : `${text}.`))
    .join(' ');
}

function sentenceOf({ key, rest }: SharedFinding): string {
  return [key, rest].filter((text) => text !== '').join(' ');
}

/** Each finding by itself, its parts one after the other. */
function findingsIn({ findings }: ResolvedDocument): SharedFinding[] {
  const list = findings?.children.find((child): child is List => child.type === 'list');
  return (list?.children ?? []).map((item) => {
    const [first, ...others] = item.children;
    const start = first?.type === 'paragraph' ? first.children[0] : undefined;
    const key = start?.type === 'strong' ? wordsOf(start) : '';
    const text = [first, ...others].map((block) => (block === undefined ? '' : wordsOf(block)));
    return { key, rest: text.filter(Boolean).join(' ').slice(key.length).trim() };
  });
}

/** Around the words of a reference, while it is looked at what stands around it. */
const [opens, closes] = ['\uE000', '\uE001'];

/** In plain text on one line. A reference in brackets leads nowhere outside the page, and is left out. */
function wordsOf(node: Nodes): string {
  return linesIn(marked(node))
    .join(' ')
    .replaceAll(new RegExp(`\\s*\\(${opens}[^${closes}]*${closes}\\)`, 'gu'), '')
    .replaceAll(/[\uE000\uE001]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Items of a list and cells of a table are words of their own. */
function linesIn(node: Nodes): string[] {
  const isWhole = isLine(node) || node.type === 'strong' || !('children' in node);
  return isWhole ? [plainText(node)] : node.children.flatMap((child) => linesIn(child));
}

function marked<Node extends Nodes>(node: Node): Node {
  if (node.type === 'crossReference') return { ...node, text: `${opens}${node.text}${closes}` };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => marked(child)) };
}

const pictureId = 'document';

/** What the browser makes a picture of. */
export function documentDrawing(share: DocumentShare | null): RasterDrawing[] {
  const svg = share?.svg ?? null;
  return svg === null ? [] : [{ id: pictureId, svg, ...linkFormat }];
}

/** Writes the picture, and beside it what it says and what the findings are, for those who publish it. */
export async function publishDocumentShare(
  { config: { id, lang } }: ResolvedDocument,
  share: DocumentShare | null,
  pictures: ReadonlyMap<string, Uint8Array>,
  publication: Publication,
): Promise<void> {
  if (share === null) return;
  const { svg, alt, findings } = share;
  const terms = termsOf(lang);
  const path = `${id}.${terms.share.wide.suffix}`;
  const png = pictures.get(pictureId);
  if (svg === null || png === undefined) publication.leaveOut(id, `${path}.png`, noRoom);
  else await publication.add(id, `${path}.png`, png);
  const parts = [
    ...(svg === null ? [] : [`${terms.share.altText}\n${alt}`]),
    ...(findings.length === 0
      ? []
      : [[terms.findings.heading, ...findings.map((each) => `- ${each}`)].join('\n')]),
  ];
  if (parts.length > 0) await publication.add(id, `${path}.txt`, `${parts.join('\n\n')}\n`);
}

const noRoom = 'The title does not fit in the picture in sizes that can be read';
