import { nameOf } from '../model/person.ts';
import { termsOf } from '../model/terms.ts';
import { dateOf } from '../model/work.ts';
import type { Handover, HandoverFile } from './handover.ts';
import { packageTermsOf } from './terms.ts';

/** What an editor pastes into fields of its own. */
export interface PasteTexts {
  title: string;
  /** ”Sara Leckner och Jonas Ledendal”; empty where nobody is named. */
  authors: string;
  /** The first sentences of the description, at most sixty words; `null` where the first alone is longer. */
  ingress: string | null;
  findings: readonly string[];
  /** As known: a year, a month or a day; `null` where nobody says. */
  date: string | null;
  /** What can be read in the picture to share; empty where there is none. */
  shareAlt: string;
}

/** Readers of a list of reports see no more than this of each. */
export const mostIngressWords = 60;

/** Only what the document says of itself. */
export function pasteTextsOf({ document, book, files }: Handover): PasteTexts {
  const { config } = document;
  const terms = termsOf(config.lang);
  const beside = Buffer.from(files.get(`${config.id}.${terms.share.wide.suffix}.txt`) ?? []);
  const names = config.authors.map((author) => nameOf(author));
  const list = new Intl.ListFormat(config.lang, { type: 'conjunction' });
  return {
    title: config.title,
    authors: list.format(names),
    ingress: ingressOf(config.description, config.lang),
    date: dateOf(config, book.config.anthology),
    ...sharedTexts(beside.toString('utf8'), terms.share.altText),
  };
}

/** Whole sentences, as many as there is room for. */
export function ingressOf(description: string, lang: string): string | null {
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' });
  let ingress = '';
  for (const { segment } of sentences.segment(description.replaceAll(/\s+/g, ' ').trim())) {
    if (wordsIn(ingress + segment) > mostIngressWords) break;
    ingress += segment;
  }
  return ingress === '' ? null : ingress.trim();
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** The text that the build puts beside the picture to share: what can be read in it, then a heading and a list of findings. */
function sharedTexts(text: string, altHeading: string): Pick<PasteTexts, 'shareAlt' | 'findings'> {
  const blocks = text.trim().split('\n\n');
  const alt = blocks.find((block) => block.startsWith(`${altHeading}\n`)) ?? '';
  const list = blocks.filter((block) => block !== alt).join('\n');
  return {
    shareAlt: alt.slice(altHeading.length).trim(),
    findings: list.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : [])),
  };
}

/** The same as a file, each text below what it is. */
export function textFiles(handover: Handover): HandoverFile[] {
  const texts = pasteTextsOf(handover);
  const { headings, noIngress } = packageTermsOf(handover.document.config.lang);
  const parts: [string, string][] = [
    [headings.title, texts.title],
    [headings.authors, texts.authors],
    [headings.date, texts.date ?? ''],
    [headings.ingress, texts.ingress ?? noIngress],
    [headings.findings, texts.findings.map((each) => `- ${each}`).join('\n')],
    [headings.shareAlt, texts.shareAlt],
  ];
  const known = parts.filter(([, text]) => text !== '');
  const content = known.map(([name, text]) => `${name}\n${text}\n`).join('\n');
  return [{ path: 'texter/texter.txt', content }];
}
