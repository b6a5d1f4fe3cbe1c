import { type PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

import { isOtherColour, isRenderingIntent } from './graphics.ts';
import { beginMarked, endMarked } from './marked-content.ts';
import { eachCode, nameOperand } from './operands.ts';
import type { Operands } from './operators.ts';
import { dictAt, dictOf, nameAt, refAt, valueAt } from './pdf-values.ts';
import { markingOf, type Scan, type ShownGlyphs } from './scan.ts';

type Handle = (scan: Scan, operands: Operands, operator: string) => void;

/** A limit of ISO 19005-3, 6.1.13. */
const deepest = 28;

function placeOf({ page, object }: Scan): { page: number; object: PDFRef | string } {
  return { page, object };
}

function ignore(): void {}

function paint(scan: Scan, _: Operands, operator: string): void {
  if (markingOf(scan) !== 'none') return;
  if (scan.unmarked.count === 0) scan.unmarked.first = operator;
  scan.unmarked.count += 1;
}

function save(scan: Scan): void {
  scan.saved.push(scan.font);
  if (scan.saved.length !== deepest + 1) return;
  scan.inspection.report(
    'file-limits',
    { sv: `Fler än ${deepest} q i varandra`, en: `More than ${deepest} q within each other` },
    placeOf(scan),
  );
}

function restore(scan: Scan): void {
  if (scan.saved.length === 0) {
    scan.inspection.report(
      'content-balanced',
      { sv: 'Q utan q', en: 'Q without q' },
      placeOf(scan),
    );
  } else {
    scan.font = scan.saved.pop() ?? null;
  }
}

function beginText(scan: Scan): void {
  if (scan.inText)
    scan.inspection.report(
      'content-balanced',
      { sv: 'BT i BT', en: 'BT within BT' },
      placeOf(scan),
    );
  scan.inText = true;
}

function endText(scan: Scan): void {
  if (!scan.inText)
    scan.inspection.report(
      'content-balanced',
      { sv: 'ET utan BT', en: 'ET without BT' },
      placeOf(scan),
    );
  scan.inText = false;
}

function setFont(scan: Scan, operands: Operands): void {
  const dict = dictOf(resource(scan, 'Font', nameOperand(operands, 0)));
  if (dict !== undefined) scan.font = shownIn(dict, scan, nameOperand(operands, 0) ?? '');
}

function shownIn(dict: PDFDict, { contents, resources }: Scan, name: string): ShownGlyphs {
  const known = contents.fonts.get(dict);
  if (known !== undefined) return known;
  const fonts = resources === undefined ? undefined : dictAt(resources, 'Font');
  const ref = fonts === undefined ? undefined : refAt(fonts, name);
  const shown = { dict, ref: ref ?? null, firstPage: new Uint16Array(65_536) };
  contents.fonts.set(dict, shown);
  return shown;
}

function showText(scan: Scan, operands: Operands, operator: string): void {
  paint(scan, operands, operator);
  const { font, page } = scan;
  if (font === null) {
    scan.inspection.report(
      'content-resources',
      { sv: 'Text visas utan typsnitt', en: 'Text is shown without a font' },
      placeOf(scan),
    );
    return;
  }
  const { firstPage } = font;
  eachCode(operands, (code) => {
    if (firstPage[code] === 0) firstPage[code] = page;
  });
}

function paintObject(scan: Scan, operands: Operands): void {
  const name = nameOperand(operands, 0);
  const object = resource(scan, 'XObject', name);
  if (!(object instanceof PDFRawStream)) return;
  if (nameAt(object.dict, 'Subtype') !== 'Form') {
    paint(scan, operands, 'Do');
    return;
  }
  const objects = scan.resources === undefined ? undefined : dictAt(scan.resources, 'XObject');
  scan.paintForm(object, objects === undefined ? undefined : refAt(objects, name ?? ''), scan);
}

function setState(scan: Scan, operands: Operands): void {
  const state = dictOf(resource(scan, 'ExtGState', nameOperand(operands, 0)));
  if (state === undefined || valueAt(state, 'Font') === undefined) return;
  const text = {
    sv: 'Grafikläget sätter typsnitt, som inte prövas',
    en: 'The graphics state sets a font, which is not tried',
  };
  scan.inspection.report('graphics-state-plain', text, placeOf(scan));
}

/** A resource by name; tells when there is none. */
function resource(scan: Scan, kind: string, name: string | null): PDFObject | undefined {
  const { resources } = scan;
  const all = resources === undefined ? undefined : dictAt(resources, kind);
  const found = all?.lookup(PDFName.of(name ?? ''));
  if (found === undefined) {
    const text = {
      sv: `Resursen \`${name ?? ''}\` av slaget ${kind} finns inte`,
      en: `The resource \`${name ?? ''}\` of kind ${kind} does not exist`,
    };
    scan.inspection.report('content-resources', text, placeOf(scan));
  }
  return found;
}

function setColourSpace(scan: Scan, operands: Operands): void {
  const name = nameOperand(operands, 0) ?? '';
  if (isOtherColour(name)) reportColour(scan, name);
}

function setCmyk(scan: Scan): void {
  reportColour(scan, 'DeviceCMYK');
}

function reportColour(scan: Scan, name: string): void {
  scan.inspection.report(
    'content-colours',
    {
      sv: `Färgrymden \`${name}\` saknar profil`,
      en: `The colour space \`${name}\` has no profile`,
    },
    placeOf(scan),
  );
}

function setIntent(scan: Scan, operands: Operands): void {
  const name = nameOperand(operands, 0) ?? '';
  if (isRenderingIntent(name)) return;
  const text = {
    sv: `Innehållet har avsikten \`${name}\``,
    en: `The content has the intent \`${name}\``,
  };
  scan.inspection.report('graphics-state-plain', text, placeOf(scan));
}

const plain =
  'b B b* B* BI BX c cm d d0 d1 EX f F f* G g h i ID j J l m M MP DP n re RG rg s S SC sc SCN scn T* Tc Td TD TL Tm Tr Ts Tw Tz v w W W* y';
const painting = ['b', 'B', 'b*', 'B*', 'f', 'F', 'f*', 's', 'S', 'sh', 'EI'];

/** Every operator of ISO 32000-1, Annex A. */
export const handlers: ReadonlyMap<string, Handle> = new Map<string, Handle>([
  ...plain.split(' ').map((name): [string, Handle] => [name, ignore]),
  ...painting.map((name): [string, Handle] => [name, paint]),
  ...['Tj', 'TJ', "'", '"'].map((name): [string, Handle] => [name, showText]),
  ...['BMC', 'BDC'].map((name): [string, Handle] => [name, beginMarked]),
  ['EMC', endMarked],
  ['BT', beginText],
  ['ET', endText],
  ['q', save],
  ['Q', restore],
  ['Tf', setFont],
  ['gs', setState],
  ['Do', paintObject],
  ['cs', setColourSpace],
  ['CS', setColourSpace],
  ['k', setCmyk],
  ['K', setCmyk],
  ['ri', setIntent],
]);
