import type { Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import type { CrossReference } from '../model/nodes.ts';
import { placeOfWords, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { boundClaimOf, boundValueOf } from './bindings.ts';
import { boxOf, pageBreakOf } from './boxes.ts';
import { captionedTableOf, tableHolds, tableUsage } from './captioned-tables.ts';
import { endsInUnit, followingOf } from './following.ts';
import { formulaHolds, formulaOf, formulaUsage } from './formula-blocks.ts';
import { materialMarkOf } from './material.ts';
import { termDirectives } from './terms.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;
type Form = Directive['type'];

interface DirectiveDefinition {
  form: Form;
  attributes: readonly string[];
  /** How it is written; shown when it is written otherwise. */
  usage: string;
  /** What is to stand in it, where not anything may. */
  holds?: Localised;
  /** Our node, or `null` when something that it needs is missing. */
  make: (directive: Directive, source: string) => RootContent | PhrasingContent | null;
}

const colons: Record<Form, string> = {
  textDirective: ':',
  leafDirective: '::',
  containerDirective: ':::',
};

const definitions: Readonly<Record<string, DirectiveDefinition>> = {
  figure: {
    form: 'leafDirective',
    attributes: ['id'],
    usage: '::figure{#fig-7-3}',
    make: (directive) => {
      const identifier = directive.attributes?.['id'];
      return identifier ? { type: 'figure', identifier } : null;
    },
  },
  ref: {
    form: 'textDirective',
    attributes: [],
    usage: ':ref[fig-7-3]',
    make: (directive) => crossReferenceOf(directive, false),
  },
  Ref: {
    form: 'textDirective',
    attributes: [],
    usage: ':Ref[fig-7-3]',
    make: (directive) => crossReferenceOf(directive, true),
  },
  value: {
    form: 'textDirective',
    attributes: ['of', 'as'],
    usage: ':value[27 procent]{of="fig-7-3.rad"}',
    make: boundValueOf,
  },
  claim: {
    form: 'textDirective',
    attributes: ['that', 'source'],
    usage: ':claim[toppar]{that="fig-7-3.rad = max(fig-7-3.*)"}',
    make: boundClaimOf,
  },
  material: {
    form: 'textDirective',
    attributes: ['of'],
    usage: ':material{of="F6.2.4"}',
    make: materialMarkOf,
  },
  span: {
    form: 'textDirective',
    attributes: ['lang'],
    usage: ':span[privacy paradox]{lang=en}',
    make: (directive) => {
      const lang = directive.attributes?.['lang'];
      if (!lang || directive.type !== 'textDirective' || directive.children.length === 0)
        return null;
      return { type: 'languageSpan', lang, children: directive.children };
    },
  },
  table: {
    form: 'containerDirective',
    attributes: ['id', 'caption'],
    usage: tableUsage,
    holds: tableHolds,
    make: captionedTableOf,
  },
  formula: {
    form: 'containerDirective',
    attributes: ['id', 'alt'],
    usage: formulaUsage,
    holds: formulaHolds,
    make: formulaOf,
  },
  lang: {
    form: 'containerDirective',
    attributes: ['lang'],
    usage: ':::lang{lang=en}',
    make: (directive) => {
      const lang = directive.attributes?.['lang'];
      if (!lang || directive.type !== 'containerDirective') return null;
      return { type: 'languageBlock', lang, children: directive.children };
    },
  },
  note: {
    form: 'containerDirective',
    attributes: ['title'],
    usage: ':::note',
    make: (directive) => boxOf('note', directive),
  },
  fact: {
    form: 'containerDirective',
    attributes: ['title'],
    usage: ':::fact{title="…"}',
    make: (directive) => boxOf('fact', directive),
  },
  details: {
    form: 'containerDirective',
    attributes: ['summary'],
    usage: ':::details{summary="…"}',
    make: (directive) => boxOf('details', directive),
  },
  ...termDirectives,
  pagebreak: {
    form: 'leafDirective',
    attributes: [],
    usage: '::pagebreak',
    make: pageBreakOf,
  },
  abstract: containerOf(':::abstract', (children) => ({ type: 'abstract', children })),
  findings: containerOf(':::findings', (children) => ({ type: 'findings', children })),
  recommendations: containerOf(':::recommendations', (children) => ({
    type: 'recommendations',
    children,
  })),
  edition: containerOf(':::edition', (children) => ({ type: 'edition', children })),
  pullquote: containerOf(':::pullquote', (children) => ({ type: 'pullQuote', children })),
};

/** A container without attributes, which may hold any blocks. */
function containerOf(
  usage: string,
  nodeOfBlocks: (children: RootContent[]) => RootContent,
): DirectiveDefinition {
  return {
    form: 'containerDirective',
    attributes: [],
    usage,
    make: (directive) =>
      directive.type === 'containerDirective' ? nodeOfBlocks(directive.children) : null,
  };
}

function crossReferenceOf(directive: Directive, capital: boolean): CrossReference | null {
  const identifier = toString(directive).trim();
  if (identifier === '') return null;
  return { type: 'crossReference', identifier, capital, text: '', href: null };
}

/**
 * Turns directives into our nodes. Text that only looks like a directive (`10:30`) becomes the text it was; what is
 * meant as a directive but is unknown or badly written is reported and removed.
 */
export function directivesTransform(tree: Root, file: VFile): void {
  const source = String(file);
  visit(tree, (node, index, parent) => {
    if (!isDirective(node) || index === undefined || parent === undefined) return undefined;
    const replacement = looksLikeText(node)
      ? restoredText(node, source)
      : nodeOf(node, file, source).map((made) => withFollowing(made, parent, index));
    (parent as Parent).children.splice(index, 1, ...(replacement as RootContent[]));
    return [SKIP, index];
  });
  reportStrayDirectives(tree, file);
}

function withFollowing<Made extends RootContent | PhrasingContent>(
  made: Made,
  parent: Parent,
  index: number,
): Made {
  const isBare = made.type === 'boundValue' && !endsInUnit(made.written);
  const following = isBare ? followingOf(parent, index) : '';
  return following === '' ? made : { ...made, following };
}

function isDirective(node: { type: string }): node is Directive {
  return node.type in colons;
}

/** `:30`, `:a`: no label, no attributes and no name of ours. */
function looksLikeText(node: Directive): boolean {
  if (node.type !== 'textDirective' || Object.hasOwn(definitions, node.name)) return false;
  return node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
}

/** `{fig-7-3}`, written for `{#fig-7-3}`. */
function isBareIdentifier({ attributes }: Directive, attribute: string): boolean {
  return attributes?.[attribute] === '' && /-/.test(attribute);
}

/** With the identifier that was meant, so that what refers to it is not told of as well. */
function meant(directive: Directive): Directive {
  const bare = Object.keys(directive.attributes ?? {}).find((each) =>
    isBareIdentifier(directive, each),
  );
  if (bare === undefined || directive.attributes?.['id']) return directive;
  return { ...directive, attributes: { ...directive.attributes, id: bare } };
}

function restoredText(node: Directive, source: string): PhrasingContent[] {
  const { start, end } = node.position ?? {};
  const value = source.slice(start?.offset, end?.offset);
  return [{ type: 'text', value, position: node.position }];
}

function nodeOf(
  directive: Directive,
  file: VFile,
  source: string,
): (RootContent | PhrasingContent)[] {
  const { name, position: place } = directive;
  const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (definition === undefined) {
    const form = colons[directive.type];
    const at = placeOfWords(file, place, [form], name);
    const expected = namesOfForm(directive.type);
    report(file, 'directive-known', { name, form }, { place: at, expected });
    return [];
  }
  const unknown = Object.keys(directive.attributes ?? {}).filter(
    (attribute) => !definition.attributes.includes(attribute),
  );
  for (const attribute of unknown) {
    const params = { name: attribute, directive: colons[definition.form] + name };
    const at = placeOfWords(file, place, ['{', ' ', '#'], attribute);
    const expected = definition.attributes.map((known) =>
      isBareIdentifier(directive, attribute) && known === 'id' ? `#${attribute}` : known,
    );
    report(file, 'attribute-known', params, { place: at, expected });
  }
  const made =
    definition.form === directive.type ? definition.make(meant(directive), source) : null;
  if (made === null) {
    // What is missing may be what the unknown attribute was meant to be.
    if (unknown.length > 0) return [];
    const { usage, holds } = definition;
    const expected = holds ? { sv: `${usage} ${holds.sv}`, en: `${usage} ${holds.en}` } : usage;
    report(file, 'directive-well-formed', { name, expected }, { place });
    return [];
  }
  return [{ ...made, position: place }];
}

function namesOfForm(form: Form): string[] {
  return Object.keys(definitions).filter((name) => definitions[name]?.form === form);
}

/** How directives of a form are written, such as `:::abstract`. */
export function usagesOf(form: Form): string[] {
  return namesOfForm(form).map((name) => definitions[name]?.usage ?? '');
}

/** A block directive inside a line is not parsed as one: it would be printed as text. */
function reportStrayDirectives(tree: Root, file: VFile): void {
  visit(tree, 'text', ({ value, position }) => {
    const name = /::+([a-z]+)/i.exec(value)?.[1];
    const definition = name && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (name === undefined || definition === undefined) return;
    const written = sourceAt(file, position) || value;
    if (!new RegExp(`(?<![\\\\:])::+${name}`).test(written)) return; // escaped
    const { usage } = definition;
    const expected = { sv: `${usage} på en egen rad`, en: `${usage} on a line of its own` };
    const place = placeOfWords(file, position, [''], `::${name}`);
    report(file, 'directive-well-formed', { name, expected }, { place });
  });
}
