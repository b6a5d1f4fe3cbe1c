import { resolve } from 'node:path';

import type { Book, CompiledBook, Sources } from '../model/book.ts';
import { type Language, type Localised, pick } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { deskState, type Inspected, notInspected } from './desk-data.ts';
import type { DeskMessage, DeskPdf, DeskState } from './desk-state.ts';

interface KnowledgeOptions {
  project: Project;
  editor: string;
  told: (compiled: CompiledBook) => Localised<readonly DeskMessage[]>;
}

export interface Knowledge {
  /** Number of the next version. */
  next: () => number;
  set: (news: Partial<Known>) => void;
  compiled: (compiled: CompiledBook) => void;
  state: (lang: Language, book: Book | null, pdfs: ReadonlyMap<string, DeskPdf>) => DeskState;
}

interface Known {
  inspected: Inspected;
  comments: readonly unknown[];
}

/** What the desk knows beside the book, as it comes in. */
export function createKnowledge(options: KnowledgeOptions): Knowledge {
  let version = 1;
  let stale = false;
  let sources: Sources | null = null;
  let messages: Localised<readonly DeskMessage[]> = { sv: [], en: [] };
  let known: Known = { inspected: notInspected, comments: [] };
  const editor = editorOf(options);
  return {
    next: () => (version += 1),
    set(news: Partial<Known>) {
      known = { ...known, ...news };
    },
    compiled(compiled: CompiledBook) {
      if (compiled.book !== null) sources = compiled.inspected?.parsed.sources ?? null;
      stale = compiled.book === null;
      messages = options.told(compiled);
    },
    state(lang: Language, book: Book | null, pdfs: ReadonlyMap<string, DeskPdf>): DeskState {
      const own = pick(messages, lang);
      return deskState(
        { version, stale, editor, book, sources, ...known, messages: own, pdfs },
        lang,
      );
    },
  };
}

function editorOf({ editor, project }: KnowledgeOptions): string {
  const folder = resolve(project.root).replaceAll('\\', '/');
  // The desk fills in the path from the report's folder; one slash is enough before it.
  return editor.replace(/(\/?)\{path\}/, (_, slash: string) =>
    slash === '/' ? `/${folder.replace(/^\//, '')}/{path}` : `${folder}/{path}`,
  );
}
