import { deserialize, serialize } from 'node:v8';

import type { DrawFigures, DrawnFigures, FigureFault } from '../figures/figures.ts';
import type { Figure, FigureSpec } from '../model/figure.ts';
import type { Theme } from '../model/theme.ts';
import { type CacheKey, rememberEach } from './cache.ts';
import type { Memory } from './memory.ts';

/** What became of a figure that looks in a certain way. */
interface Drawn {
  /** `null` when it has faults, or nobody wants to see it. */
  figure: Figure | null;
  faults: readonly FigureFault[];
}

/**
 * Draws what was not drawn before from the same numbers and theme by the same program, in this run or, without faults, in an
 * earlier one. With `isForMessages` faults are found, and no drawings given.
 */
export function createDrawer(
  draw: DrawFigures,
  { memo, own }: Pick<Memory, 'memo' | 'own'>,
  { isForMessages = false }: { isForMessages?: boolean } = {},
): DrawFigures {
  let known = new Map<string, Drawn>();

  /** By identifier. */
  async function drawAnew(
    specs: readonly FigureSpec[],
    theme: Theme,
    keyOf: (spec: FigureSpec) => CacheKey,
  ) {
    let drawn: DrawnFigures = { figures: new Map(), faults: [] };
    const kept = await rememberEach(own, specs, keyOf, async (unknown) => {
      drawn = await draw(unknown, withoutFonts(theme));
      return ({ id }) => {
        const figure = drawn.figures.get(id);
        return figure && serialize(figure);
      };
    });
    return (spec: FigureSpec): Drawn => {
      const bytes = isForMessages ? undefined : kept.get(spec);
      const fresh = isForMessages ? undefined : drawn.figures.get(spec.id);
      const figure = fresh ?? (bytes === undefined ? null : (deserialize(bytes) as Figure));
      return { figure, faults: drawn.faults.filter((fault) => fault.spec.id === spec.id) };
    };
  }

  return async (specs, theme) => {
    const look = memo(theme, [], () => lookOf(theme));
    const asDrawn = (spec: FigureSpec) => memo(spec, [], () => asDrawnOf(spec));
    const nameOf = (spec: FigureSpec) => `${look}\n${spec.id}\n${asDrawn(spec)}`;
    const unknown = specs.filter((spec) => !known.has(nameOf(spec)));
    const anew = await drawAnew(unknown, theme, (spec) => ['figure', look, asDrawn(spec)]);
    known = new Map(
      specs.map((spec) => [nameOf(spec), known.get(nameOf(spec)) ?? anew(spec)] as const),
    );
    const figures = new Map<string, Figure>();
    const faults: FigureFault[] = [];
    for (const spec of specs) {
      const { figure, faults: found = [] } = known.get(nameOf(spec)) ?? { figure: null };
      // What stands beside the drawing may have changed, and where it is written.
      if (figure !== null)
        figures.set(
          spec.id,
          memo(figure, [spec], () => ({ ...figure, spec })),
        );
      for (const { ruleId, text } of found) faults.push({ ruleId, text, spec });
    }
    return { figures, faults };
  };
}

/** Drawing needs the measures of the fonts, not the fonts. */
function withoutFonts(theme: Theme): Theme {
  return { ...theme, fonts: { ...theme.fonts, faces: [] } };
}

/** What stands beside the drawing. */
const texts = new Set(['subject', 'question', 'notes', 'source', 'alt']);

/** All that a drawing follows from, but not the lines where it is written. */
function asDrawnOf(spec: FigureSpec): string {
  const parts = Object.entries(spec).filter(([key]) => !texts.has(key));
  return JSON.stringify(Object.fromEntries(parts), withoutPlaces);
}

/** What a theme gives to drawings. */
function lookOf({ figure, fonts: { serif, sans }, metrics }: Theme): string {
  return JSON.stringify({ figure, serif, sans, metrics }, withoutPlaces);
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (/places?$/i.test(key) || key === 'runs') return undefined;
  return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
}
