import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { type Document, parseDocument } from 'yaml';

import { report } from '../model/report.ts';
import { type LocatedData, tooDeep } from './located.ts';
import {
  type LineAt,
  type YamlFault,
  deepestLimit,
  findForbidden,
  nestingOf,
} from './yaml-guard.ts';
import { findNode, keyNode, spanOf } from './yaml-nodes.ts';
import { syntaxFaults } from './yaml-reasons.ts';
import { writingOf } from './yaml-runs.ts';

/**
 * The subset of YAML that authors write: core schema, strings as keys, no tags, aliases or merge keys. The parser's own
 * check of unique keys takes quadratic time and is replaced by `findForbidden`.
 */
const options = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Parses a YAML file; `null`, with messages, when it is not YAML as authors write it. */
export function parseYaml(file: VFile): LocatedData | null {
  const text = String(file);
  const found = nestingOf(text);
  if (found > deepestLimit) {
    const params = {
      what: { sv: 'djupt nästlad', en: 'deeply nested' },
      found,
      limit: deepestLimit,
    };
    report(file, 'source-within-limits', params);
    return null;
  }
  try {
    return locatedData(file, text, parseDocument(text, options));
  } catch (error) {
    // The stack, for nesting that the guard did not see.
    if (!(error instanceof RangeError)) throw error;
    report(file, 'yaml-parses', { reason: tooDeep }, { cause: error });
    return null;
  }
}

function locatedData(file: VFile, text: string, document: Document.Parsed): LocatedData | null {
  const places = location(file);
  const placeAt = (start: number, end: number) => {
    const from = places.toPoint(start);
    const to = places.toPoint(end);
    return from === undefined || to === undefined ? from : { start: from, end: to };
  };

  const faults = faultsOf(document, text, (offset) => places.toPoint(offset)?.line ?? 1);
  for (const { reason, start, end } of faults) {
    report(file, 'yaml-parses', { reason }, { place: placeAt(start, end) });
  }
  if (faults.length > 0) return null;

  const root = document.contents;
  return {
    file,
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => placeAt(...spanOf(text, findNode(root, path))),
    placeOfKey: (path) => placeAt(...spanOf(text, keyNode(root, path))),
    writingOf: (path) => writingOf(text, findNode(root, path)),
  };
}

/** A file of brackets has a fault for every character. */
const mostFaults = 20;

/** Faults of syntax, else forbidden parts. One a line: the parser often says the same thing twice. */
function faultsOf(document: Document.Parsed, text: string, lineAt: LineAt): YamlFault[] {
  const errors = syntaxFaults(document, text);
  const faults = errors.length > 0 ? errors : findForbidden(document.contents, lineAt);
  const byLine = new Map<number, YamlFault>();
  for (const fault of faults.slice(0, mostFaults)) {
    const line = lineAt(fault.start);
    if (!byLine.has(line)) byLine.set(line, fault);
  }
  return [...byLine.values()];
}
