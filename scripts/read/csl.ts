const markup =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|(?<closing>\/?)(?<name>[\w:-]+)(?:"[^"]*"|'[^']*'|[^"'<>])*>)/g;

/**
 * Whether a text is a CSL style that prints citations: its tags match, and a layout stands in `citation`. The citation
 * processor itself takes what it can from a broken style and prints something else.
 */
export function isStyle(text: string): boolean {
  return /<citation[\s/>]/.test(text) && /<layout[\s/>]/.test(text) && isElement('style', text);
}

/** Whether a text is one XML element of this name, all of whose tags are closed in order. */
function isElement(root: string, text: string): boolean {
  const open: string[] = [];
  for (const { 0: tag, groups = {} } of text.matchAll(markup)) {
    const { name, closing } = groups;
    if (name === undefined) continue; // a comment or the declaration
    if (open.length === 0 && name !== root) return false;
    if (closing === '' && !tag.endsWith('/>')) open.push(name);
    if (closing === '/' && open.pop() !== name) return false;
  }
  return open.length === 0;
}
