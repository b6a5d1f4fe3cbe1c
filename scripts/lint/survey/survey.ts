import type { Sources } from '../../model/book.ts';
import { report } from '../../model/report.ts';
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
  lintDesign(sources);
}

/** Says once that the margins of error do not hold, where they do not. */
function lintDesign({ config: { survey, path }, files }: Sources): void {
  const file = files.get(path);
  if (survey?.design !== 'panel-quota' || file === undefined) return;
  report(file, 'margin-of-random-samples', {}, { place: survey.designPlace });
}
