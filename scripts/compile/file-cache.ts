import { deserialize, serialize } from 'node:v8';

import type { Root } from 'mdast';
import type { VFile } from 'vfile';

import { lintLanguage } from '../lint/language/language.ts';
import { knownWords } from '../lint/language/word-list.ts';
import type { ParsedBook, ParsedCaption, Sources } from '../model/book.ts';
import { parseBook } from '../parse/book.ts';
import { createParseMemory, hasInnerNotes, type ParseMemory } from '../parse/memory.ts';
import { type Cache, type CacheKey, ownCache } from './cache.ts';

/**
 * What was found of files before is not found out again: trees, and that their language is in order. Only files without messages
 * are remembered, so that a fault is told every time. Nothing is remembered outside a bundled program, which has no name.
 */
export interface KnownFiles {
  parse(sources: Sources): Promise<ParsedBook>;
  lintLanguage(parsed: ParsedBook): Promise<void>;
}

type CaptionTrees = Omit<ParsedCaption, 'spec' | 'file'>;

const yes = Buffer.of(1);

export function createKnownFiles(cache: Cache): KnownFiles {
  const own = ownCache(cache);
  return {
    parse: (sources) => parseKnown(sources, own),
    async lintLanguage(parsed) {
      const { sources } = parsed;
      const { key: words } = knownWords(sources);
      const documents = JSON.stringify(sources.config.documents.map(({ id, lang }) => [id, lang]));
      const keyOf = (file: VFile): CacheKey => {
        return ['language', words, documents, file.path, String(file)];
      };
      const known = new Set(sources.files.filter((file) => own.recall(keyOf(file)) !== null));
      const before = new Map(sources.files.map((file) => [file, file.messages.length]));
      await lintLanguage(parsed, cache.remember, known);
      for (const file of sources.files) {
        if (known.has(file) || file.messages.length !== before.get(file)) continue;
        await own.keep(keyOf(file), yes);
      }
    },
  };
}

function treesKey(file: VFile): CacheKey {
  return ['parsed', file.path, String(file)];
}

async function parseKnown(sources: Sources, cache: Cache): Promise<ParsedBook> {
  const { memory, recalled } = recallTrees(sources, (file) => cache.recall(treesKey(file)));
  const before = new Map(sources.files.map((file) => [file, file.messages.length]));
  const parsed = parseBook(sources, memory);
  // Before they are resolved, which changes them.
  for (const [file, trees] of treesByFile(parsed)) {
    if (recalled.has(file) || file.messages.length !== before.get(file)) continue;
    await cache.keep(treesKey(file), serialize(trees));
  }
  return parsed;
}

function recallTrees(
  sources: Sources,
  recall: (file: VFile) => Uint8Array | null,
): { memory: ParseMemory; recalled: ReadonlySet<VFile> } {
  const memory = createParseMemory();
  memory.config = sources.config;
  const fileAt = new Map(sources.files.map((file) => [file.path, file]));
  const recalled = new Set<VFile>();
  const treesOf = (file: VFile): unknown => {
    const trees = recall(file);
    if (trees === null) return null;
    recalled.add(file);
    return deserialize(trees);
  };
  for (const file of [...sources.chapters.values()].flat()) {
    const tree = treesOf(file) as Root | null;
    if (tree !== null) memory.files.set(file.path, { text: String(file), tree, messages: [] });
  }
  for (const spec of sources.specs.values()) {
    const file = fileAt.get(spec.path);
    const trees = file === undefined ? null : (treesOf(file) as CaptionTrees | null);
    if (file === undefined || trees === null) continue;
    memory.captions.set(spec, { caption: { ...trees, spec, file }, messages: [] });
  }
  const config = fileAt.get(sources.config.path);
  const about = config === undefined ? null : (treesOf(config) as ParsedBook['about'] | null);
  if (about !== null) memory.about = { about, messages: [] };
  return { memory, recalled };
}

/** What is to be remembered of each file. */
function treesByFile({ sources, documents, captions, about }: ParsedBook): [VFile, unknown][] {
  const texts = [...documents.values()]
    .flat()
    .flatMap(({ file, tree }): [VFile, unknown][] => (hasInnerNotes(tree) ? [] : [[file, tree]]));
  const below = [...captions.values()].map((caption): [VFile, CaptionTrees] => {
    const { spec: _spec, file, ...trees } = caption;
    return [file, trees];
  });
  const config = sources.files.find(({ path }) => path === sources.config.path);
  return [
    ...texts,
    ...below,
    ...(config === undefined ? [] : [[config, about] as [VFile, unknown]]),
  ];
}
