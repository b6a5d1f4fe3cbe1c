import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import { pick } from '../../model/localised.ts';
import { ownId } from '../../model/own-ids.ts';
import { verifyRules } from '../../pdf/verify/rules.ts';
import type { Evidence } from './assess.ts';
import { shownRatio } from './computed.ts';
import type { ContrastPair } from './contrast.ts';
import type { EvidenceFacts } from './facts.ts';
import { partOf, type ReportContext } from './report-context.ts';

/** What is in the document, what the checks of the PDF say, and the contrast of all colours. */
export function documentSection({ facts }: Evidence, context: ReportContext): Element {
  const { terms, lang } = context;
  const { page, alternativeTexts: texts, counts } = facts;
  const drafts = texts.filter(({ isDraft }) => isDraft).length;
  const names = terms.facts;
  const entries: readonly (readonly [string, string | ElementContent[]])[] = [
    [names.figures, terms.figureCounts(counts.charts, counts.pictures)],
    [names.texts, terms.textCounts(texts.length, drafts, page.formulas.length)],
    [names.tables, terms.tableCounts(page.tables.length, page.chartTables)],
    [names.headings, terms.headingCounts(page.headings.length)],
    [names.links, terms.linkCounts(page.links.length, page.innerLinks)],
    [names.languages, page.languages.join(', ')],
    ...pdfEntries(facts, context),
  ];
  const [textContrast, shapeContrast] = ['text-contrast', 'shape-contrast'] as const;
  const least = [facts.computed[textContrast], facts.computed[shapeContrast]]
    .map(({ told }) => pick(told, lang))
    .join(' ');
  return partOf('dokumentet', terms.document, [
    h(
      'dl.facts',
      entries.map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
    ),
    h('h3', { id: ownId('kontrast') }, terms.contrast),
    h('p.help', terms.contrastHelp(least)),
    contrastTable(facts.contrasts, context),
  ]);
}

function pdfEntries(
  { pdf }: EvidenceFacts,
  { terms }: ReportContext,
): (readonly [string, string | ElementContent[]])[] {
  const names = terms.facts;
  if (pdf === null) return [[names.pages, terms.noPdf]];
  const checks = Object.keys(verifyRules).length;
  const verdicts = (pdf.verapdf ?? []).flatMap(({ flavour, compliant, faults }) =>
    [terms.veraSays(flavour, compliant, faults.length)].concat(faults),
  );
  const lines = verdicts.map((text) => h('span.line', text));
  return [
    [names.pages, terms.pageCounts(pdf.pages, pdf.attachments)],
    [names.own, terms.ownChecks(checks, pdf.findings.length)],
    [names.vera, pdf.verapdf === null ? terms.veraNotRun : lines],
  ];
}

/** A row for each pair, with its contrast in light and in dark. */
function contrastTable(pairs: readonly ContrastPair[], { terms, lang }: ReportContext): Element {
  const byName = new Map<string, Partial<Record<ContrastPair['mode'], ContrastPair>>>();
  for (const pair of pairs) {
    const name = pick(pair.name, lang);
    byName.set(name, { ...byName.get(name), [pair.mode]: pair });
  }
  const shown = (pair: ContrastPair | undefined): Element => {
    if (pair === undefined) return h('td', '–');
    const isLow = pair.ratio < pair.needed;
    return h('td', isLow ? { className: ['low'] } : {}, shownRatio(pair.ratio, lang));
  };
  const rows = [...byName].map(([name, { light, dark }]) => {
    const needed = light?.needed ?? dark?.needed ?? 0;
    return h('tr', [
      h('th', { scope: 'row' }, name),
      shown(light),
      shown(dark),
      h('td', shownRatio(needed, lang)),
    ]);
  });
  const head = terms.contrastHead.map((text) => h('th', { scope: 'col' }, text));
  return h('table.contrasts', { ariaLabelledBy: ownId('kontrast') }, [
    h('thead', h('tr', head)),
    h('tbody', rows),
  ]);
}
