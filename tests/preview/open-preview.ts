import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { previewSource } from '../../scripts/cli/preview.ts';
import { notInspected } from '../../scripts/preview/desk-data.ts';
import { type Preview, type PreviewOptions, startPreview } from '../../scripts/preview/preview.ts';
import { createWorker } from '../../scripts/workers/create-worker.ts';
import { root as repository } from '../repository.ts';

export interface TestPreview extends Preview {
  /** A copy of the report, to edit. */
  root: string;
}

/** Starts the preview of a copy of a report, on any port. */
export async function openPreview(
  report: string,
  options: Partial<PreviewOptions> = {},
): Promise<TestPreview> {
  const root = mkdtempSync(join(tmpdir(), 'rapport-preview-'));
  for (const folder of ['chapter', 'figures', 'templates']) {
    const own = join(report, folder);
    const from = existsSync(own) ? own : join(repository, folder);
    cpSync(from, join(root, folder), { recursive: true });
  }
  const project = { root, out: join(root, 'out') };
  const drawer = createWorker('drawFigures');
  const preview = await startPreview({
    ...previewSource(project, drawer),
    inspect: () => Promise.resolve(notInspected),
    print: () => Promise.resolve(null),
    comments: null,
    port: 0,
    lang: 'sv',
    editor: 'vscode://file/{path}:{line}:{column}',
    ...options,
  });
  return {
    ...preview,
    root,
    async close() {
      await preview.close();
      await drawer.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
