import type { Element } from 'hast';
import { h } from 'hastscript';

import { pick } from '../../model/localised.ts';
import { ownId } from '../../model/own-ids.ts';
import type { Assessment, Evidence, Ground } from './assess.ts';
import { clauseIds } from './clauses.ts';
import {
  type ClauseId,
  clauseNumber,
  criteria,
  type EvidenceMedium,
  isCriterion,
  ownClauses,
} from './criteria.ts';
import { type Content, partOf, type ReportContext } from './report-context.ts';
import { tasks } from './tasks.ts';

/** All requirements by principle, with what each stands on. */
export function clausesSection({ assessments }: Evidence, context: ReportContext): Element {
  const { terms } = context;
  const byPlace = new Map(assessments.map((each) => [`${each.id} ${each.medium}`, each]));
  const tables = terms.principles.flatMap((name, index) => {
    const ids = clauseIds.filter((id) => principleOf(id) === index);
    const id = ownId(`princip-${index + 1}`);
    return [h('h3', { id }, name), clauseTable(ids, id, byPlace, context)];
  });
  return partOf('krav', terms.clauses, [h('p.help', terms.clausesHelp), ...tables]);
}

/** From 0; the last is for what is no criterion. */
function principleOf(id: ClauseId): number {
  return isCriterion(id) ? Number(id.slice(0, 1)) - 1 : 4;
}

/** Roles are written, since style sheets that set rows below each other take them away. */
function clauseTable(
  ids: readonly ClauseId[],
  labelledBy: string,
  byPlace: ReadonlyMap<string, Assessment>,
  context: ReportContext,
): Element {
  const { terms, media } = context;
  const head = [terms.clauseHead, ...media.map((medium) => terms.media[medium])];
  const cells = head.map((text) => h('th', { role: 'columnheader', scope: 'col' }, text));
  const rows = ids.map((id) =>
    h('tr', { role: 'row', id: ownId(`krav-${id}`) }, [
      h('th', { role: 'rowheader', scope: 'row' }, nameOf(id, context)),
      ...media.map((medium) => cellOf(id, medium, byPlace.get(`${id} ${medium}`), context)),
    ]),
  );
  return h('table.clauses', { role: 'table', ariaLabelledBy: labelledBy }, [
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, cells)),
    h('tbody', { role: 'rowgroup' }, rows),
  ]);
}

function nameOf(id: ClauseId, { lang, terms }: ReportContext): Content {
  if (!isCriterion(id)) {
    const own = ownClauses[id];
    return [h('strong', `${id} ${pick(own, lang)}`)];
  }
  const { name, level, since } = criteria[id];
  const own = pick(name, lang);
  const isOther = own !== name.en;
  return [
    h('strong', `${id} ${own}`),
    ...(isOther ? [' ', h('span.english', { lang: 'en' }, name.en)] : []),
    h(
      'span.level',
      since === '2.2' ? `${terms.level(level)}, ${terms.newIn22}` : terms.level(level),
    ),
  ];
}

function cellOf(
  id: ClauseId,
  medium: EvidenceMedium,
  assessment: Assessment | undefined,
  context: ReportContext,
): Element {
  const { terms } = context;
  const label = h('span.medium', { ariaHidden: 'true' }, terms.media[medium]);
  if (assessment === undefined) {
    return h('td.none', { role: 'cell' }, [label, h('p.outcome', '–')]);
  }
  const { outcome, grounds } = assessment;
  return h('td', { role: 'cell', className: [outcome] }, [
    label,
    h('p.outcome', [
      h('span.badge', terms.outcomes[outcome].name),
      ' ',
      h('span.clause', clauseNumber(id, medium)),
    ]),
    ...grounds.map((ground) => h('p', groundContent(ground, context))),
  ]);
}

function groundContent(ground: Ground, { lang, terms }: ReportContext): Content {
  switch (ground.kind) {
    case 'fault':
    case 'proved':
    case 'not-applicable':
      return withCode(pick(ground.text, lang));
    case 'person': {
      const title = pick(tasks[ground.task].title, lang);
      return [
        `${terms.toDo}: `,
        h('a', { href: `#${ownId(`uppgift-${ground.task}`)}` }, title),
        '.',
      ];
    }
    case 'checked': {
      const { rules, pdfRules } = ground;
      const listed = (ids: readonly string[], of: string) =>
        separated(ids.map((id) => h('a', { href: `#${ownId(`${of}-${id}`)}` }, h('code', id))));
      return rules.length > 0
        ? [`${terms.checkedBy} `, ...listed(rules, 'regel'), '.']
        : [`${terms.checkedIn} `, ...listed(pdfRules, 'kontroll'), '.'];
    }
  }
}

/** Links to requirements, by number: ”9.1.1.1, 10.1.1.1”. */
export function clauseLinks(clauses: readonly { id: ClauseId; medium: EvidenceMedium }[]): Content {
  return separated(
    clauses.map(({ id, medium }) =>
      h('a', { href: `#${ownId(`krav-${id}`)}` }, clauseNumber(id, medium)),
    ),
  );
}

function separated(elements: readonly Element[]): Content {
  return elements.flatMap((element, at) => (at === 0 ? [element] : [', ', element]));
}

/** Text in which what stands between backticks is code. */
export function withCode(text: string): Content {
  return text.split('`').map((part, at) => (at % 2 === 1 ? h('code', part) : part));
}
