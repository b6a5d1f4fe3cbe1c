import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

import { questionsIn } from '../html/questions.ts';
import { fragmentOf } from './fragment/fragment.ts';
import { serialised } from './fragment/serialise.ts';
import { textOf } from './fragment/tree.ts';
import type { Handover, HandoverFile } from './handover.ts';
import { localAddress } from './package-places.ts';

export interface QuestionToPaste {
  question: string;
  /** HTML that the filter of WordPress leaves as it is. */
  answer: string;
}

/** The questions of a FAQ that open by themselves, for a module of the site such as an accordion; empty for other documents. */
export function questionsToPaste(handover: Handover): QuestionToPaste[] {
  if (handover.document.config.kind !== 'faq') return [];
  const { html } = fragmentOf(handover, localAddress);
  const found: QuestionToPaste[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    const [summary, ...answer] = element.children.filter(isElement);
    const isQuestion = element.tagName === 'details' && hasHeading(summary);
    if (!isQuestion || summary === undefined) return;
    found.push({
      question: textOf(summary).replaceAll(/\s+/g, ' ').trim(),
      answer: answer.map((each) => serialised([each])).join('\n'),
    });
  });
  return found;
}

function isElement(node: ElementContent | Root['children'][number]): node is Element {
  return node.type === 'element';
}

function hasHeading(summary: Element | undefined): boolean {
  return (
    summary?.children.some((child) => isElement(child) && /^h\d$/.test(child.tagName)) === true
  );
}

/** Opening sections, and the same as FAQPage data (schema.org), both for questions and answers alone. */
export function questionFiles(handover: Handover): HandoverFile[] {
  const questions = questionsToPaste(handover);
  if (questions.length === 0) return [];
  const sections = questions.map(
    ({ question, answer }) =>
      `<details>\n<summary>${escaped(question)}</summary>\n${answer}\n</details>`,
  );
  const { document } = handover;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: document.config.lang,
    mainEntity: questionsIn(document.body),
  };
  return [
    { path: 'faq/fragor.html', content: `${sections.join('\n')}\n` },
    { path: 'faq/faqpage.jsonld', content: `${JSON.stringify(data, null, 2)}\n` },
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
