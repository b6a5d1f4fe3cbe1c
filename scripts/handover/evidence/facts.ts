import { readFile } from 'node:fs/promises';

import { PDFDocument } from '@cantoo/pdf-lib';

import type { DocumentConfig, ReportConfig, ResolvedDocument } from '../../model/book.ts';
import { isDraft } from '../../model/edition.ts';
import type { RuleId } from '../../model/rules.ts';
import { capitalised, termsOf } from '../../model/terms.ts';
import type { Theme } from '../../model/theme.ts';
import type { Finding } from '../../pdf/verify/finding.ts';
import type { VeraVerdict } from '../../pdf/verify/verapdf.ts';
import { verifyPdf } from '../../pdf/verify/verify.ts';
import type { Handover } from '../handover.ts';
import { type Computed, type ComputedId, computedOf } from './computed.ts';
import { type ContrastPair, contrastsOf } from './contrast.ts';
import { type AlternativeText, contentsOf, type PageContents } from './page-contents.ts';
import { loweredRules, type RuleState, ruleStates } from './rule-states.ts';

export type { Computed, ComputedId } from './computed.ts';

/** All that the report says of one document, and that its claims depend on. */
export interface EvidenceFacts {
  config: DocumentConfig;
  report: ReportConfig;
  generator: string;
  page: PageContents;
  alternativeTexts: readonly (AlternativeText & { isDraft: boolean })[];
  /** Pictures of the author's and charts by a spec of their own, of which the tool knows less. */
  unknownPictures: readonly string[];
  counts: Readonly<Record<'charts' | 'tables' | 'pictures', number>>;
  /** Numbers and labels that cannot be read, by figure. */
  unread: readonly { label: string; numbers: number; labels: number }[];
  contrasts: readonly ContrastPair[];
  computed: Readonly<Record<ComputedId, Computed>>;
  /** `null` where the document has no PDF. */
  pdf: PdfFacts | null;
  stateOf: (id: RuleId) => RuleState;
  lowered: readonly RuleState[];
  /** Whether page and style sheets are the tool's: what its tests hold of them holds for no others. */
  hasOwnLook: boolean;
  isDraft: boolean;
}

export interface PdfFacts {
  name: string;
  pages: number;
  attachments: number;
  /** What our checker says of the finished file. */
  findings: readonly Finding[];
  /** `null` where veraPDF was not asked. */
  verapdf: readonly VeraVerdict[] | null;
}

/** Looks at the built page and PDF of a document. */
export async function factsOf(
  { document, book, files, sources, generator }: Handover,
  verapdf: readonly VeraVerdict[] | null,
): Promise<EvidenceFacts> {
  const { config } = document;
  const html = files.get(`${config.id}.html`);
  if (html === undefined) throw new Error(`The page of \`${config.id}\` was not built`);
  const page = contentsOf(new TextDecoder().decode(html));
  const contrasts = contrastsOf(book.theme);
  const stateOf = ruleStates(document, book, sources);
  const { forms, unread } = figuresOf(document);
  return {
    config,
    report: book.config,
    generator,
    page,
    ...texts(document, page),
    counts: forms,
    unread,
    contrasts,
    computed: computedOf({ config, page, contrasts }),
    pdf: await pdfOf(config.id, files.get(`${config.id}.pdf`), verapdf),
    stateOf,
    lowered: loweredRules(book, stateOf),
    hasOwnLook: await isOwnLook(book.theme),
    isDraft: isDraft(config),
  };
}

function texts(
  { figures }: ResolvedDocument,
  page: PageContents,
): Pick<EvidenceFacts, 'alternativeTexts' | 'unknownPictures'> {
  const drafts = new Set(figures.flatMap(({ spec }) => (isDraftAlt(spec) ? [spec.id] : [])));
  const ownSpecs = new Set(
    figures.flatMap(({ spec }) => (spec.form === 'vega-lite' ? [spec.id] : [])),
  );
  const charts = new Set(figures.flatMap(({ spec }) => (spec.form === 'image' ? [] : [spec.id])));
  const unknown = page.alternativeTexts.filter(({ figure }) => {
    return figure === null || !charts.has(figure) || ownSpecs.has(figure);
  });
  return {
    alternativeTexts: page.alternativeTexts.map((each) => {
      return { ...each, isDraft: each.figure !== null && drafts.has(each.figure) };
    }),
    unknownPictures: unknown.map(({ label, text }) => (label === '' ? text : label)),
  };
}

type Spec = ResolvedDocument['figures'][number]['spec'];

function isDraftAlt(spec: Spec): boolean {
  return 'draftMark' in spec && spec.draftMark !== null;
}

function figuresOf({
  config,
  figures,
  tables,
}: ResolvedDocument): Pick<EvidenceFacts, 'unread'> & { forms: EvidenceFacts['counts'] } {
  const specs = figures.map(({ spec }) => spec);
  const pictures = specs.filter(({ form }) => form === 'image').length;
  const charts = specs.filter((spec) => 'table' in spec && spec.form !== 'bar-table').length;
  const tabular = specs.filter((spec) => 'grid' in spec || spec.form === 'bar-table').length;
  const words = termsOf(config.lang);
  const unread = figures.flatMap(({ spec, enumerator }) => {
    const found = unreadIn(spec);
    return found.numbers + found.labels === 0
      ? []
      : [{ label: capitalised(`${words[spec.kind]}\u00a0${enumerator}`), ...found }];
  });
  return { forms: { charts, pictures, tables: tabular + tables.length }, unread };
}

function unreadIn(spec: Spec): { numbers: number; labels: number } {
  if (!('table' in spec)) return { numbers: 0, labels: 0 };
  const { rows, columns } = spec.table;
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  const labels = [...rows, ...columns].map(({ labelStatus }) => labelStatus);
  return {
    numbers: cells.filter(({ status }) => status === 'illegible').length,
    labels: labels.filter((each) => each === 'illegible' || each === 'incomplete').length,
  };
}

async function pdfOf(
  id: string,
  bytes: Uint8Array | undefined,
  verapdf: readonly VeraVerdict[] | null,
): Promise<PdfFacts | null> {
  if (bytes === undefined) return null;
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const findings = await verifyPdf(bytes);
  const attachments = document.getAttachments().length;
  return { name: `${id}.pdf`, pages: document.getPageCount(), attachments, findings, verapdf };
}

const ownTemplates = {
  page: 'page.html',
  designCss: 'design.css',
  screenCss: 'screen.css',
  printCss: 'print.css',
} as const satisfies Readonly<Record<keyof Theme['templates'], string>>;

async function isOwnLook({ templates }: Theme): Promise<boolean> {
  const folder = new URL('../../../templates/', import.meta.url);
  const keys = Object.keys(ownTemplates) as (keyof typeof ownTemplates)[];
  const same = keys.map(async (key) => {
    return templates[key] === (await readFile(new URL(ownTemplates[key], folder), 'utf8'));
  });
  return (await Promise.all(same)).every(Boolean);
}
