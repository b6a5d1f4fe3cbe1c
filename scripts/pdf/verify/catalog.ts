import type { PDFDict } from '@cantoo/pdf-lib';

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
    report('ua-marked', 'Dokumentet säger inte att det är taggat (MarkInfo/Marked)');
  }
  if (flagAt(marks, 'Suspects') === true) {
    report('ua-suspects', 'Dokumentet säger att taggarna är osäkra (Suspects)');
  }
  const preferences = dictAt(catalog, 'ViewerPreferences');
  if (flagAt(preferences, 'DisplayDocTitle') !== true) {
    report('ua-title-shown', 'Titeln visas inte i fönstret (DisplayDocTitle)');
  }
  const lang = textAt(catalog, 'Lang') ?? '';
  if (lang === '') report('catalog-lang', 'Dokumentet har inget språk (Lang)');
  else if (expected.lang !== undefined && lang !== expected.lang) {
    report('expected-lang', `Språket är \`${lang}\`, väntade \`${expected.lang}\``);
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
    report(
      'output-intent',
      `Dokumentet har ${archival.length} utskriftsprofiler GTS_PDFA1, väntade en`,
    );
  }
  for (const intent of archival) inspectProfile(intent, report);
}

function inspectProfile(intent: PDFDict, report: Report): void {
  const stream = streamAt(intent, 'DestOutputProfile');
  if ((textAt(intent, 'OutputConditionIdentifier') ?? '') === '') {
    report('output-intent', 'Utskriftsprofilen saknar OutputConditionIdentifier');
  }
  if (stream === undefined) {
    report('output-intent', 'Utskriftsprofilen saknar ICC-profil');
    return;
  }
  const fault = profileFault(Buffer.from(bytesOf(stream)));
  if (fault !== null) report('output-intent', `ICC-profilen ${fault}`);
  if (numberAt(stream.dict, 'N') !== 3) report('output-intent', 'ICC-profilen har inte N 3');
}

/** ISO 15076-1, 7.2: the header. */
function profileFault(profile: Buffer): string | null {
  const size = profile.length < 128 ? 0 : profile.readUInt32BE(0);
  if (size !== profile.length || tagAt(profile, 36) !== 'acsp') return 'är inte hel';
  if ((profile[8] ?? 9) > 4) return 'är av en senare version än 4';
  if (!['mntr', 'prtr'].includes(tagAt(profile, 12))) return 'är inte för skärm eller skrivare';
  return tagAt(profile, 16) === 'RGB ' ? null : 'är inte för RGB';
}

function tagAt(profile: Buffer, start: number): string {
  return profile.toString('latin1', start, start + 4);
}
