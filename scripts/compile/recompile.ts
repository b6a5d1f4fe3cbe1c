import type { VFile } from 'vfile';

import type { DrawnFigures } from '../figures/figures.ts';
import type { CompiledBook, ParsedBook, ResolvedDocument, Sources } from '../model/book.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Figure, FigureSpec } from '../model/figure.ts';
import type { Project } from '../model/project.ts';
import { applySettings } from '../model/report.ts';
import type { RuleId } from '../model/rules.ts';
import type { Theme } from '../model/theme.ts';
import { parseBook } from '../parse/book.ts';
import { createParseMemory } from '../parse/memory.ts';
import { createReadMemory } from '../read/memory.ts';
import { readSources } from '../read/read.ts';
import { createResolveMemory } from '../resolve/memory.ts';
import { resolveBook } from '../resolve/resolve.ts';
import { figuresOf } from './compile.ts';
import { asDrawnOf, lookOf } from './draw.ts';

export interface CompilerOptions {
  project: Project;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Draws, or leaves that to others. */
  draw: (specs: readonly FigureSpec[], theme: Theme) => Promise<DrawnFigures>;
  /** Looks at the texts as they are written, before notes are taken out, and then at the whole book. */
  lint?: {
    texts: (parsed: ParsedBook) => Promise<void>;
    book: (parsed: ParsedBook, documents: readonly ResolvedDocument[]) => Coverage;
  };
}

const notCovered: Coverage = { values: 0, claims: 0, sourced: 0, unbound: [] };

/**
 * Compiles the same report again and again, and remembers what has not changed: files, trees, printed citations, drawings. What is
 * returned shares its trees and files with what was returned before: look at it before the next call. A book comes also
 * with faults that do not hinder its pages (`shownAnyway`).
 */
export function createCompiler(options: CompilerOptions): () => Promise<CompiledBook> {
  const read = createReadMemory(options.now);
  const parse = createParseMemory();
  const resolve = createResolveMemory();
  const draw = createDrawer(options.draw);
  return async () => {
    const { sources, files } = readSources(options.project, read);
    if (sources === null) return { book: null, inspected: null, files };
    const drawing = draw(sources);
    drawing.catch(() => undefined); // told where it is waited for
    const parsed = parseBook(sources, parse);
    await options.lint?.texts(parsed);
    const documents = await resolveBook(parsed, resolve);
    const coverage = options.lint?.book(parsed, documents) ?? notCovered;
    const figures = figuresOf(sources, await drawing);
    const { config, theme } = sources;
    applySettings(files, config.rules);
    const inspected = { parsed, documents, figures, coverage };
    if (files.some(hinders)) return { book: null, inspected, files };
    return { book: { config, theme, documents, figures }, inspected, files };
  };
}

/** What a page can be shown with while the author mends it: words and data that say different things. */
const shownAnyway: ReadonlySet<string> = new Set<RuleId>([
  'phrase-known',
  'value-agrees',
  'value-comparable',
  'claim-holds',
  'claim-knowable',
  'claim-source-exists',
]);

function hinders({ messages }: VFile): boolean {
  return messages.some(({ fatal, ruleId }) => fatal === true && !shownAnyway.has(ruleId ?? ''));
}

interface Remembered {
  spec: FigureSpec;
  asDrawn: string;
  figure: Figure | null;
  faults: DrawnFigures['faults'];
}

/** Draws those figures whose data or form have changed. */
function createDrawer(draw: CompilerOptions['draw']): (sources: Sources) => Promise<DrawnFigures> {
  let known = new Map<string, Remembered>();
  let last = { theme: null as Theme | null, asDrawn: '' };
  return async ({ specs, theme }) => {
    const look = last.theme === theme ? last.asDrawn : lookOf(theme);
    if (look !== last.asDrawn) known = new Map();
    last = { theme, asDrawn: look };
    const all = [...specs.values()].map((spec) => ({ spec, asDrawn: knownAsDrawn(spec, known) }));
    const changed = all.filter(({ spec, asDrawn }) => known.get(spec.id)?.asDrawn !== asDrawn);
    const drawn: DrawnFigures =
      changed.length === 0
        ? { figures: new Map(), faults: [] }
        : await draw(
            changed.map(({ spec }) => spec),
            theme,
          );
    known = new Map(
      all.map(({ spec, asDrawn }) => {
        const before = known.get(spec.id);
        if (before?.asDrawn === asDrawn) return [spec.id, withSpec(before, spec)];
        const figure = drawn.figures.get(spec.id) ?? null;
        const faults = drawn.faults.filter((fault) => fault.spec.id === spec.id);
        return [spec.id, { spec, asDrawn, figure, faults }];
      }),
    );
    return {
      figures: new Map(
        [...known].flatMap(([id, { figure }]) => (figure === null ? [] : [[id, figure]])),
      ),
      faults: [...known.values()].flatMap(({ spec, faults }) =>
        faults.map((fault) => ({ ...fault, spec })),
      ),
    };
  };
}

function withSpec(before: Remembered, spec: FigureSpec): Remembered {
  if (before.spec === spec) return before;
  return { ...before, spec, figure: before.figure === null ? null : { ...before.figure, spec } };
}

function knownAsDrawn(spec: FigureSpec, known: ReadonlyMap<string, Remembered>): string {
  const before = known.get(spec.id);
  return before?.spec === spec ? before.asDrawn : asDrawnOf(spec);
}
