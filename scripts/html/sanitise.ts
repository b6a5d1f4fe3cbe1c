import type { Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';

/**
 * GitHub's schema and what our own nodes need. Identifiers are not prefixed: they are limited to `[a-z0-9-]` by the
 * parser, they are the addresses that readers link to, and the page runs no script that could be misled by them.
 */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption', 'data'],
  attributes: {
    ...defaultSchema.attributes,
    '*': ['id', 'lang', 'title'],
    a: [
      'href',
      'ariaLabel',
      ['className', 'cross-reference', 'permalink', 'data-footnote-backref', 'term'],
    ],
    blockquote: [['className', 'pullquote']],
    data: ['value'],
    div: [
      'dataFormula',
      [
        'className',
        'formula',
        'box',
        'note',
        'fact',
        'details',
        'page-break',
        'notes-below',
        'picture',
      ],
    ],
    figure: ['dataFigure', 'ariaLabelledBy', ['className', 'table', 'picture']],
    h2: [['className', 'appendix']],
    img: ['dataPicture', 'alt', ['role', 'presentation'], ['className', 'decorative']],
    h6: [['className', 'sixth']],
    ol: ['start', ['className', 'contains-task-list', 'recommendations', /^digits-\d$/]],
    p: [['className', 'box-title', 'note', 'subject']],
    pre: [['className', 'continued', 'unfinished']],
    span: [
      'lang',
      'dataFormula',
      'dataPageref',
      'dataBefore',
      'ariaLabel',
      ['role', 'img'],
      ['className', 'citation', 'cross-reference', 'enumerator', 'label', 'on-page', 'task'],
    ],
    sup: [['className', 'note-ref']],
    td: ['align'],
    th: ['align', 'scope'],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
};

/** Author content as HTML that can neither run nor load anything. */
export function sanitised(tree: Root): Root {
  const safe = sanitize(tree, schema);
  return safe.type === 'root' ? safe : { type: 'root', children: [safe] };
}
