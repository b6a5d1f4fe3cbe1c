import { deserialize, serialize } from 'node:v8';

import type { DrawFigures, FigureFault } from '../figures/figures.ts';
import type { Figure, FigureSpec } from '../model/figure.ts';
import type { Theme } from '../model/theme.ts';
import { type CacheKey, rememberEach } from './cache.ts';
import type { Memory } from './memory.ts';

/** Why a figure cannot be drawn, or, when somebody wants to see it, the figure. */
type Drawn = FigureFault[] | Figure | null;

/**
 * Draws what was not drawn before from the same numbers and theme by the same program, in this run or, without faults, in an
 * earlier one. With `isForMessages` faults are found, and no drawings given.
 */
export function createDrawer(
  draw: DrawFigures,
  { memo, own }: Pick<Memory, 'memo' | 'own'>,
  { isForMessages = false }: { isForMessages?: boolean } = {},
): DrawFigures {
  /** By all that the drawing follows from but the theme. */
  let known = new Map<string, Drawn>();
  let lastLook = '';

  async function drawAnew(
    specs: readonly FigureSpec[],
    theme: Theme,
    keyOf: (spec: FigureSpec) => CacheKey,
  ) {
    const fresh = new Map<string, Drawn>();
    const kept = await rememberEach(own, specs, keyOf, async (unknown) => {
      const { figures, faults } = await draw(unknown, theme);
      for (const { id } of unknown) {
        fresh.set(id, figures.get(id) ?? faults.filter(({ spec }) => spec.id === id));
      }
      return ({ id }) => (figures.has(id) ? serialize(figures.get(id)) : undefined);
    });
    return (spec: FigureSpec): Drawn => {
      const drawn = fresh.get(spec.id);
      if (Array.isArray(drawn)) return drawn;
      return isForMessages ? null : (drawn ?? (deserialize(kept.get(spec) ?? nothing) as Drawn));
    };
  }

  return async (specs, theme) => {
    const look = memo(theme, [], () => lookOf(theme));
    if (look !== lastLook) known = new Map();
    lastLook = look;
    const asDrawn = (spec: FigureSpec) => memo(spec, [], () => asDrawnOf(spec));
    const unknown = specs.filter((spec) => !known.has(asDrawn(spec)));
    const plain = memo(theme.fonts, [theme], () => withoutFonts(theme));
    const anew = await drawAnew(unknown, plain, (spec) => ['figure', look, asDrawn(spec)]);
    known = new Map(specs.map((spec) => [asDrawn(spec), known.get(asDrawn(spec)) ?? anew(spec)]));
    const figures = new Map<string, Figure>();
    const faults: FigureFault[] = [];
    for (const spec of specs) {
      const drawn = known.get(asDrawn(spec)) ?? null;
      // What stands beside the drawing may have changed, and where it is written.
      if (Array.isArray(drawn))
        for (const fault of drawn) faults.push(Object.assign({}, fault, { spec }));
      else if (drawn !== null)
        figures.set(
          spec.id,
          memo(drawn, [spec], () => ({ ...drawn, spec })),
        );
    }
    return { figures, faults };
  };
}

const nothing = serialize(null);

/** Drawing needs the measures of the fonts, not the fonts. */
function withoutFonts(theme: Theme): Theme {
  return { ...theme, fonts: { ...theme.fonts, faces: [] } };
}

/** What stands beside the drawing. */
const texts = new Set(['headline', 'subject', 'question', 'notes', 'source', 'alt']);

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
