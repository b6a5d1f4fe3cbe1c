import { createHash } from 'node:crypto';

import { factsOf } from '../../html/caption.ts';
import type { DocumentConfig, PlacedFigure } from '../../model/book.ts';
import type { Figure } from '../../model/figure.ts';
import { capitalised, termsOf } from '../../model/terms.ts';
import { onOneLine, plainText } from '../../model/text.ts';
import type { Handover } from '../handover.ts';
import { figureFileName } from '../media.ts';

/** A file of a figure's data. */
export interface DataFile {
  name: string;
  mediaType: string;
  ending: 'csv' | 'xlsx';
  content: Uint8Array;
  /** SHA-256 in hexadecimal digits. */
  sha256: string;
}

export interface FigureData {
  placed: PlacedFigure;
  figure: Figure;
  /** ”Figur 7.3. …” */
  title: string;
  /** What was asked, of whom, and what the numbers are. */
  description: string;
  files: readonly DataFile[];
}

/** The data of a document: one data set, in as many files as its figures need. */
export interface Dataset {
  config: DocumentConfig;
  figures: readonly FigureData[];
}

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Documents that have data; pictures have none. */
export function datasetsIn(handovers: readonly Handover[]): Dataset[] {
  return handovers
    .map((handover) => ({ config: handover.document.config, figures: figuresOf(handover) }))
    .filter(({ figures }) => figures.length > 0);
}

function figuresOf(handover: Handover): FigureData[] {
  return handover.document.figures.flatMap((placed) => {
    const figure = handover.book.figures.get(placed.spec.id);
    const files = (['csv', 'xlsx'] as const).flatMap((ending) => fileOf(handover, placed, ending));
    if (figure === undefined || placed.spec.form === 'image' || files.length === 0) return [];
    return [{ placed, figure, files, ...wordsOf(placed, figure) }];
  });
}

function fileOf(
  { document, files }: Handover,
  placed: PlacedFigure,
  ending: DataFile['ending'],
): DataFile[] {
  const content = files.get(`figures/${placed.spec.id}.${ending}`);
  if (content === undefined) return [];
  const name = figureFileName(document, placed, ending);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return [{ name, ending, mediaType: mediaTypes[ending], content, sha256 }];
}

function wordsOf(placed: PlacedFigure, figure: Figure): Pick<FigureData, 'title' | 'description'> {
  const { spec, enumerator, subject, question } = placed;
  const terms = termsOf(spec.lang);
  const asked = question === null ? '' : onOneLine(plainText(question));
  const facts = factsOf(placed, figure, terms).map((fact) => `${fact}.`);
  const name = `${capitalised(terms[spec.kind])} ${enumerator}`;
  const about = capitalised(onOneLine(plainText(subject)));
  const source =
    placed.source === null ? '' : `${terms.source}: ${onOneLine(plainText(placed.source))}`;
  return {
    title: `${name}. ${about}`,
    description: [asked, ...facts, source].filter((part) => part !== '').join(' ') || about,
  };
}
