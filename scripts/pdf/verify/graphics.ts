import { PDFArray, type PDFDict, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

import type { Report } from './finding.ts';
import { booleanAt, dictAt, dictOf, hasKey, nameAt, nameOf, valueAt } from './pdf-values.ts';

const intents = new Set([
  'RelativeColorimetric',
  'AbsoluteColorimetric',
  'Perceptual',
  'Saturation',
]);
const blendModes = new Set([
  'Normal',
  'Compatible',
  'Multiply',
  'Screen',
  'Overlay',
  'Darken',
  'Lighten',
  'ColorDodge',
  'ColorBurn',
  'HardLight',
  'SoftLight',
  'Difference',
  'Exclusion',
  'Hue',
  'Saturation',
  'Color',
  'Luminosity',
]);
/** Colours that an output intent for RGB says nothing about. */
const otherColours = new Set(['DeviceCMYK', 'DeviceN', 'Separation']);

export function isRenderingIntent(name: string): boolean {
  return intents.has(name);
}

export function isOtherColour(name: string): boolean {
  return otherColours.has(name);
}

/** Tells of what an image, a form, a graphics state or a colour space must not hold; other dictionaries pass. */
export function inspectGraphics(dict: PDFDict, object: PDFRef, report: Report): void {
  const subtype = nameAt(dict, 'Subtype');
  if (subtype === 'Image') inspectImage(dict, object, report);
  if (subtype === 'Form' || subtype === 'PS') inspectForm(dict, subtype, object, report);
  const states = dictAt(dict, 'ExtGState');
  for (const [, state] of states?.entries() ?? []) {
    const found = dictOf(dict.context.lookup(state));
    if (found !== undefined) inspectState(found, object, report);
  }
  inspectColours(dict, object, report);
}

function inspectImage(dict: PDFDict, object: PDFRef, report: Report): void {
  for (const key of ['Alternates', 'OPI']) {
    if (hasKey(dict, key))
      report(
        'images-plain',
        { sv: `Bilden har \`${key}\``, en: `The image has \`${key}\`` },
        { object },
      );
  }
  if (booleanAt(dict, 'Interpolate') === true) {
    report(
      'images-plain',
      { sv: 'Bilden ska interpoleras', en: 'The image is to be interpolated' },
      { object },
    );
  }
  const intent = nameAt(dict, 'Intent');
  if (intent !== undefined && !intents.has(intent)) {
    report(
      'images-plain',
      { sv: `Bilden har avsikten \`${intent}\``, en: `The image has the intent \`${intent}\`` },
      { object },
    );
  }
}

function inspectForm(dict: PDFDict, subtype: string, object: PDFRef, report: Report): void {
  const isPostScript = [subtype, nameAt(dict, 'Subtype2')].includes('PS') || hasKey(dict, 'PS');
  if (isPostScript)
    report(
      'xobjects-plain',
      { sv: 'Objektet är PostScript', en: 'The object is PostScript' },
      { object },
    );
  for (const key of ['OPI', 'Ref']) {
    if (hasKey(dict, key))
      report(
        'xobjects-plain',
        { sv: `Objektet har \`${key}\``, en: `The object has \`${key}\`` },
        { object },
      );
  }
}

function inspectState(state: PDFDict, object: PDFRef, report: Report): void {
  const forbidden = ['TR', 'HTP'].filter((key) => hasKey(state, key));
  const transfer = valueAt(state, 'TR2');
  if (transfer !== undefined && nameOf(transfer) !== 'Default') forbidden.push('TR2');
  for (const key of forbidden) {
    report(
      'graphics-state-plain',
      { sv: `Grafikläget har \`${key}\``, en: `The graphics state has \`${key}\`` },
      { object },
    );
  }
  const intent = nameAt(state, 'RI');
  if (intent !== undefined && !intents.has(intent)) {
    report(
      'graphics-state-plain',
      {
        sv: `Grafikläget har avsikten \`${intent}\``,
        en: `The graphics state has the intent \`${intent}\``,
      },
      { object },
    );
  }
  for (const mode of blendModesOf(state)) {
    if (mode === undefined || !blendModes.has(mode)) {
      report(
        'graphics-state-plain',
        {
          sv: `Grafikläget har blandningen \`${mode}\``,
          en: `The graphics state has the blend mode \`${mode}\``,
        },
        { object },
      );
    }
  }
}

function blendModesOf(state: PDFDict): (string | undefined)[] {
  const mode = valueAt(state, 'BM');
  if (mode === undefined) return [];
  const modes = mode instanceof PDFArray ? mode.asArray() : [mode];
  return modes.map((each) => nameOf(state.context.lookup(each)));
}

function inspectColours(dict: PDFDict, object: PDFRef, report: Report): void {
  const named = dictAt(dict, 'ColorSpace');
  const spaces: (PDFObject | undefined)[] =
    named === undefined
      ? ['ColorSpace', 'CS'].map((key) => valueAt(dict, key))
      : named.values().map((value) => dict.context.lookup(value));
  for (const space of spaces) {
    const kind = nameOf(space instanceof PDFArray ? space.lookup(0) : space);
    if (kind !== undefined && otherColours.has(kind)) {
      report(
        'content-colours',
        {
          sv: `Färgrymden \`${kind}\` saknar profil`,
          en: `The colour space \`${kind}\` has no profile`,
        },
        { object },
      );
    }
  }
}
