import { fileURLToPath } from 'node:url';

import type { VFile } from 'vfile';

import type { ReportConfig, Sources } from '../model/book.ts';
import type { Project } from '../model/project.ts';
import { sheetKey } from '../model/sheet-key.ts';
import { readBibliography } from './bibliography.ts';
import { readChapters, readLooseTexts } from './chapters.ts';
import { readConfig } from './config.ts';
import { readFacts } from './facts.ts';
import { figureLanguages } from './figure-languages.ts';
import { readMaterial } from './material.ts';
import type { ReadMemory } from './memory.ts';
import type { FindPicture } from './pictures.ts';
import { openProject } from './project-files.ts';
import { readSpecs } from './specs.ts';
import { readTerms } from './terms.ts';
import { readTheme } from './theme.ts';
import { readWordList } from './word-list.ts';

/** Where the tool's own templates lie. */
const engineRoot = fileURLToPath(new URL('../..', import.meta.url));

interface ReadSources {
  sources: Sources | null;
  /** The Markdown, also where nobody knows which document it belongs to. */
  texts: readonly VFile[];
  files: readonly VFile[];
  findPicture: FindPicture;
}

function loweredIn(rules: ReportConfig['rules'] = new Map()): Set<string> {
  return new Set([...rules].flatMap(([id, setting]) => (setting === 'error' ? [] : [id])));
}

/**
 * Reads everything that a report is made from, and reports every fault of every file. `sources` is `null` only when
 * report.yaml or the theme cannot be used; otherwise it holds all that is right. `files` are sorted by path. With a
 * `memory`, what is made of files that are as they were is the same object as before. Pictures are found when it is known which are
 * referred to.
 */
export function readSources(project: Project, memory?: ReadMemory): ReadSources {
  const files = openProject(project.root, engineRoot, memory);
  const config = files.remember('config', [], () => readConfig(files));
  const chapters = config === null ? new Map<string, VFile[]>() : readChapters(files, config);
  const hasOriginal = config?.report.documents.some(({ voice }) => voice === 'reported') ?? false;
  const langOf = figureLanguages(config, chapters);
  const { specs, faultySpecs } = readSpecs(
    files,
    langOf,
    hasOriginal,
    loweredIn(config?.report.rules),
  );
  const { facts, statements } = files.remember('facts', [], () => readFacts(files));
  const material = files.remember('material', [config], () => readMaterial(files, config));
  const bibliography = files.remember('bibliography', [config], () =>
    readBibliography(files, config),
  );
  const theme = files.remember('theme', [], () => readTheme(files));
  const wordList = readWordList(files);
  const terms = files.remember('terms', [config], () => readTerms(files, config));

  const loose = config === null ? readLooseTexts(files) : [...chapters.values()].flat();
  const all = files.all();
  const { findPicture } = files;
  if (config === null || theme === null) {
    return { sources: null, texts: loose, files: all, findPicture };
  }
  const { report } = config;
  return {
    sources: {
      config: report,
      chapters,
      specs,
      faultySpecs,
      facts,
      statements,
      material,
      bibliography,
      theme,
      wordList,
      terms,
      files: new Map(all.map((file) => [keyOf(file), file])),
    },
    texts: [...chapters.values()].flat(),
    files: all,
    findPicture,
  };
}

/** Its path, and of a sheet its name too. */
function keyOf({ path, data }: VFile): string {
  return sheetKey(path, typeof data['sheet'] === 'string' ? data['sheet'] : null);
}
