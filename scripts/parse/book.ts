import type { VFile } from 'vfile';

import type { ParsedBook, ParsedCaption, Sources } from '../model/book.ts';
import type { FigureSpec, SourceText } from '../model/figure.ts';
import { parseFile, parseText } from './parse.ts';

/** Parses every Markdown file and every text in YAML. */
export function parseBook(sources: Sources): ParsedBook {
  const fileAt = new Map(sources.files.map((file) => [file.path, file]));
  const configFile = fileAt.get(sources.config.path);
  const aboutOf = (text: SourceText | null) =>
    text === null || configFile === undefined ? null : parseText(text, configFile);

  const documents = [...sources.chapters].map(
    ([id, files]) => [id, files.map((file) => parseFile(file))] as const,
  );
  const captions = [...sources.specs.values()].flatMap((spec) => {
    const file = fileAt.get(spec.path);
    return file === undefined ? [] : [[spec.id, captionOf(spec, file)] as const];
  });
  const people = sources.config.people.flatMap(({ id, about }) => {
    const tree = aboutOf(about);
    return tree === null ? [] : [[id, tree] as const];
  });
  return {
    sources,
    documents: new Map(documents),
    captions: new Map(captions),
    about: { people: new Map(people), anthology: aboutOf(sources.config.anthology.about) },
  };
}

function captionOf(spec: FigureSpec, file: VFile): ParsedCaption {
  const parsed = (text: SourceText | null) => (text === null ? null : parseText(text, file));
  return {
    spec,
    file,
    subject: parseText(spec.subject, file),
    question: parsed(spec.question),
    notes: spec.notes.map((note) => parseText(note, file)),
    source: parsed(spec.source),
    alt: 'alt' in spec ? parseText(spec.alt, file) : null,
  };
}
