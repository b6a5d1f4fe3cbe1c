import { setImmediate as otherEvents } from 'node:timers/promises';

import type { VFile } from 'vfile';

import type { DrawFigures, DrawnFigures } from '../figures/figures.ts';
import { lintLanguage } from '../lint/language/language.ts';
import { lintBook } from '../lint/lint.ts';
import type { CompiledBook, ResolvedBook, Sources } from '../model/book.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Project } from '../model/project.ts';
import { applySettings, report } from '../model/report.ts';
import type { RuleId } from '../model/rules.ts';
import { parseBook } from '../parse/book.ts';
import { parseFile } from '../parse/parse.ts';
import { readSources } from '../read/read.ts';
import { resolveBook } from '../resolve/resolve.ts';
import { createDrawer } from './draw.ts';
import { createMemory, type Memory } from './memory.ts';
import { createPictureMaker } from './pictures.ts';

export interface CompilerOptions {
  project: Project;
  /** What was found before; by itself a compiler remembers its own turns. */
  memory?: Memory;
  /** Draws; without it there are no figures, and no faults of them. */
  draw?: DrawFigures;
  /**
   * `messages`: nothing is made that only pages need. `preview`: nothing is linted, and there is a book with faults that do not
   * hinder its pages as well.
   */
  purpose?: 'pages' | 'messages' | 'preview';
}

/**
 * From the sources on disk to a book ready for pages. A build is one turn, a preview many; each takes what has not changed from
 * the turns before, and gives what it was never given back: nothing of an earlier turn is changed by a later one. Every stage
 * runs even when an earlier one found faults, so that the author is told of all of them at once.
 */
export function createCompiler({
  project,
  memory = createMemory(),
  draw = drawNothing,
  purpose = 'pages',
}: CompilerOptions): () => Promise<CompiledBook> {
  const isForMessages = purpose === 'messages';
  const makePictures = createPictureMaker(memory);
  const drawFigures = createDrawer(draw, memory, { isForMessages });
  const hinders = purpose === 'preview' ? hindersPages : isError;
  return async () => {
    const { sources, texts, files, findPicture } = readSources(project, memory.read);
    if (sources === null) {
      // What can be told of a text by itself does not wait until report.yaml is right.
      for (const file of texts) memory.ofFile(file, (inner) => parseFile(inner).tree);
      return { book: null, inspected: null, files };
    }

    const drawing = drawFigures([...sources.specs.values()], sources.theme);
    drawing.catch(() => undefined); // it is awaited below, and throws there
    const parsed = parseBook(sources, memory.ofFile);
    const preparing = makePictures(parsed, findPicture);
    preparing.catch(() => undefined); // awaited below too
    await otherEvents(); // the browser and the worker are starting, and have questions
    const { memo, own } = memory;
    const resolved = await resolveBook(parsed, {
      memo,
      remember: own.remember,
      isForMessages,
      isForPages: !isForMessages,
    });
    await otherEvents();
    const coverage = purpose === 'preview' ? notCovered : await lint(resolved, memory);
    await otherEvents();
    const figures = figuresOf(sources, await drawing);
    const pictures = await preparing;
    await memory.saved();

    const { config, theme } = sources;
    applySettings(files, config.rules);
    const inspected = { ...resolved, figures, pictures, coverage };
    if (files.some(hinders)) return { book: null, inspected, files };
    return {
      book: { config, theme, documents: resolved.documents, figures, pictures },
      inspected,
      files,
    };
  };
}

const drawNothing: DrawFigures = () => Promise.resolve({ figures: new Map(), faults: [] });

const notCovered: Coverage = { values: 0, claims: 0, sourced: 0, unbound: [] };

async function lint(book: ResolvedBook, { words, clean }: Memory): Promise<Coverage> {
  await lintLanguage(book.texts, words, clean);
  return lintBook(book);
}

/** What was drawn, with its faults told in the figures' files. */
function figuresOf({ files }: Sources, { figures, faults }: DrawnFigures): DrawnFigures['figures'] {
  for (const { ruleId, text, help, spec } of faults) {
    const file = files.get(spec.path);
    if (file === undefined) throw new Error(`The figure file ${spec.path} was not read`);
    const place = spec.form === 'vega-lite' ? spec.specPlace : spec.place;
    const options = { place, ...(help !== undefined && { help }) };
    if (ruleId === 'vega-lite-safe') report(file, ruleId, { id: spec.id, found: text }, options);
    else report(file, ruleId, { id: spec.id, reason: text }, options);
  }
  return figures;
}

/** What a page can be shown with while the author mends it: words and data that say different things. */
const shownAnyway: ReadonlySet<string> = new Set<RuleId>([
  'phrase-known',
  'value-agrees',
  'value-comparable',
  'claim-holds',
  'claim-knowable',
  'claim-source-exists',
]);

function hindersPages({ messages }: VFile): boolean {
  return messages.some(({ fatal, ruleId }) => fatal === true && !shownAnyway.has(ruleId ?? ''));
}

function isError({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal === true);
}
