import { PDFDict } from '@cantoo/pdf-lib';

import type { Report } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { inspectLanguage } from './language.ts';
import { bytesOf, nameAt, streamAt, textAt } from './pdf-values.ts';
import { inspectExtension } from './xmp-extension.ts';
import { dc, pdf, pdfaid, pdfuaid, predefined, xmp as xmpBasic } from './xmp-schemas.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** What the document says of itself, in XMP and in Info. */
export function inspectMetadata({ document, expected, report }: Inspection): void {
  const { Info } = document.context.trailerInfo;
  const info = document.context.lookup(Info);
  const stream = streamAt(document.catalog, 'Metadata');
  const isMetadata =
    stream !== undefined &&
    nameAt(stream.dict, 'Type') === 'Metadata' &&
    nameAt(stream.dict, 'Subtype') === 'XML';
  if (!isMetadata) {
    report('xmp-present', {
      sv: 'Dokumentet har ingen XMP-ström (Metadata, XML)',
      en: 'The document has no XMP stream (Metadata, XML)',
    });
    return;
  }
  const xmp = readXmp(bytesOf(stream), report);
  if (xmp === null) return;
  inspectIdentity(xmp, report);
  inspectForms(xmp, report);
  inspectExtension(xmp, report);
  const title = titleIn(xmp) ?? '';
  if (!/\S/.test(title))
    report('xmp-title', { sv: 'XMP saknar titel (dc:title)', en: 'XMP has no title (dc:title)' });
  else if (expected.title !== undefined && title !== expected.title) {
    report('expected-title', {
      sv: `Titeln i XMP är \`${title}\`, väntade \`${expected.title}\``,
      en: `The title in XMP is \`${title}\`, expected \`${expected.title}\``,
    });
  }
  if (info instanceof PDFDict) inspectAgreement(info, xmp, report);
}

function valueOf(xmp: Xmp, name: string): string | undefined {
  return xmp.get(name)?.values[0];
}

/** In the default language. */
function titleIn(xmp: Xmp, name = `${dc}title`): string | undefined {
  const property = xmp.get(name);
  const index = property?.langs.indexOf('x-default') ?? -1;
  return property?.values[index === -1 ? 0 : index];
}

function inspectIdentity(xmp: Xmp, report: Report): void {
  const part = valueOf(xmp, `${pdfaid}part`);
  const conformance = valueOf(xmp, `${pdfaid}conformance`);
  if (part !== '3' || conformance !== 'A') {
    const found = {
      sv: `del ${part ?? 'saknas'}, nivå ${conformance ?? 'saknas'}`,
      en: `part ${part ?? 'missing'}, level ${conformance ?? 'missing'}`,
    };
    report('xmp-pdfa', {
      sv: `XMP säger inte PDF/A-3, nivå A: ${found.sv}`,
      en: `XMP does not say PDF/A-3, level A: ${found.en}`,
    });
  }
  const ua = valueOf(xmp, `${pdfuaid}part`);
  if (ua !== '1')
    report('xmp-pdfua', {
      sv: `XMP säger inte PDF/UA-1: del ${ua ?? 'saknas'}`,
      en: `XMP does not say PDF/UA-1: part ${ua ?? 'missing'}`,
    });
}

function inspectForms(xmp: Xmp, report: Report): void {
  for (const { namespace, local, form, langs } of xmp.values()) {
    const wanted = predefined.get(namespace)?.get(local);
    if (wanted !== undefined && wanted !== form) {
      report('xmp-types', {
        sv: `\`${local}\` är skriven som ${form}, väntade ${wanted}`,
        en: `\`${local}\` is written as ${form}, expected ${wanted}`,
      });
    } else if (wanted === 'Alt' && langs.includes(undefined)) {
      report('xmp-types', {
        sv: `\`${local}\` har ett alternativ utan språk`,
        en: `\`${local}\` has an alternative without a language`,
      });
    }
  }
  const own = [...xmp.values()].flatMap(({ langs }) => langs);
  for (const lang of [...own, ...(xmp.get(`${dc}language`)?.values ?? [])]) {
    if (lang !== undefined && lang !== 'x-default') inspectLanguage(lang, report, {});
  }
}

function inspectAgreement(info: PDFDict, xmp: Xmp, report: Report): void {
  const creators = xmp.get(`${dc}creator`)?.values ?? [];
  const pairs: [key: string, inXmp: string | undefined][] = [
    ['Title', titleIn(xmp)],
    ['Author', creators.length === 0 ? undefined : agreeing(creators, textAt(info, 'Author'))],
    ['Subject', titleIn(xmp, `${dc}description`)],
    ['Keywords', valueOf(xmp, `${pdf}Keywords`)],
    ['Creator', valueOf(xmp, `${xmpBasic}CreatorTool`)],
    ['Producer', valueOf(xmp, `${pdf}Producer`)],
  ];
  for (const [key, inXmp] of pairs) {
    const inInfo = textAt(info, key);
    if ((inInfo ?? '') === (inXmp ?? '')) continue;
    report('info-agrees', {
      sv: `${key} är \`${inInfo ?? ''}\` i Info och \`${inXmp ?? ''}\` i XMP`,
      en: `${key} is \`${inInfo ?? ''}\` in Info and \`${inXmp ?? ''}\` in XMP`,
    });
  }
  inspectDates(info, xmp, report);
}

/** Several creators as Info may write them. */
function agreeing(creators: readonly string[], author: string | undefined): string {
  const joined = [', ', '; '].map((between) => creators.join(between));
  return joined.find((text) => text === author) ?? creators.join(', ');
}

function inspectDates(info: PDFDict, xmp: Xmp, report: Report): void {
  const pairs = [
    ['CreationDate', 'CreateDate'],
    ['ModDate', 'ModifyDate'],
  ] as const;
  for (const [key, name] of pairs) {
    const written = textAt(info, key);
    const found = valueOf(xmp, xmpBasic + name);
    if (written === undefined && found === undefined) continue; // neither standard asks for a date
    const inInfo = dateOf(written);
    const inXmp = Date.parse(found ?? '');
    if (Number.isNaN(inInfo) || inInfo !== inXmp) {
      report('info-agrees', {
        sv: `${key} i Info och ${name} i XMP är inte samma tid`,
        en: `${key} in Info and ${name} in XMP are not the same time`,
      });
    }
  }
}

/** ISO 32000-1, 7.9.4, in milliseconds; `NaN` when it is no such date. */
function dateOf(text = ''): number {
  const parts =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'?00'?)?|([+-]\d\d)'(\d\d)'?)$/.exec(text);
  if (parts === null) return Number.NaN;
  const [, year, month, day, hour, minute, second, zone = '+00', rest = '00'] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}:${rest}`);
}
