import { h } from 'hastscript';

import { questionsIn } from '../html/questions.ts';
import { serialised } from './fragment/serialise.ts';
import type { Handover } from './handover.ts';

/** What `questionsIn` tells of one. */
interface Question {
  '@type': 'Question';
  name: string;
  acceptedAnswer: { '@type': 'Answer'; text: string };
}

/**
 * Questions and answers as schema.org's FAQPage in JSON-LD, to paste into a site's field for structured data; empty for a document that
 * asks nothing, or is no FAQ. An answer is all of its words, a paragraph for each block: `p` is among the few elements that search
 * engines take there. Fit to stand in a `script` element.
 */
export function faqPageOf({ document }: Handover): string {
  const { config, body } = document;
  const questions = config.kind === 'faq' ? (questionsIn(body) as Question[]) : [];
  if (questions.length === 0) return '';
  const page = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    name: config.title,
    inLanguage: config.lang,
    ...(config.address === null ? {} : { url: config.address }),
    mainEntity: questions.map(({ name, acceptedAnswer }) => ({
      '@type': 'Question',
      name,
      acceptedAnswer: { '@type': 'Answer', text: paragraphs(acceptedAnswer.text) },
    })),
  };
  // `<` would end the script element.
  return `${JSON.stringify(page, null, 2).replaceAll('<', String.raw`\u003c`)}\n`;
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => serialised([h('p', line)]))
    .join('');
}
