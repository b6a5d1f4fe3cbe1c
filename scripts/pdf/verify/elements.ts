import { attributeOf } from './attributes.ts';
import type { Report } from './finding.ts';
import { type Inspection, pageNumbers } from './inspection.ts';
import { pageBox } from './page-box.ts';
import { boxOf, textAt } from './pdf-values.ts';
import { type Element, type Tree } from './tree.ts';

/** Headings, one after another through the document. */
export function inspectHeadings({ elements }: Tree, report: Report): void {
  const headings = elements.filter(({ type }) => /^H[1-6]?$/.test(type));
  const plain = headings.filter(({ type }) => type === 'H');
  if (plain.length > 0 && plain.length < headings.length) {
    report(
      'headings-ordered',
      { sv: 'Dokumentet blandar H med H1–H6', en: 'The document mixes H with H1–H6' },
      { object: plain[0]?.ref },
    );
  }
  let above = 0;
  for (const { type, ref } of headings) {
    const level = Number(type.slice(1));
    if (type === 'H') continue;
    if (above === 0 && level !== 1) {
      report(
        'headings-ordered',
        {
          sv: `Första rubriken är ${type}, väntade H1`,
          en: `The first heading is ${type}, expected H1`,
        },
        { object: ref },
      );
    } else if (level > above + 1) {
      report(
        'headings-ordered',
        { sv: `${type} kommer efter H${above}`, en: `${type} follows H${above}` },
        { object: ref },
      );
    }
    above = level;
  }
}

/** Alternative texts and places of figures. */
export function inspectFigures(inspection: Inspection, { elements }: Tree): void {
  const { report } = inspection;
  const numbers = pageNumbers(inspection);
  for (const element of elements) {
    if (element.type !== 'Figure' && element.type !== 'Formula') continue;
    const kid = firstContent(element);
    const page = kid === null ? undefined : numbers.get(kid.owner);
    const place = { object: element.ref, page };
    if (!/\S/.test(textAt(element.dict, 'Alt') ?? '')) {
      report(
        'figures-described',
        {
          sv: `${element.type} saknar alternativtext (Alt)`,
          en: `${element.type} has no alternative text (Alt)`,
        },
        place,
      );
    }
    if (element.type === 'Figure') inspectBox(element, page, inspection);
  }
}

function inspectBox(
  element: Element,
  number: number | undefined,
  { report, pages }: Inspection,
): void {
  const place = { object: element.ref, page: number };
  const box = boxOf(attributeOf(element, 'Layout', 'BBox'));
  if (box === undefined || box[0] >= box[2] || box[1] >= box[3]) {
    report(
      'figures-boxed',
      { sv: 'Figure saknar BBox med utsträckning', en: 'Figure has no BBox with an extent' },
      place,
    );
    return;
  }
  const page = pages.find((each) => each.number === number);
  const media = page === undefined ? undefined : pageBox(page.dict);
  if (media === undefined) return;
  const isInside = box[0] >= media[0] - 1 && box[1] >= media[1] - 1 && box[2] <= media[2] + 1;
  if (isInside && box[3] <= media[3] + 1) return;
  report(
    'figures-boxed',
    {
      sv: `BBox ${box.join(' ')} ligger utanför sidan`,
      en: `BBox ${box.join(' ')} lies outside the page`,
    },
    place,
  );
}

/** The first piece of content in an element or below it. */
function firstContent(
  element: Element,
): Extract<Element['kids'][number], { kind: 'content' }> | null {
  for (const kid of element.kids) {
    const found = kid.kind === 'element' ? firstContent(kid.element) : kid;
    if (found !== null && found.kind === 'content') return found;
  }
  return null;
}

/** Whether the content of the pages comes in the order of the pages; notes stand where they are referred to. */
export function inspectReadingOrder(inspection: Inspection, tree: Tree): void {
  const numbers = pageNumbers(inspection);
  let page = 0;
  const visit = (element: Element): void => {
    if (element.type === 'Note') return;
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid.element);
      if (kid.kind !== 'content') continue;
      const number = numbers.get(kid.owner);
      if (number !== undefined && number < page) {
        const text = {
          sv: `${element.type} på sidan ${number} läses efter innehåll på sidan ${page}`,
          en: `${element.type} on page ${number} is read after content on page ${page}`,
        };
        inspection.report('reading-order', text, { page: number, object: element.ref });
      }
      page = number ?? page;
    }
  };
  for (const top of tree.tops) visit(top);
}
