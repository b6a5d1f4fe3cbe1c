import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';

import type { TermListKind } from '../model/glossary.ts';
import type { TermList, TermReference } from '../model/nodes.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:term[kommunens]{of=kommun}`; without `of` the words are the name. */
function termReferenceOf(directive: Directive): TermReference | null {
  if (directive.type !== 'textDirective' || directive.children.length === 0) return null;
  const of = directive.attributes?.['of']?.trim() || toString(directive).trim();
  if (of === '') return null;
  return { type: 'termReference', of, href: null, children: directive.children };
}

/** `::glossary`, `::abbreviations{lang=en}`. */
function termListOf(kind: TermListKind, directive: Directive): TermList {
  return { type: 'termList', kind, lang: directive.attributes?.['lang'] || null };
}

/** What is written of terms. */
export const termDirectives = {
  term: {
    form: 'textDirective',
    attributes: ['of'],
    usage: ':term[kommunens]{of="kommun"}',
    make: termReferenceOf,
  },
  glossary: {
    form: 'leafDirective',
    attributes: ['lang'],
    usage: '::glossary',
    make: (directive: Directive) => termListOf('glossary', directive),
  },
  abbreviations: {
    form: 'leafDirective',
    attributes: ['lang'],
    usage: '::abbreviations',
    make: (directive: Directive) => termListOf('abbreviations', directive),
  },
} as const;
