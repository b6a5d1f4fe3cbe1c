import { resolve } from 'node:path';

import type { Book, CompiledBook, Sources } from '../model/book.ts';
import { type Language, type Localised, pick } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { deskState, type Inspected, notInspected } from './desk-data.ts';
import type { DeskMessage, DeskPdf, DeskState } from './desk-state.ts';

/** What was compiled, with its messages as the desk shows them. */
export interface Compilation extends CompiledBook {
  told: Localised<readonly DeskMessage[]>;
}

interface DeskStoreOptions {
  /** `null` when there are none to be had. */
  comments: object | null;
  project: Project;
  editor: string;
}

export interface DeskStore {
  /** Number of the next version. */
  next: () => number;
  set: (news: Partial<Known>) => void;
  compiled: (compiled: Compilation) => void;
  state: (lang: Language, book: Book | null, pdfs: ReadonlyMap<string, DeskPdf>) => DeskState;
}

interface Known {
  inspected: Inspected;
  comments: DeskState['comments'];
}

/** What the desk knows beside the book, as it comes in. */
export function createDeskStore(options: DeskStoreOptions): DeskStore {
  let version = 1;
  let stale = false;
  let sources: Sources | null = null;
  let messages: Compilation['told'] = { sv: [], en: [] };
  let known: Known = {
    inspected: notInspected,
    comments: options.comments === null ? null : [],
  };
  const editor = editorOf(options);
  return {
    next: () => (version += 1),
    set(news: Partial<Known>) {
      known = { ...known, ...news };
    },
    compiled(compiled: Compilation) {
      if (compiled.book !== null) sources = compiled.inspected?.texts.sources ?? null;
      stale = compiled.book === null;
      messages = compiled.told;
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

function editorOf({ editor, project }: DeskStoreOptions): string {
  const folder = resolve(project.root).replaceAll('\\', '/');
  // The desk fills in the path from the report's folder; one slash is enough before it.
  return editor.replace(/(\/?)\{path\}/, (_, slash: string) =>
    slash === '/' ? `/${folder.replace(/^\//, '')}/{path}` : `${folder}/{path}`,
  );
}
