import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';

import type { DocumentConfig, ParsedBook, ParsedFile } from '../model/book.ts';
import { expansionOf, type GlossaryEntry, isListed } from '../model/glossary.ts';
import type {
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  TermList,
} from '../model/nodes.ts';
import { createMemo, type Memo } from '../model/remember.ts';
import { report } from '../model/report.ts';
import { nodesIn } from './nodes-in.ts';
import { type TermIndex, termId } from './terms.ts';
import type { Unit } from './units.ts';

/** What terms mean, in a document that prints it: it may refer and cite as its text does. */
export function definitionUnits(
  { definitions, sources }: ParsedBook,
  document: DocumentConfig,
  { entries, lists }: TermIndex,
): Unit[] {
  const own = lists.get(document.id) ?? [];
  return entries.flatMap((entry) => {
    const tree = definitions.get(entry.id);
    const file = sources.files.get(entry.path);
    const isPrinted = own.some((list) => isListed(entry, list));
    return tree === undefined || file === undefined || !isPrinted ? [] : [{ file, tree, document }];
  });
}

/** Reports lists without entries, and a second list of the same kind: its entries would have the addresses of the first. */
export function reportLists(files: readonly ParsedFile[], { entries, isFaulty }: TermIndex): void {
  const seen = new Set<string>();
  for (const { file, tree } of files) {
    for (const list of nodesIn(tree, 'termList')) {
      const place = list.position;
      const name = `::${list.kind}`;
      // Lists in different languages have different entries; one without holds those of all.
      const keys = [`${list.kind} ${list.lang ?? ''}`, `${list.kind} `];
      const isTwice =
        list.lang === null
          ? [...seen].some((each) => each.startsWith(`${list.kind} `))
          : keys.some((each) => seen.has(each));
      if (isTwice) report(file, 'term-list-once', { name }, { place });
      seen.add(keys[0] ?? '');
      if (!isFaulty && !entries.some((entry) => isListed(entry, list))) {
        report(file, 'term-list-filled', { name }, { place });
      }
    }
  }
}

/** Reports a list in a text of YAML, where it has no place. */
export function reportListsIn({ file, tree }: Unit): void {
  for (const { kind, position } of nodesIn(tree, 'termList')) {
    const what = { sv: `\`::${kind}\` i en YAML-fil`, en: `\`::${kind}\` in a YAML file` };
    report(file, 'markdown-supported', { what }, { place: position });
  }
}

interface Filling {
  document: DocumentConfig;
  index: TermIndex;
  parsed: ParsedBook;
  /** Gives a tree with what was found in it. */
  fill: (tree: Root) => Root;
  memo: Memo;
}

/** A block with its lists of terms as the lists that they print. */
export function withTermLists<Block extends Nodes>(block: Block, filling: Filling): Block {
  if (nodesIn(block, 'termList').length === 0) return block;
  const memo = filling.memo(`term lists of ${filling.document.id}`, [], createMemo);
  const trees = filling.index.entries.map(({ id }) => {
    const tree = filling.parsed.definitions.get(id);
    return tree === undefined ? null : filling.fill(tree);
  });
  return memo(block, [filling.index.entries, filling.document.lang, ...trees], () =>
    replaced(block, (list) => listOf(list, filling, trees)),
  ) as Block;
}

function replaced(node: Nodes, make: (list: TermList) => Nodes): Nodes {
  if (node.type === 'termList') return make(node);
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => replaced(child, make)) } as Nodes;
}

/** Sorted as the language of the document sorts: å, ä and ö last in Swedish. */
function listOf(
  list: TermList,
  { document, index }: Filling,
  trees: readonly (Root | null)[],
): DefinitionList {
  const { compare } = new Intl.Collator(document.lang, { numeric: true });
  const items = index.entries
    .map((entry, at) => ({ entry, tree: trees[at] ?? null, name: headOf(entry, list) }))
    .filter(({ entry }) => isListed(entry, list))
    .toSorted((one, other) => compare(one.name, other.name));
  return {
    type: 'definitionList',
    children: items.flatMap(({ entry, tree, name }) =>
      itemOf(entry, tree, { list, name, document }),
    ),
    position: list.position,
  };
}

/** The word that an entry is found by. */
function headOf({ term, abbr }: GlossaryEntry, { kind }: TermList): string {
  return (kind === 'glossary' ? (term ?? abbr) : abbr) ?? '';
}

function itemOf(
  entry: GlossaryEntry,
  tree: Root | null,
  { list, name, document }: { list: TermList; name: string; document: DocumentConfig },
): [DefinitionTerm, DefinitionDescription] {
  const { abbr, meaning, lang } = entry;
  const beside = name === abbr ? meaning : abbr;
  const tail = list.kind === 'glossary' && beside !== null ? ` (${beside})` : '';
  const expansion = list.kind === 'abbreviations' ? expansionOf(entry) : null;
  const language = lang === document.lang ? {} : { lang };
  const children: RootContent[] =
    expansion === null
      ? (tree?.children ?? [])
      : [{ type: 'paragraph', children: [text(expansion)] }];
  return [
    {
      type: 'definitionTerm',
      children: [text(name + tail)],
      data: { hProperties: { id: termId(list.kind, entry), ...language } },
    },
    { type: 'definitionDescription', children, data: { hProperties: language } },
  ];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
