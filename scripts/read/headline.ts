import type { VFile } from 'vfile';

import type { SourceText } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { bareWords } from '../model/words.ts';
import { withoutMarkup } from './alt.ts';

/** Reports a headline that only repeats what the figure is about. */
export function reportHeadline(
  file: VFile,
  { id, headline, subject }: { id: string; headline: SourceText | null; subject: SourceText },
): void {
  if (headline === null) return;
  if (bareWords(withoutMarkup(headline.value)) !== bareWords(withoutMarkup(subject.value))) return;
  report(file, 'headline-says-finding', { id }, { place: headline.place });
}
