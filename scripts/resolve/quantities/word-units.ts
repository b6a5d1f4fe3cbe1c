import { type ParsedUnit, parseUnitInText } from '../../model/units.ts';
import { taken } from './taken.ts';
import type { QuantityWords } from './words.ts';

/** What stands after a number in a phrase. */
export interface WordUnit {
  measure: 'number' | 'share' | 'points' | 'ratio';
  /** How many per cent it is one of: 0.1 for ”promille”. */
  factor: number;
  /** The ways that it may be read: ”5 m” in English is metres or millions. */
  units: readonly ParsedUnit[];
  /** What is counted, as written; empty when nothing is. */
  noun: string;
  direction: 1 | 0 | -1;
  /** ”27 procent fler”: of a ratio and not of a share. */
  isRelative: boolean;
}

const nothing: Omit<WordUnit, 'measure'> = {
  factor: 1,
  units: [],
  noun: '',
  direction: 0,
  isRelative: false,
};

/** `change` is the direction of words before the number, ”ökade med”; 0 for none. */
export function wordUnitOf(rest: string, words: QuantityWords, change: 1 | 0 | -1): WordUnit {
  const points = taken(rest, words.points);
  if (points !== null) {
    const direction = directionOf(points.rest, words) || change;
    return { ...nothing, measure: 'points', direction };
  }
  const percent = taken(rest, words.percent);
  if (percent !== null) {
    const direction = directionOf(percent.rest, words) || change;
    const isRelative = direction !== 0;
    return { ...nothing, measure: isRelative ? 'ratio' : 'share', direction, isRelative };
  }
  if (taken(rest, words.permille) !== null) return { ...nothing, measure: 'share', factor: 0.1 };
  const noun = isTail(rest, words) ? '' : rest;
  const direction = directionOf(rest, words) || change;
  return { ...nothing, measure: 'number', noun, direction, units: readingsOf(rest, words) };
}

/** Nothing, or of whom: ”av de svarande”. */
export function isTail(text: string, { of }: QuantityWords): boolean {
  return text === '' || text.startsWith(`${of} `);
}

function directionOf(rest: string, words: QuantityWords): 1 | 0 | -1 {
  if (taken(rest, words.more) !== null) return 1;
  return taken(rest, words.fewer) === null ? 0 : -1;
}

/** As a unit, and, where the first letter may be a scale, as that and a unit. */
function readingsOf(rest: string, words: QuantityWords): readonly ParsedUnit[] {
  const bare = taken(rest, [...words.more, ...words.fewer])?.rest ?? rest;
  const plain = parseUnitInText(bare);
  const scale = taken(bare, words.scales.keys());
  if (scale === null) return [plain];
  const scaled = parseUnitInText(scale.rest);
  const times = words.scales.get(scale.phrase) ?? 1;
  const isUnit = plain.dimension !== null && plain.words.length === 1;
  return [{ ...scaled, scale: scaled.scale * times }, ...(isUnit ? [plain] : [])];
}
