import type { TopLevelSpec } from 'vega-lite';

import type { Drawing } from '../model/figure.ts';
import type { FaceMetrics } from '../model/theme.ts';
import { drawRaw } from './engine.ts';
import { pictureFaults } from './inspect.ts';
import { measureWith } from './metrics.ts';
import type { DrawnMark } from './scene.ts';
import { finishSvg } from './svg.ts';

/** A complete spec and what it is drawn with; plain data, so that it can be sent to a worker. */
export interface DrawRequest {
  spec: TopLevelSpec;
  /** Greatest width in CSS px. */
  width: number;
  /** Put before every identifier inside the drawing. */
  prefix: string;
  font: string;
  metrics: ReadonlyMap<number, FaceMetrics>;
  reserve: FaceMetrics | null;
}

/** Why a drawing is not published: the rule and the words that go into its message. */
export interface DrawFault {
  ruleId: 'figure-draws' | 'vega-lite-safe';
  text: string;
}

export interface Drawn {
  drawing: Drawing;
  marks: readonly DrawnMark[];
  faults: readonly DrawFault[];
}

/** Draws one spec at one width, and looks at the result: only a drawing without faults may be shown. */
export async function draw(request: DrawRequest): Promise<Drawn> {
  const raw = await drawRaw(request.spec, measureWith(request.metrics, request.reserve));
  const finished = finishSvg(raw.svg, request.prefix);
  const foreign = [...finished.fonts].filter((font) => font !== request.font);
  const pictured = [
    ...raw.warnings.map((warning) => `Vega varnar: ${warning}`),
    ...finished.broken.map((attribute) => `${attribute} är inte ett tal`),
    ...foreign.map((font) => `typsnittet ${font} följer inte med`),
    ...pictureFaults(raw.marks, finished),
    ...(finished.width > request.width
      ? [`den blir ${Math.ceil(finished.width)} px bred, högst ${request.width} ryms`]
      : []),
  ];
  return {
    drawing: {
      svg: finished.svg,
      width: finished.width,
      height: finished.height,
      vegaLite: request.spec as unknown as Drawing['vegaLite'],
      vega: raw.vega as unknown as Drawing['vega'],
    },
    marks: raw.marks,
    faults: [
      ...finished.refused.map((text): DrawFault => ({ ruleId: 'vega-lite-safe', text })),
      ...pictured.map((text): DrawFault => ({ ruleId: 'figure-draws', text })),
    ],
  };
}
