import type { PDFDict } from '../pdf-lib.ts';
import type { Inspection } from './inspection.ts';
import type { Report } from './finding.ts';
import { booleanAt, bytesOf, dictAt, dictOf, itemsAt, nameAt, numberAt, streamAt, textAt } from './values.ts';

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
    report('output-intent', `Dokumentet har ${archival.length} utskriftsprofiler GTS_PDFA1, väntade en`);
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
  const profile = Buffer.from(bytesOf(stream));
  const size = profile.length < 128 ? 0 : profile.readUInt32BE(0);
  const kind = profile.latin1Slice(12, 16);
  const isProfile = size === profile.length && profile.latin1Slice(36, 40) === 'acsp';
  if (!isProfile || (profile[8] ?? 9) > 4 || (kind !== 'mntr' && kind !== 'prtr')) {
    report('output-intent', 'ICC-profilen är inte hel, av version 2–4 och för skärm eller skrivare');
  } else if (profile.latin1Slice(16, 20) !== 'RGB ' || numberAt(stream.dict, 'N') !== 3) {
    report('output-intent', 'ICC-profilen är inte för RGB med N 3');
  }
}
