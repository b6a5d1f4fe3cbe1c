import type * as Vega from 'vega';
import type { Loader, LoggerInterface, Spec } from 'vega';
import type { TopLevelSpec, compile } from 'vega-lite';

import type { Localised } from '../model/localised.ts';
import { repeatedSigns } from './legends.ts';
import type { Measure } from './metrics.ts';
import { type DrawnMark, marksOf } from './scene.ts';

/** Parts of Vega that its typings leave out. */
interface VegaInternals {
  setRandom: (random: () => number) => void;
  randomLCG: (seed: number) => () => number;
  textMetrics: { width: (item: TextItem, text: VegaText) => number };
}

type VegaText = string | number | boolean | null | undefined;

interface TextItem {
  fontSize?: number;
  fontWeight?: number | string;
}

interface Engine {
  vega: typeof Vega & VegaInternals;
  compile: typeof compile;
  /** Walks expressions as trees instead of making functions of them. */
  expressionInterpreter: unknown;
}

let engine: Promise<Engine> | undefined;

/** Vega takes a quarter of a second to load: once, and only when there is something to draw. */
export function loadEngine(): Promise<Engine> {
  engine ??= Promise.all([import('vega'), import('vega-lite'), import('vega-interpreter')]).then(
    ([vega, vegaLite, interpreter]) => ({
      vega: vega as unknown as typeof Vega & VegaInternals,
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
  marks: readonly DrawnMark[];
  warnings: readonly string[];
  /** Legends whose entries cannot be told apart. */
  repeated: readonly Localised[];
}

/**
 * Compiles and draws one spec. Nothing is loaded from anywhere, expressions are interpreted, and what Vega keeps
 * between drawings (identifiers, random numbers, text widths) is set anew, so that a drawing depends on its spec alone.
 * The one thing left to the caller is the time zone: run with `TZ=UTC`.
 */
export async function drawRaw(spec: TopLevelSpec, measure: Measure): Promise<RawDrawing> {
  const { vega, compile, expressionInterpreter } = await loadEngine();
  const warnings: string[] = [];
  const logger = collectInto(warnings);
  vega.setRandom(vega.randomLCG(1));
  vega.textMetrics.width = (item, text) => measure(textOf(text), styleOf(item));
  const compiled = compile(structuredClone(spec), { logger }).spec;
  const runtime = vega.parse(structuredClone(compiled), {}, { ast: true });
  const options = {
    renderer: 'none',
    loader: closedLoader,
    logger,
    expr: expressionInterpreter,
  } as const;
  const view = new vega.View(runtime, options);
  try {
    await view.runAsync();
    vega.resetSVGDefIds();
    const svg = await view.toSVG();
    const repeated = repeatedSigns(compiled, view);
    const told = warnings.filter((warning) => !isOfNoOutliers(warning, compiled));
    return { svg, vega: compiled, marks: marksOf(view), warnings: told, repeated };
  } finally {
    view.finalize();
  }
}

/** Said of every box plot whose outliers are none: the extent of nothing. */
function isOfNoOutliers(warning: string, compiled: Spec): boolean {
  const [, field] = /Infinite extent for field "([^"]*)"/u.exec(warning) ?? [];
  return (
    field !== undefined && JSON.stringify(compiled.data ?? []).includes(`"lower_box_${field}"`)
  );
}

function textOf(text: VegaText): string {
  return text === null || text === undefined ? '' : String(text).trim();
}

/** Vega's own defaults, for texts that the theme does not reach. */
function styleOf({ fontSize = 11, fontWeight = 400 }: TextItem) {
  const named = fontWeight === 'bold' ? 700 : 400;
  const weight = Number(fontWeight);
  return { size: fontSize, weight: Number.isNaN(weight) ? named : weight };
}

/** Refuses every address; a link becomes a harmless one, since Vega dies when `sanitize` throws. */
const closedLoader: Loader = {
  load: (uri) => Promise.reject(new Error(`${uri} is not loaded`)),
  http: (uri) => Promise.reject(new Error(`${uri} is not loaded`)),
  file: (name) => Promise.reject(new Error(`${name} is not loaded`)),
  sanitize: () => Promise.resolve({ href: '#' }),
};

/** Said of every chart with a step height, although only the width is asked to fit. */
const harmless = 'Dropping "fit-y" because spec has discrete height.';

function collectInto(warnings: string[]): LoggerInterface {
  const collect = (...parts: unknown[]) => {
    const warning = parts.map(String).join(' ');
    if (warning !== harmless) warnings.push(warning);
    return logger;
  };
  const ignore = () => logger;
  const logger: LoggerInterface = {
    level: () => logger,
    error: collect,
    warn: collect,
    info: ignore,
    debug: ignore,
  };
  return logger;
}
