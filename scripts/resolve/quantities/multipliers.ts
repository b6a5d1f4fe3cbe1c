import { isMeasure, type ParsedUnit, parseUnit, sharesWord } from '../../model/units.ts';

/**
 * What numbers of a unit of the data are multiplied by to be in the words' own, for every way that the words may be read; none
 * when they are about something else.
 */
export function multipliersOf(
  units: readonly ParsedUnit[],
  unit: string | null,
): readonly number[] {
  if (units.length === 0) return [1];
  if (unit === null || unit === 'ratio') return units.map(({ scale }) => 1 / scale);
  const data = parseUnit(unit);
  return units.flatMap((words) => (contradict(words, data) ? [] : multipliersBetween(words, data)));
}

function multipliersBetween(words: ParsedUnit, data: ParsedUnit): readonly number[] {
  const per = words.per === null || data.per === null ? 1 : words.per.factor / data.per.factor;
  const scaled = (data.scale / words.scale) * per;
  const isBare = words.scale === 1;
  // A bare number is in the unit of the data.
  if (words.words.length === 0) return [isBare ? per : scaled];
  if (words.dimension !== null && words.dimension === data.dimension) {
    return [(scaled * data.factor) / words.factor];
  }
  // ”1 250 nya” of thousands may be as many, or as many thousands.
  const isUnknown = words.dimension === null && !sharesWord(words, data);
  return isUnknown && isBare && data.scale !== 1 ? [scaled, 1] : [scaled];
}

/**
 * Whether words and data are about different things. Only what is sure: a measure against another or against what is counted,
 * and what is known to be counted against a measure. ”Personer” may be ”svarande”; a word that is not known may be anything.
 */
function contradict(words: ParsedUnit, data: ParsedUnit): boolean {
  if (data.isGeneric || data.words.length === 0) return false;
  if (contradictPer(words, data)) return true;
  if (words.words.length === 0 || sharesWord(words, data)) return false;
  if (isMeasure(words)) return words.dimension !== data.dimension;
  if (words.dimension === null) return false;
  if (isMeasure(data)) return true;
  return words.dimension === 'households' ? data.dimension === 'persons' : arePersons(words, data);
}

function arePersons(words: ParsedUnit, data: ParsedUnit): boolean {
  return words.dimension === 'persons' && data.dimension === 'households';
}

/** ”per invånare” is told by the data too, or it is a number of another kind. */
function contradictPer({ per: words }: ParsedUnit, { per: data }: ParsedUnit): boolean {
  if (words === null) return false;
  const isOfPopulation = words.factor !== 1 || words.dimension === 'persons';
  if (data === null) return isOfPopulation;
  const areKnown = words.dimension !== null && data.dimension !== null;
  return areKnown && words.dimension !== data.dimension;
}
