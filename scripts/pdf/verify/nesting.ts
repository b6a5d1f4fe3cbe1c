import type { Report } from './finding.ts';
import type { VerifyRuleId } from './rules.ts';
import { type Element, nameOfElement, type Tree } from './tree.ts';
import { onlyKids, onlyParents } from './types.ts';

/** Which rule a misplaced type breaks. */
function ruleOf(type: string): VerifyRuleId {
  if (type.startsWith('TOC')) return 'contents-nested';
  return type.startsWith('L') ? 'lists-nested' : 'tables-nested';
}

/** Whether each element stands where its type may stand, and holds what its type may hold. */
export function inspectNesting(tree: Tree, report: Report): void {
  inspectRoot(tree, report);
  for (const element of tree.elements) {
    inspectParent(element, report);
    inspectKids(element, report);
    inspectCaptions(element, report);
    if (element.type === 'Table') inspectParts(element, report);
  }
}

function inspectRoot({ tops, elements }: Tree, report: Report): void {
  const [root] = tops;
  if (tops.length !== 1 || root?.type !== 'Document') {
    const found = tops.map(nameOfElement).join(', ');
    report('document-root', {
      sv: `Trädets rot är ${found === '' ? 'tom' : found}, väntade ett Document`,
      en: `The root of the tree is ${found === '' ? 'empty' : found}, expected a Document`,
    });
  }
  for (const element of elements) {
    if (element.type !== 'Document' || element.parent === null) continue;
    report(
      'document-root',
      {
        sv: 'Ett Document ligger i ett annat element',
        en: 'A Document stands within another element',
      },
      { object: element.ref },
    );
  }
}

function inspectParent(element: Element, report: Report): void {
  const { type, parent, ref } = element;
  const allowed = onlyParents[type];
  if (allowed === undefined || allowed.includes(parent?.type ?? '')) return;
  const where =
    parent === null
      ? { sv: 'i roten', en: 'at the root' }
      : { sv: `i ${nameOfElement(parent)}`, en: `in ${nameOfElement(parent)}` };
  report(
    ruleOf(type),
    {
      sv: `${type} ligger ${where.sv}, väntade ${allowed.join(' eller ')}`,
      en: `${type} stands ${where.en}, expected ${allowed.join(' or ')}`,
    },
    {
      object: ref,
    },
  );
}

function inspectKids(element: Element, report: Report): void {
  const allowed = onlyKids[element.type];
  if (allowed === undefined) return;
  for (const kid of element.kids) {
    const type = kid.kind === 'element' ? kid.element.type : 'content';
    if (allowed.includes(type)) continue;
    const misplaced = kid.kind === 'element' && onlyParents[type] !== undefined;
    if (misplaced) continue; // told of already, where it stands
    const text = {
      sv: `${element.type} har ${type === 'content' ? 'innehåll' : type} direkt i sig, väntade ${allowed.join(', ')}`,
      en: `${element.type} has ${type === 'content' ? 'content' : type} directly within it, expected ${allowed.join(', ')}`,
    };
    report(ruleOf(element.type), text, { object: element.ref });
  }
}

/** At most one head and one foot, and rows not both in groups and beside them. */
function inspectParts({ elements, ref }: Element, report: Report): void {
  const countOf = (type: string): number => elements.filter((each) => each.type === type).length;
  if (countOf('THead') > 1 || countOf('TFoot') > 1) {
    report(
      'tables-nested',
      { sv: 'Tabellen har flera THead eller TFoot', en: 'The table has several THead or TFoot' },
      { object: ref },
    );
  }
  if (countOf('TBody') > 0 && countOf('TR') > 0) {
    report(
      'tables-nested',
      {
        sv: 'Tabellen har rader både i TBody och utanför',
        en: 'The table has rows both in TBody and outside it',
      },
      { object: ref },
    );
  }
  if (countOf('THead') + countOf('TFoot') > 0 && countOf('TBody') === 0) {
    report(
      'tables-nested',
      {
        sv: 'Tabellen har THead eller TFoot men ingen TBody',
        en: 'The table has THead or TFoot but no TBody',
      },
      { object: ref },
    );
  }
}

const firstOnly = new Set(['L', 'TOC']);
const captioned = new Set(['Table', 'L', 'TOC', 'Figure', 'Formula', 'Div', 'Sect', 'Art', 'Form']);

function inspectCaptions({ elements, type, ref }: Element, report: Report): void {
  const places = elements.flatMap((each, index) => (each.type === 'Caption' ? index : []));
  if (places.length === 0) return;
  const place = { object: ref };
  if (!captioned.has(type))
    report(
      'captions-placed',
      { sv: `Caption ligger i ${type}`, en: `Caption stands within ${type}` },
      place,
    );
  if (places.length > 1)
    report(
      'captions-placed',
      { sv: `${type} har flera Caption`, en: `${type} has several Caption` },
      place,
    );
  const isEdge = places.every(
    (at) => at === 0 || (at === elements.length - 1 && !firstOnly.has(type)),
  );
  if (!isEdge)
    report(
      'captions-placed',
      {
        sv: `Caption står inte först eller sist i ${type}`,
        en: `Caption stands neither first nor last in ${type}`,
      },
      place,
    );
}
