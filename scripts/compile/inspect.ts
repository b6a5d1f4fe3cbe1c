import { visit } from 'unist-util-visit';

import { type JsonMessage, jsonMessages } from '../diagnostics/formats.ts';
import { type TodoItem, todoOfBook } from '../lint/todo.ts';
import { longestAlt } from '../model/alt.ts';
import type { Inspected } from '../model/book.ts';
import type { Localised } from '../model/localised.ts';
import { startOf } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import { plainText } from '../model/text.ts';
import { textsOf } from '../model/texts.ts';
import { createDiskCache, noCache } from './cache.ts';
import { createCompiler } from './compile.ts';
import { createMemory } from './memory.ts';

/** Everything that is said of the sources beside the pages themselves; plain data. */
export interface Inspection {
  messages: Localised<readonly JsonMessage[]>;
  todo: readonly (Omit<TodoItem, 'place'> & { line: number; column: number })[];
  coverage: InspectedCoverage;
  /** Longest alternative text allowed, in characters. */
  altLimit: number;
}

interface At {
  path: string;
  line: number;
  column: number;
  words: string;
}

export interface InspectedCoverage {
  values: number;
  claims: number;
  sourced: number;
  unbound: readonly At[];
  bound: readonly (At & { kind: 'value' | 'claim'; of: string })[];
}

const nothing: InspectedCoverage = { values: 0, claims: 0, sourced: 0, unbound: [], bound: [] };

/** Checks the same report again and again, all but the drawings, which those who show them have drawn. */
export function createInspector(project: Project): () => Promise<Inspection> {
  const memory = createMemory(noCache, { words: createDiskCache().remember });
  const compile = createCompiler({ project, memory, purpose: 'messages' });
  return async () => {
    const { inspected, files } = await compile();
    return {
      messages: { sv: jsonMessages(files, 'sv'), en: jsonMessages(files, 'en') },
      todo: inspected === null ? [] : todoIn(inspected),
      coverage: inspected === null ? nothing : coverageOf(inspected),
      altLimit: longestAlt,
    };
  };
}

function todoIn(inspected: Inspected): Inspection['todo'] {
  return todoOfBook(inspected).map(({ place, ...item }) => Object.assign(item, startOf(place)));
}

function coverageOf(inspected: Inspected): InspectedCoverage {
  const { values, claims, sourced, unbound } = inspected.coverage;
  return {
    values,
    claims,
    sourced,
    unbound: unbound.map(({ file, words, place }) => {
      const { line, column } = startOf(place);
      return { path: file.path, line, column, words };
    }),
    bound: boundIn(inspected),
  };
}

function boundIn(book: Inspected): InspectedCoverage['bound'] {
  return textsOf(book).flatMap(({ file: { path }, tree }) => {
    const found: InspectedCoverage['bound'][number][] = [];
    visit(tree, (node) => {
      const at = { path, ...startOf(node.position) };
      if (node.type === 'boundValue') {
        found.push({ ...at, kind: 'value', words: node.text, of: node.of });
      }
      if (node.type === 'boundClaim' && node.that !== '') {
        found.push({ ...at, kind: 'claim', words: plainText(node), of: node.that });
      }
    });
    return found;
  });
}
