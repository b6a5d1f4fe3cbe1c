import type { TopLevelSpec } from 'vega-lite';

import type { Drawing } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
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
  ruleId: 'figure-draws' | 'vega-lite-safe' | 'figure-colours-distinct';
  text: Localised;
  /** The way out, where the rule's own does not say it. */
  help?: Localised;
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
    ...raw.warnings.map((warning) => ({
      sv: `Vega varnar: ${warning}`,
      en: `Vega warns: ${warning}`,
    })),
    ...finished.broken.map((attribute) => ({
      sv: `${attribute} är inte ett tal`,
      en: `${attribute} is not a number`,
    })),
    ...foreign.map((font) => ({
      sv: `typsnittet ${font} följer inte med`,
      en: `the font ${font} is not shipped`,
    })),
    ...pictureFaults(raw.marks, finished),
    ...(finished.width > request.width ? [tooWide(finished.width, request.width)] : []),
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
      ...finished.refused.map((part): DrawFault => ({
        ruleId: 'vega-lite-safe',
        text: { sv: part, en: part },
      })),
      ...raw.repeated.map((text): DrawFault => ({ ruleId: 'figure-colours-distinct', text })),
      ...pictured.map((text): DrawFault => ({ ruleId: 'figure-draws', text })),
    ],
  };
}

function tooWide(found: number, most: number): Localised {
  const width = Math.ceil(found);
  return {
    sv: `den blir ${width} px bred, högst ${most} ryms`,
    en: `it becomes ${width} px wide, at most ${most} fit`,
  };
}
