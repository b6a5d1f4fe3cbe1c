import type { Sources } from '../../model/book.ts';
import { lintBases } from './bases.ts';
import { chartsOf } from './chart.ts';
import { lintContrast } from './contrast.ts';
import { lintCounts } from './counts.ts';
import { lintOutside } from './outside.ts';
import { lintRepeatedRows } from './repeated-rows.ts';
import { lintScales } from './scales.ts';
import { lintSeveralAnswers } from './several-answers.ts';

/** Reports what cannot be true of the survey's figures, or would mislead their readers. */
export function lintSurvey(sources: Sources): void {
  const charts = chartsOf(sources);
  lintBases(charts, sources);
  lintSeveralAnswers(charts);
  lintRepeatedRows(charts, sources.faultySpecs);
  lintScales(charts);
  lintOutside(charts);
  lintCounts(charts);
  lintContrast(sources);
}
