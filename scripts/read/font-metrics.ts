import { createHash } from 'node:crypto';

import * as v from 'valibot';

import { report } from '../model/report.ts';
import type { FaceMetrics, FontFace } from '../model/theme.ts';
import { isRecord } from './located.ts';
import type { NamedAt, ProjectFiles } from './project-files.ts';

const metricsPath = 'templates/fonts/metrics.json';

/** Looked at as a whole: valibot takes its time for each of thousands. */
const numbers = v.custom<Record<string, number>>(
  (value) => isRecord(value) && Object.values(value).every((each) => typeof each === 'number'),
);

const metricsSchema = v.object({
  /** SHA-256 of the measured files by name. */
  sources: v.record(v.string(), v.string()),
  /** Characters that each family has, as a CSS `unicode-range`. */
  coverage: v.record(v.string(), v.string()),
  /** Of the families that stand in for the others. */
  reserve: v.optional(v.object({ unitsPerEm: v.number(), advances: numbers })),
  /** By weight. */
  faces: v.record(
    v.string(),
    v.object({ unitsPerEm: v.number(), advances: numbers, kerning: numbers }),
  ),
});
type MetricsFile = v.InferOutput<typeof metricsSchema>;

interface Metrics {
  metrics: ReadonlyMap<number, FaceMetrics>;
  coverage: ReadonlyMap<string, string>;
  reserve: FaceMetrics | null;
}

/**
 * Reads which characters the families have, and the metrics of the sans family by weight; told of when they are not those
 * of the theme's own files.
 */
export function readMetrics(
  files: ProjectFiles,
  faces: readonly FontFace[],
  theme: NamedAt,
): Metrics {
  const metrics = readMetricsFile(files);
  if (metrics === null || !faces.every((face) => isMeasured(face, metrics))) {
    report(
      files.fileAt(theme.path),
      'font-metrics-fresh',
      { path: metricsPath },
      { place: theme.place },
    );
  }
  const weights = Object.entries(metrics?.faces ?? {});
  return {
    metrics: new Map(weights.map(([weight, face]) => [Number(weight), face])),
    coverage: new Map(Object.entries(metrics?.coverage ?? {})),
    reserve: metrics?.reserve === undefined ? null : { ...metrics.reserve, kerning: {} },
  };
}

/** `null` when there is none, or none of the right shape: it is made by a script, never by hand. */
function readMetricsFile(files: ProjectFiles): MetricsFile | null {
  if (!files.exists(metricsPath)) return null;
  const file = files.readText(metricsPath, 'json');
  const text = file === null ? '' : String(file);
  if (last?.text === text) return last.metrics;
  const result = v.safeParse(metricsSchema, parsed(text));
  last = { text, metrics: result.success ? result.output : null };
  return last.metrics;
}

/** What was read last: two versions that are compared, and a report that is checked beside its preview, mostly have the same. */
let last: { text: string; metrics: MetricsFile | null } | undefined;

/** Without the places of `parseJson`, which take most of the time where there are tens of thousands of numbers. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isMeasured({ path, bytes }: FontFace, { sources }: MetricsFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return sources[name] === hash;
}
