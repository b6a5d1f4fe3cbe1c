import { deserialize, serialize } from 'node:v8';

import type { DrawFigures, FigureFault } from '../figures/figures.ts';
import type { Figure, FigureSpec } from '../model/figure.ts';
import type { Theme } from '../model/theme.ts';
import { type Cache, type CacheKey, noCache, ownCache, rememberEach } from './cache.ts';

/**
 * Draws with `draw` what was not drawn before, from the same numbers and theme by the same program. Figures with faults are not
 * remembered, so that a fault is told every time.
 */
export function drawIn(draw: DrawFigures, cache: Cache = noCache): DrawFigures {
  return async (specs, theme) => {
    const { drawn, faults } = await drawnIn(draw, cache, specs, theme);
    const figures = [...drawn].map(([spec, bytes]): [string, Figure] => {
      // What stands beside the drawing may have changed, and where it is written.
      return [spec.id, { ...(deserialize(bytes) as Figure), spec }];
    });
    return { figures: new Map(figures), faults };
  };
}

/** Finds the faults of figures and gives no drawings. */
export function tryFiguresIn(draw: DrawFigures, cache: Cache): DrawFigures {
  return async (specs, theme) => {
    const { faults } = await drawnIn(draw, cache, specs, theme);
    return { figures: new Map<string, never>(), faults };
  };
}

interface Drawn {
  /** Figures without faults, serialised, in the order of their specs. */
  drawn: ReadonlyMap<FigureSpec, Uint8Array>;
  faults: readonly FigureFault[];
}

async function drawnIn(
  drawUnknown: DrawFigures,
  cache: Cache,
  specs: readonly FigureSpec[],
  theme: Theme,
): Promise<Drawn> {
  const faults: FigureFault[] = [];
  const draw = async (unknown: readonly FigureSpec[]) => {
    const drawn = await drawUnknown(unknown, withoutFonts(theme));
    faults.push(...drawn.faults);
    return ({ id }: FigureSpec) => {
      const figure = drawn.figures.get(id);
      return figure && serialize(figure);
    };
  };
  const look = lookOf(theme);
  const keyOf = (spec: FigureSpec): CacheKey => ['figure', look, asDrawnOf(spec)];
  return { drawn: await rememberEach(ownCache(cache), specs, keyOf, draw), faults };
}

/** Drawing needs the measures of the fonts, not the fonts. */
function withoutFonts(theme: Theme): Theme {
  return { ...theme, fonts: { ...theme.fonts, faces: [] } };
}

/** What stands beside the drawing. */
const texts = new Set(['subject', 'question', 'notes', 'source', 'alt']);

/** All that a drawing follows from, but not the lines where it is written. */
export function asDrawnOf(spec: FigureSpec): string {
  const parts = Object.entries(spec).filter(([key]) => !texts.has(key));
  return JSON.stringify(Object.fromEntries(parts), withoutPlaces);
}

/** What a theme gives to drawings. */
export function lookOf({ figure, fonts: { serif, sans }, metrics }: Theme): string {
  return JSON.stringify({ figure, serif, sans, metrics }, withoutPlaces);
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (/places?$/i.test(key) || key === 'runs') return undefined;
  return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
}
