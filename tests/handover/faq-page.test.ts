import type { FAQPage, WithContext } from 'schema-dts';
import { beforeAll, expect, test } from 'vitest';

import { faqPageOf } from '../../scripts/handover/faq-page.ts';
import type { Handover } from '../../scripts/handover/handover.ts';
import { onOneLine, plainText } from '../../scripts/model/text.ts';
import { buildOnce, root } from '../repository.ts';
import { handedOver } from './handed-over.ts';

interface Asked {
  name: string;
  acceptedAnswer: { text: string };
}

let handovers: Handover[];
beforeAll(async () => {
  handovers = handedOver(await buildOnce(root, ['html']));
});

function handed(id: string): Handover {
  const handover = handovers.find(({ document }) => document.config.id === id);
  if (handover === undefined) throw new Error(`${id} was not built`);
  return handover;
}

/** Without markup and white space. */
function letters(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll(/\s/gu, '');
}

test('every question of an FAQ has its whole answer in paragraphs', () => {
  const written = faqPageOf(handed('faq'));
  expect(written).not.toContain('<');
  const page = JSON.parse(written) as WithContext<FAQPage>;
  expect(page).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: 'sv',
  });
  const asked = (JSON.parse(written) as { mainEntity: Asked[] }).mainEntity;
  const { children } = handed('faq').document.body;
  const headings = children.filter(
    (node) => node.type === 'heading' && onOneLine(plainText(node)).endsWith('?'),
  );
  expect(asked.map(({ name }) => name)).toEqual(headings.map((node) => onOneLine(plainText(node))));
  for (const [index, { acceptedAnswer }] of asked.entries()) {
    const heading = headings[index];
    const rest = heading === undefined ? [] : children.slice(children.indexOf(heading) + 1);
    const end = rest.findIndex(({ type }) => type === 'heading');
    const answer = rest.slice(0, end === -1 ? rest.length : end);
    expect(acceptedAnswer.text).toMatch(/^(?:<p>[^<]+<\/p>)+$/);
    expect(letters(acceptedAnswer.text)).toBe(
      letters(answer.map((node) => plainText(node)).join(' ')),
    );
  }
});

test('a chapter asks nothing', () => {
  expect(faqPageOf(handed('kapitel-7'))).toBe('');
});
