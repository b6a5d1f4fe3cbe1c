import type * as Vega from 'vega';
import type { Loader, LoggerInterface, Spec } from 'vega';
import type { TopLevelSpec, compile } from 'vega-lite';
import type { Measure } from './metrics.ts';

interface Engine {
  vega: typeof Vega;
  compile: typeof compile;
  /** Walks expressions as trees instead of making functions of them. */
  expressionInterpreter: unknown;
}

let engine: Promise<Engine> | undefined;

/** Vega takes a quarter of a second to load: once, and only when there is something to draw. */
function loadEngine(): Promise<Engine> {
  engine ??= Promise.all([import('vega'), import('vega-lite'), import('vega-interpreter')]).then(
    ([vega, vegaLite, interpreter]) => ({
      vega,
      compile: vegaLite.compile,
      expressionInterpreter: interpreter.expressionInterpreter,
    }),
  );
  return engine;
}

/** A drawing as Vega leaves it, with everything Vega complained of. */
export interface RawDrawing {
  svg: string;
  vega: Spec;
  /** Marks by kind, with the bounds of texts, in CSS px from the upper left corner. */
  marks: readonly DrawnMark[];
  warnings: readonly string[];
}

export interface DrawnMark {
  kind: string;
  /** Whether it is part of an axis, a legend or a title instead of data. */
  guide: boolean;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Compiles and draws one spec. Nothing is loaded from anywhere, expressions are interpreted, and what Vega keeps
 * between drawings (identifiers, random numbers, text widths) is set anew, so that a drawing depends on its spec alone.
 * The one thing left to the caller is the time zone: set `TZ=UTC`.
 */
export async function drawRaw(spec: TopLevelSpec, measure: Measure): Promise<RawDrawing> {
  const { vega, compile, expressionInterpreter } = await loadEngine();
  const warnings: string[] = [];
  const logger = collectInto(warnings);
  vega.setRandom(vega.randomLCG(1));
  measureTextWith(vega, measure);
  const compiled = compile(structuredClone(spec), { logger }).spec;
  const view = new vega.View(vega.parse(structuredClone(compiled), {}, { ast: true }), {
    renderer: 'none',
    loader: closedLoader,
    logger,
    expr: expressionInterpreter,
  });
  try {
    await view.runAsync();
    vega.resetSVGDefIds();
    const svg = await view.toSVG();
    return { svg, vega: compiled, marks: marksOf(view), warnings };
  } finally {
    view.finalize();
  }
}
