import { PDFArray, type PDFDict, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

import { handlers } from './content-handlers.ts';
import type { Inspection } from './inspection.ts';
import { visitOperators } from './operators.ts';
import { bytesOf, dictAt, hasKey, valueAt } from './pdf-values.ts';
import { type ContentOwner, type Contents, markingOf, type Scan } from './scan.ts';

/** Reads the content of every page, and of the forms painted on it, once. */
export function inspectContent(inspection: Inspection): Contents {
  const contents: Contents = { owners: new Map(), fonts: new Map() };
  const seen = new Set<string>();
  for (const page of inspection.pages) {
    const { ref, dict, number } = page;
    const owner = { ref, dict, page: number, tags: new Map<number, string>() };
    contents.owners.set(ref, owner);
    if (!hasKey(dict, 'Resources')) {
      inspection.report(
        'content-resources',
        { sv: 'Sidan har inga egna resurser', en: 'The page has no resources of its own' },
        { page: number },
      );
    }
    const resources = dictAt(dict, 'Resources');
    readStream(pageText(dict), {
      ...freshScan(inspection, contents, seen),
      page: number,
      owner,
      object: ref,
      resources,
    });
  }
  return contents;
}

function freshScan(inspection: Inspection, contents: Contents, seen: Set<string>): Scan {
  return {
    inspection,
    contents,
    seen,
    paintForm: readForm,
    page: 0,
    owner: null,
    object: '',
    resources: undefined,
    outer: 'none',
    marks: [],
    tagged: 0,
    artifacts: 0,
    saved: [],
    font: null,
    inText: false,
    unmarked: { count: 0, first: '' },
  };
}

/** The parts of a page's content, as if written one after another. */
function pageText(page: PDFDict): string {
  const value = valueAt(page, 'Contents');
  const parts = value instanceof PDFArray ? value.asArray() : [value];
  const streams = parts.map((part) => page.context.lookup(part));
  const texts = streams.flatMap((stream) => {
    return stream instanceof PDFRawStream ? [contentOf(stream)] : [];
  });
  return texts.join('\n');
}

/** One character a byte. */
function contentOf(stream: PDFRawStream): string {
  return Buffer.from(bytesOf(stream)).toString('latin1');
}

function readStream(text: string, scan: Scan): void {
  const { report } = scan.inspection;
  const place = { page: scan.page, object: scan.object };
  visitOperators(text, (operator, operands) => {
    const handle = handlers.get(operator);
    if (handle === undefined) {
      report(
        'content-operators',
        {
          sv: `Operatorn \`${operator}\` finns inte i standarden`,
          en: `The operator \`${operator}\` is not in the standard`,
        },
        place,
      );
    } else {
      handle(scan, operands, operator);
    }
  });
  const open = [
    ...(scan.marks.length > 0
      ? [{ sv: `${scan.marks.length} BDC utan EMC`, en: `${scan.marks.length} BDC without EMC` }]
      : []),
    ...(scan.saved.length > 0
      ? [{ sv: `${scan.saved.length} q utan Q`, en: `${scan.saved.length} q without Q` }]
      : []),
    ...(scan.inText ? [{ sv: 'BT utan ET', en: 'BT without ET' }] : []),
  ];
  if (open.length > 0)
    report(
      'content-balanced',
      {
        sv: `Innehållet har ${open.map(({ sv }) => sv).join(', ')}`,
        en: `The content has ${open.map(({ en }) => en).join(', ')}`,
      },
      place,
    );
  const { count, first } = scan.unmarked;
  if (count === 0) return;
  const message = {
    sv: `${count} gånger målas något som varken är taggat eller artefakt, först med \`${first}\``,
    en: `${count} times something is painted that is neither tagged nor artifact, first by \`${first}\``,
  };
  report('content-tagged', message, place);
}

function readForm(form: PDFRawStream, ref: PDFRef | undefined, scan: Scan): void {
  const { dict } = form;
  const { contents, inspection, page } = scan;
  const outer = markingOf(scan);
  const key = `${ref?.tag ?? ''} ${outer}`;
  const owner =
    ref === undefined || !hasKey(dict, 'StructParents') ? null : ownerOf(ref, dict, scan);
  if (ref !== undefined && scan.seen.has(key)) {
    if (owner !== null && owner.tags.size > 0) {
      const text = {
        sv: 'Formulärobjektet har egna MCID och målas flera gånger',
        en: 'The form XObject has MCIDs of its own and is painted several times',
      };
      inspection.report('forms-tagged-once', text, { page, object: ref });
    }
    return;
  }
  scan.seen.add(key);
  if (!hasKey(dict, 'Resources')) {
    inspection.report(
      'content-resources',
      {
        sv: 'Formulärobjektet har inga egna resurser',
        en: 'The form XObject has no resources of its own',
      },
      {
        page,
        object: ref,
      },
    );
  }
  readStream(contentOf(form), {
    ...freshScan(inspection, contents, scan.seen),
    page,
    owner,
    object: ref ?? scan.object,
    resources: dictAt(dict, 'Resources') ?? scan.resources,
    outer,
    font: scan.font,
  });
}

function ownerOf(ref: PDFRef, dict: PDFDict, { contents, page }: Scan): ContentOwner {
  const known = contents.owners.get(ref);
  if (known !== undefined) return known;
  const owner = { ref, dict, page, tags: new Map<number, string>() };
  contents.owners.set(ref, owner);
  return owner;
}
