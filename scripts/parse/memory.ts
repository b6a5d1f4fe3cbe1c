import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

import type {
  ParsedBook,
  ParsedCaption,
  ParsedFile,
  ReportConfig,
  Sources,
} from '../model/book.ts';
import type { FigureSpec } from '../model/figure.ts';
import { parseFile } from './parse.ts';

/** What was parsed before, for a program that parses the same report again and again. */
export interface ParseMemory {
  config: ReportConfig | null;
  /** By path. */
  files: Map<string, { text: string; tree: Root; messages: readonly VFileMessage[] }>;
  about: { about: ParsedBook['about']; messages: readonly VFileMessage[] } | null;
  captions: WeakMap<FigureSpec, { caption: ParsedCaption; messages: readonly VFileMessage[] }>;
}

export function createParseMemory(): ParseMemory {
  return { config: null, files: new Map(), about: null, captions: new WeakMap() };
}

/**
 * Forgets what resolving may have written otherwise than it would now: with another report.yaml, a heading that had a number may
 * have none.
 */
export function forgetOthers(memory: ParseMemory, { config, chapters }: Sources): void {
  if (memory.config !== config) Object.assign(memory, { ...createParseMemory(), config });
  const paths = new Set([...chapters.values()].flat().map(({ path }) => path));
  for (const path of memory.files.keys()) if (!paths.has(path)) memory.files.delete(path);
}

export function rememberedFile(file: VFile, { files }: ParseMemory): ParsedFile {
  const text = String(file);
  const known = files.get(file.path);
  if (known?.text === text) {
    file.messages.push(...known.messages);
    return { file, tree: newRoot(known.tree) };
  }
  const before = file.messages.length;
  const { tree } = parseFile(file);
  const messages = file.messages.slice(before);
  if (hasInnerNotes(tree)) files.delete(file.path);
  else files.set(file.path, { text, tree, messages });
  return { file, tree: newRoot(tree) };
}

/** Resolving gives the root another list of children, without the notes. */
function newRoot(tree: Root): Root {
  return { ...tree };
}

/** Notes that are defined within something else: those would be taken out for good. */
export function hasInnerNotes(tree: Root): boolean {
  let hasAny = false;
  visit(tree, 'footnoteDefinition', (_, __, parent) => {
    hasAny ||= parent !== tree;
  });
  return hasAny;
}
