import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/**
 * Wraps each heading and what follows it, down to the next of its level, in a `section`. What follows a question that is folded
 * (`asQuestion`) stands in a `details`, whose summary is the question.
 */
export function sectionsOf(content: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  const open: { depth: number; holder: Element }[] = [];
  for (const node of content) {
    const depth = depthOf(node);
    if (depth === null) {
      (open.at(-1)?.holder.children ?? result).push(node);
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section = h('section', { className: [`level-${depth}`] });
    (open.at(-1)?.holder.children ?? result).push(section);
    open.push({ depth, holder: headed(section, node) });
  }
  return result;
}

/** Puts the heading into its section; gives the element that holds what follows. */
function headed(section: Element, heading: ElementContent): Element {
  if (!isQuestion(heading)) {
    section.children.push(heading);
    return section;
  }
  const details = h('details.question', [h('summary', [heading])]);
  section.children.push(details);
  return details;
}

function depthOf(node: ElementContent): number | null {
  const match = node.type === 'element' ? /^h([2-6])$/.exec(node.tagName) : null;
  return match === null ? null : Number(match[1]);
}

const questionClass = 'asked';

function isQuestion(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(questionClass);
}

/**
 * A heading that is the summary of its answer. Its permalink comes after it and carries its identifier: browsers open what is
 * folded around the target of a link, but not where the target is the summary; and a summary holds nothing else to press.
 */
export function asQuestion(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) =>
    node.type === 'element' && depthOf(node) !== null ? questionOf(node) : [node],
  );
}

function questionOf(heading: Element): Element[] {
  const { id, className, ...properties } = heading.properties;
  const links = heading.children.filter(isPermalink);
  const words = withoutSpaceAtEnd(heading.children.filter((child) => !isPermalink(child)));
  const classes = [...(Array.isArray(className) ? className : []), questionClass];
  for (const link of links) if (typeof id === 'string') link.properties['id'] = id;
  return [
    { ...heading, properties: { ...properties, className: classes }, children: words },
    ...links,
  ];
}

/** The space before the link. */
function withoutSpaceAtEnd(content: readonly ElementContent[]): ElementContent[] {
  const last = content.at(-1);
  if (last?.type !== 'text') return [...content];
  const value = last.value.trimEnd();
  return [...content.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}

function isPermalink(node: ElementContent): node is Element {
  if (node.type !== 'element') return false;
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes('permalink');
}
