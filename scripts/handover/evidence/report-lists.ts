import type { Element } from 'hast';
import { h } from 'hastscript';

import { pick } from '../../model/localised.ts';
import { ownId } from '../../model/own-ids.ts';
import type { RuleId } from '../../model/rules.ts';
import { verifyRules, type VerifyRuleId } from '../../pdf/verify/rules.ts';
import type { Evidence } from './assess.ts';
import type { EvidenceFacts } from './facts.ts';
import { partOf, type ReportContext } from './report-context.ts';
import { type TaskList, tasks } from './tasks.ts';

/** The lists that people work through, and the rules and checks that are named in the table. */
export function listsSections(evidence: Evidence, context: ReportContext): Element[] {
  const { terms } = context;
  const asked = evidence.tasks.flatMap(({ id }) => tasks[id].list ?? []);
  const lists = [...new Set(asked)].flatMap((list) => {
    const items = itemsOf(list, evidence.facts, context);
    const heading = h('h3', { id: ownId(`lista-${list}`) }, terms.listNames[list]);
    return [heading, h('ol.list', items)];
  });
  const sections = lists.length === 0 ? [] : [partOf('underlag', terms.lists, lists)];
  return [...sections, rulesSection(evidence, context), ...pdfRulesSection(evidence, context)];
}

function itemsOf(list: TaskList, facts: EvidenceFacts, context: ReportContext): Element[] {
  const { page } = facts;
  switch (list) {
    case 'alternative-texts':
      return alternativeTextItems(facts, context);
    case 'headings':
      return page.headings.map(({ depth, text }) =>
        h('li', { className: [`depth-${depth}`] }, [h('span.level', `h${depth}`), ' ', text]),
      );
    case 'links':
      return page.links.map(({ text, href }) => {
        const address = text === href ? [] : [' ', h('span.address', href)];
        return h('li', [text === '' ? context.terms.emptyText : text, ...address]);
      });
    case 'tables':
      return page.tables.map((name) => h('li', name));
    case 'pictures':
      return facts.unknownPictures.map((name) => h('li', name));
  }
}

function alternativeTextItems(
  { alternativeTexts, page }: EvidenceFacts,
  { terms }: ReportContext,
): Element[] {
  const texts = alternativeTexts.map(({ label, text, isDecorative, isDraft }) => {
    const shown = text === '' ? (isDecorative ? terms.decoration : terms.emptyText) : text;
    const name = label === '' ? [] : [h('span.name', label), ' '];
    const draft = isDraft ? [' ', h('strong', `(${terms.draftText})`)] : [];
    return h('li', [...name, h('span.text', shown), ...draft]);
  });
  const formulas = page.formulas.map((text) =>
    h('li', [h('span.name', terms.formula), ' ', h('span.text', text)]),
  );
  return [...texts, ...formulas];
}

function rulesSection({ assessments, facts }: Evidence, { terms, lang }: ReportContext): Element {
  const ids = new Set<RuleId>(
    assessments.flatMap(({ grounds }) =>
      grounds.flatMap((ground) => (ground.kind === 'checked' ? ground.rules : [])),
    ),
  );
  const entries = [...ids].map((id) => {
    const { holds, setting } = facts.stateOf(id);
    return h('div', [
      h('dt', { id: ownId(`regel-${id}`) }, [h('code', id), ` (${setting})`]),
      h('dd', pick(holds, lang)),
    ]);
  });
  return partOf('regler', terms.rules, [h('p.help', terms.rulesHelp), h('dl.rules', entries)]);
}

/** The checker says what holds in Swedish alone. */
function pdfRulesSection({ facts }: Evidence, { terms, lang }: ReportContext): Element[] {
  if (facts.pdf === null) return [];
  const isSwedish = /^sv(?:-|$)/i.test(lang);
  const ids = Object.keys(verifyRules) as VerifyRuleId[];
  const entries = ids.map((id) => {
    const { clause, holds } = verifyRules[id];
    const where = clause.replace('egen regel', terms.ownRule);
    return h('div', [
      h('dt', { id: ownId(`kontroll-${id}`) }, [h('code', id)]),
      h('dd', isSwedish ? `${holds} (${where})` : where),
    ]);
  });
  const help = h('p.help', terms.pdfRulesHelp);
  return [partOf('kontroller', terms.pdfRules, [help, h('dl.rules', entries)])];
}
