import type { VFile } from 'vfile';

import type { ParsedBook, ParsedCaption, Sources } from '../model/book.ts';
import type { FigureSpec, SourceText } from '../model/figure.ts';
import { createParseMemory, forgetOthers, type ParseMemory, rememberedFile } from './memory.ts';
import { parseText } from './parse.ts';

/**
 * Parses every Markdown file and every text in YAML. With a `memory`, what is written as it was is the same tree as before, with
 * what resolving has put into it; only the roots of files are new.
 */
export function parseBook(sources: Sources, memory: ParseMemory = createParseMemory()): ParsedBook {
  forgetOthers(memory, sources);
  const fileAt = new Map(sources.files.map((file) => [file.path, file]));
  const documents = [...sources.chapters].map(
    ([id, files]) => [id, files.map((file) => rememberedFile(file, memory))] as const,
  );
  const captions = [...sources.specs.values()].flatMap((spec) => {
    const file = fileAt.get(spec.path);
    return file === undefined ? [] : [[spec.id, rememberedCaption(spec, file, memory)] as const];
  });
  return {
    sources,
    documents: new Map(documents),
    captions: new Map(captions),
    about: rememberedAbout(sources, fileAt.get(sources.config.path), memory),
  };
}

function rememberedAbout(
  sources: Sources,
  file: VFile | undefined,
  memory: ParseMemory,
): ParsedBook['about'] {
  if (file === undefined) return { people: new Map(), anthology: null };
  const before = file.messages.length;
  if (memory.about !== null) file.messages.push(...memory.about.messages);
  const about = memory.about?.about ?? aboutOf(sources, file);
  memory.about = { about, messages: file.messages.slice(before) };
  return about;
}

function aboutOf({ config }: Sources, file: VFile): ParsedBook['about'] {
  const parsed = (text: SourceText | null) => (text === null ? null : parseText(text, file));
  const people = config.people.flatMap(({ id, about }) => {
    const tree = parsed(about);
    return tree === null ? [] : [[id, tree] as const];
  });
  return { people: new Map(people), anthology: parsed(config.anthology.about) };
}

function rememberedCaption(spec: FigureSpec, file: VFile, memory: ParseMemory): ParsedCaption {
  const known = memory.captions.get(spec);
  if (known !== undefined) {
    file.messages.push(...known.messages);
    return known.caption;
  }
  const before = file.messages.length;
  const caption = captionOf(spec, file);
  memory.captions.set(spec, { caption, messages: file.messages.slice(before) });
  return caption;
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
