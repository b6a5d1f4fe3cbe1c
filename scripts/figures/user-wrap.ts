import { isTree } from '../model/vega-lite-parts.ts';
import { type Measure, wrapText } from './metrics.ts';
import { textSizes, textWeights } from './theme.ts';

const labelStyle = { size: textSizes.note, weight: textWeights.normal };
const titleStyle = { size: textSizes.note, weight: textWeights.medium };

/** How much room there is, in CSS px. */
export interface Room {
  /** Of the whole picture. */
  whole: number;
  /** Of each view that stands beside others; `null` for one that has all of it. */
  width: number | null;
  measure: Measure;
}

/** Shares of the whole width that names may take beside an axis: where there is one view, and where there are several. */
const besides = { one: 0.4, several: 0.25 } as const;
/** CSS px: a title beside an axis may be as long as most views are high. */
const along = 240;
/** Beside the views of an axis at the bottom, in CSS px. */
const margin = 60;
/** Names that can stand side by side below an axis. */
const mostBeside = 24;

/** How the texts of a channel are broken. */
export interface Wrapped {
  /** By value; only those that are shown otherwise than they stand. */
  labels: ReadonlyMap<string, string>;
  /** Whether all fit side by side below an axis. */
  isLevel: boolean;
  /** The greatest number that any of them has. */
  lines: number;
}

/** Names of a channel, broken where they are too wide for their place. */
export function wrappedLabels(
  channel: string,
  shown: ReadonlyMap<string, string>,
  room: Room,
): Wrapped {
  const most = roomFor(channel, shown.size, room);
  const wrap = (text: string) => wrapText(text, most, labelStyle, room.measure);
  const lines = [...shown].map(([value, text]) => ({ value, text, lines: wrap(text) }));
  const isLevel =
    channel === 'x' &&
    shown.size <= mostBeside &&
    lines.every(
      (each) => each.lines.length <= 3 && each.lines.every((line) => isWhole(line, each.text)),
    );
  // Names that stand upright below an axis are not broken.
  const isBroken = channel !== 'x' || isLevel;
  const labels = lines.flatMap((each): [string, string][] => {
    const text = isBroken ? each.lines.join('\n') : each.text;
    return text === each.value ? [] : [[each.value, text]];
  });
  const mostLines = Math.max(1, ...labels.map(([, text]) => text.split('\n').length));
  return { labels: new Map(labels), isLevel, lines: isBroken ? mostLines : 1 };
}

function roomFor(channel: string, count: number, { whole, width }: Room): number {
  if (channel === 'x')
    return ((width ?? whole) - (width === null ? margin : 0)) / Math.max(1, count) - 8;
  if (channel === 'y' || channel === 'row')
    return whole * besides[width === null ? 'one' : 'several'];
  return channel === 'column' || channel === 'facet' ? (width ?? whole) - 8 : whole - 40;
}

/** Whether a line holds no word that was broken to fit. */
function isWhole(line: string, text: string): boolean {
  return !/\S-$/u.test(line) || text.includes(line);
}

/** A title as lines, where one would be too long. */
export function wrappedTitle(
  title: string,
  channel: string,
  { whole, width, measure }: Room,
): string | readonly string[] {
  const isUpright = channel === 'y' || channel === 'row';
  const beside = width ?? (channel === 'x' ? whole / 2 : whole - margin);
  const lines = wrapText(title, isUpright ? along : beside, titleStyle, measure);
  return lines.length === 1 ? title : lines;
}

/** The title of a whole picture or view, which may be as wide as that is. */
export function wrappedHeading(title: unknown, room: Room): unknown {
  if (typeof title === 'string') {
    const style = { size: textSizes.label, weight: textWeights.bold };
    const lines = wrapText(title, room.width ?? room.whole, style, room.measure);
    return lines.length === 1 ? title : lines;
  }
  return isTree(title) && typeof title['text'] === 'string'
    ? { ...title, text: wrappedHeading(title['text'], room) }
    : title;
}
