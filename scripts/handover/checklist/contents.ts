import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import { bytesOf } from '../../publish/output.ts';
import type { Handover, HandoverFile } from '../handover.ts';
import type { MediaFile } from '../media.ts';
import { localAddress } from '../package-places.ts';
import { questionsToPaste } from '../package-questions.ts';
import { pasteTextsOf } from '../package-texts.ts';
import { pasteBox, pasteCell } from './paste.ts';
import type { ChecklistTerms, StepFacts } from './terms-sv.ts';

export interface ChecklistParts {
  handover: Handover;
  files: readonly HandoverFile[];
  media: readonly MediaFile[];
  facts: StepFacts;
  terms: ChecklistTerms;
}

/** What stands in a step beside its lines, by name of the step: after the first of them, and last. */
export type StepContents = Readonly<
  Record<string, { middle?: readonly ElementContent[]; end?: readonly ElementContent[] }>
>;

export function contentsOfSteps(parts: ChecklistParts): StepContents {
  const { terms, facts, handover } = parts;
  const { id } = handover.document.config;
  const line = (name: keyof ChecklistTerms['texts'] & string, label: string, text: string) =>
    text === '' ? [] : [pasteBox({ id: `text-${name}`, name: label, text, as: 'line' }, terms)];
  const { texts } = terms;
  const own = pasteTextsOf(handover);
  const findings = own.findings.join('\n');
  return {
    upload: { end: [addressField(parts), uploadList(parts)] },
    check: { end: [pictureTable(parts)] },
    page: {
      end: [
        ...line('title', texts.title, own.title),
        ...line('slug', texts.slug, facts.slug),
        ...line('ingress', texts.ingress, own.ingress ?? ''),
        ...line('authors', texts.authors, own.authors),
        ...line('date', texts.date, own.date ?? ''),
        ...line('findings', texts.findings, findings),
        ...line('share', texts.share, own.shareAlt),
      ],
    },
    paste: {
      end: [
        codeBox('blocks', texts.blocks, 'sida/block.html', parts),
        codeBox('html', texts.html, 'sida/sida.html', parts),
        ...questionTable(parts),
      ],
    },
    verify: {
      end: line('verifyFolder', texts.verifyFolder, `npm run verify-site -- out/paket/${id}`),
    },
    publish: { end: line('verify', texts.verify, `npm run verify-site -- ${terms.pageAddress}`) },
    address: { end: line('report', texts.report, addressLines(parts)) },
    statement: {
      end:
        facts.statement === null
          ? []
          : line('statement', texts.statement, textIn(parts, facts.statement)),
    },
  };
}

/** Keys of report.yaml, as far as the document has what they are about. */
function addressLines({ terms, media }: ChecklistParts): string {
  const hasShare = media.some(({ name }) => name.endsWith('-delning.png'));
  return [
    `address: ${terms.pageAddress}`,
    'pdfAddress: https://…',
    ...(hasShare ? ['imageAddress: https://…'] : []),
  ].join('\n');
}

function textIn({ files }: ChecklistParts, path: string): string {
  const content = files.find((file) => file.path === path)?.content ?? '';
  return Buffer.from(bytesOf(content)).toString('utf8').trim();
}

function codeBox(id: string, name: string, path: string, parts: ChecklistParts): Element {
  return pasteBox({ id: `text-${id}`, name, text: textIn(parts, path), as: 'code' }, parts.terms);
}

/** Of no use without a script, which shows it. */
function addressField({ terms, facts }: ChecklistParts): Element {
  const { address } = terms;
  const described = 'adress-hjalp adress-besked';
  return h('div.address.box', { hidden: true }, [
    h('label', { htmlFor: 'adress' }, address.label(facts.firstPicture)),
    h('input#adress', {
      type: 'url',
      ariaDescribedBy: described,
      autoComplete: 'off',
      dataFile: facts.firstPicture,
    }),
    h('p#adress-hjalp', address.help(facts.firstPicture)),
    h('p#adress-besked', address.missing),
  ]);
}

function uploadList({ media, terms }: ChecklistParts): Element {
  return h('details.uploads', [
    h('summary', `${terms.uploads} (${media.length})`),
    h(
      'ul',
      media.map(({ name, content }) => {
        const href = localAddress(name).replace('../', '');
        const size = terms.size(String(Math.ceil(content.length / 1024)));
        return h('li', [h('a', { href }, href), ' ', h('span.size', size)]);
      }),
    ),
  ]);
}

function pictureTable({ media, terms }: ChecklistParts): Element {
  const { pictures, texts } = terms;
  const all = media.filter(({ type }) => type.startsWith('image/'));
  const rows = all.map(({ name, alt }, at) => {
    const text = alt ?? '';
    const cell =
      text === ''
        ? h('td', pictures.inPage)
        : pasteCell({ id: `alt-${at + 1}`, name: texts.alt(name), text }, terms);
    return h('tr', [h('th', { scope: 'row' }, name), cell]);
  });
  return h('details.pictures', [
    h('summary', pictures.summary(all.length)),
    h('table', [
      h('caption.visually-hidden', pictures.caption),
      headOf([pictures.file, pictures.alt]),
      h('tbody', rows),
    ]),
  ]);
}

function questionTable({ handover, terms }: ChecklistParts): Element[] {
  const questions = questionsToPaste(handover);
  if (questions.length === 0) return [];
  const { texts } = terms;
  const rows = questions.map(({ question, answer }, at) => {
    const [q, a] = [texts.question(at + 1), texts.answer(at + 1)];
    return h('tr', [
      pasteCell({ id: `fraga-${at + 1}`, name: q, text: question }, terms),
      pasteCell({ id: `svar-${at + 1}`, name: a, text: answer }, terms),
    ]);
  });
  return [
    h('details.questions', [
      h('summary', terms.questions.summary(questions.length)),
      h('table', [
        h('caption.visually-hidden', terms.questions.caption),
        headOf([terms.questions.question, terms.questions.answer]),
        h('tbody', rows),
      ]),
    ]),
  ];
}

function headOf(names: readonly string[]): Element {
  return h(
    'thead',
    h(
      'tr',
      names.map((name) => h('th', { scope: 'col' }, name)),
    ),
  );
}
