import type { PDFDict } from '@cantoo/pdf-lib';

import type { Localised } from '../../model/localised.ts';
import type { Report } from './finding.ts';
import type { Inspection } from './inspection.ts';
import {
  booleanAt,
  bytesOf,
  dictAt,
  dictOf,
  itemsAt,
  nameAt,
  numberAt,
  streamAt,
  textAt,
} from './pdf-values.ts';

/** Language, marks and title bar, of the catalog. */
export function inspectCatalog({ document, expected, report }: Inspection): void {
  const { catalog } = document;
  const marks = dictAt(catalog, 'MarkInfo');
  if (flagAt(marks, 'Marked') !== true) {
    report('ua-marked', {
      sv: 'Dokumentet säger inte att det är taggat (MarkInfo/Marked)',
      en: 'The document does not say that it is tagged (MarkInfo/Marked)',
    });
  }
  if (flagAt(marks, 'Suspects') === true) {
    report('ua-suspects', {
      sv: 'Dokumentet säger att taggarna är osäkra (Suspects)',
      en: 'The document says that its tags are uncertain (Suspects)',
    });
  }
  const preferences = dictAt(catalog, 'ViewerPreferences');
  if (flagAt(preferences, 'DisplayDocTitle') !== true) {
    report('ua-title-shown', {
      sv: 'Titeln visas inte i fönstret (DisplayDocTitle)',
      en: 'The title is not shown in the window (DisplayDocTitle)',
    });
  }
  const lang = textAt(catalog, 'Lang') ?? '';
  if (lang === '')
    report('catalog-lang', {
      sv: 'Dokumentet har inget språk (Lang)',
      en: 'The document has no language (Lang)',
    });
  else if (expected.lang !== undefined && lang !== expected.lang) {
    report('expected-lang', {
      sv: `Språket är \`${lang}\`, väntade \`${expected.lang}\``,
      en: `The language is \`${lang}\`, expected \`${expected.lang}\``,
    });
  }
}

function flagAt(dict: PDFDict | undefined, key: string): boolean | undefined {
  return dict === undefined ? undefined : booleanAt(dict, key);
}

/** The profile that gives the colours of the whole document their meaning. */
export function inspectOutputIntent({ document, report }: Inspection): void {
  const intents = itemsAt(document.catalog, 'OutputIntents').flatMap((item) => {
    return dictOf(document.context.lookup(item)) ?? [];
  });
  const archival = intents.filter((intent) => nameAt(intent, 'S') === 'GTS_PDFA1');
  if (archival.length !== 1) {
    report('output-intent', {
      sv: `Dokumentet har ${archival.length} utskriftsprofiler GTS_PDFA1, väntade en`,
      en: `The document has ${archival.length} output intents GTS_PDFA1, expected one`,
    });
  }
  for (const intent of archival) inspectProfile(intent, report);
}

function inspectProfile(intent: PDFDict, report: Report): void {
  const stream = streamAt(intent, 'DestOutputProfile');
  if ((textAt(intent, 'OutputConditionIdentifier') ?? '') === '') {
    report('output-intent', {
      sv: 'Utskriftsprofilen saknar OutputConditionIdentifier',
      en: 'The output intent has no OutputConditionIdentifier',
    });
  }
  if (stream === undefined) {
    report('output-intent', {
      sv: 'Utskriftsprofilen saknar ICC-profil',
      en: 'The output intent has no ICC profile',
    });
    return;
  }
  const fault = profileFault(Buffer.from(bytesOf(stream)));
  if (fault !== null)
    report('output-intent', { sv: `ICC-profilen ${fault.sv}`, en: `The ICC profile ${fault.en}` });
  if (numberAt(stream.dict, 'N') !== 3)
    report('output-intent', {
      sv: 'ICC-profilen har inte N 3',
      en: 'The ICC profile does not have N 3',
    });
}

/** ISO 15076-1, 7.2: the header. */
function profileFault(profile: Buffer): Localised | null {
  const size = profile.length < 128 ? 0 : profile.readUInt32BE(0);
  if (size !== profile.length || tagAt(profile, 36) !== 'acsp')
    return { sv: 'är inte hel', en: 'is not whole' };
  if ((profile[8] ?? 9) > 4)
    return { sv: 'är av en senare version än 4', en: 'is of a later version than 4' };
  if (!['mntr', 'prtr'].includes(tagAt(profile, 12)))
    return { sv: 'är inte för skärm eller skrivare', en: 'is not for screen or printer' };
  return tagAt(profile, 16) === 'RGB ' ? null : { sv: 'är inte för RGB', en: 'is not for RGB' };
}

function tagAt(profile: Buffer, start: number): string {
  return profile.toString('latin1', start, start + 4);
}
