import { jsonMessages } from './messages/formats.ts';
import type { Project } from './model/project.ts';
import type { PreviewOptions } from './preview/preview.ts';
import { createCompiler } from './recompile.ts';
import type { JobWorker } from './workers.ts';

/** What a preview shows: the report as it is on disk, compiled again and again, with its messages in both languages. */
export function previewSource(
  project: Project,
  drawer: JobWorker,
): Pick<PreviewOptions, 'project' | 'compile' | 'told'> {
  return {
    project,
    compile: createCompiler({
      project,
      now: () => Date.now(),
      draw: (specs, theme) => drawer.run('drawFigures', specs, theme),
    }),
    told: ({ files }) => ({ sv: jsonMessages(files, 'sv'), en: jsonMessages(files, 'en') }),
  };
}
