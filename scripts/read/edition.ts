import type { AwaitedField, Edition } from '../model/edition.ts';
import { isRecord, type LocatedData, type Path, startOfFile, valueAt } from './located.ts';
import type { EditionInput } from './schemas/edition.ts';

export function editionOf(input: EditionInput, path: Path, data: LocatedData): Edition {
  return {
    version: input.version.trim(),
    date: input.date,
    contact: input.contact,
    approved: input.approved ?? null,
    firstPublished: input.firstPublished ?? null,
    inferred: input.inferred.map((field, index) => ({
      field,
      place: data.placeOf([...path, 'inferred', index]) ?? startOfFile,
    })),
    isbn: input.isbn ?? null,
    issn: input.issn ?? null,
    doi: input.doi ?? null,
    registrationNumber: input.registrationNumber ?? null,
    editors: input.editors ?? [],
    licence: input.licence ?? null,
  };
}

/** Keys of a document without a value, and the approval of its edition, which awaits somebody also when it is not named. */
export function awaitedIn(path: Path, data: LocatedData): AwaitedField[] {
  const found = [...emptyKeys(path, data), ...emptyKeys([...path, 'edition'], data)];
  const edition = valueAt(data.value, [...path, 'edition']);
  const isUnapproved = isRecord(edition) && !Object.hasOwn(edition, 'approved');
  const keys = isUnapproved ? [...found, ['edition', 'approved']] : found;
  return keys.map((key) => {
    const place = key.at(-1) === 'approved' && isUnapproved ? ['edition'] : key;
    return {
      key: key.join('.'),
      place: data.placeOfKey([...path, ...place]) ?? startOfFile,
    };
  });
}

/** Relative to the document. */
function emptyKeys(path: Path, data: LocatedData): string[][] {
  const around = valueAt(data.value, path);
  if (!isRecord(around)) return [];
  const before = path.at(-1) === 'edition' ? ['edition'] : [];
  return Object.entries(around).flatMap(([key, value]) =>
    value === null || (key === 'editors' && Array.isArray(value) && value.length === 0)
      ? [[...before, key]]
      : [],
  );
}
