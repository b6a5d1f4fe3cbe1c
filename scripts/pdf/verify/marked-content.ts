import { PDFDict, PDFName } from '@cantoo/pdf-lib';

import { inspectLanguage } from './language.ts';
import { nameOperand, stringOperand, textOperand, valueOperand } from './operands.ts';
import type { Operands } from './operators.ts';
import { dictAt, isText, numberOf } from './pdf-values.ts';
import type { Marking, Scan } from './scan.ts';
import { inspectText } from './text.ts';

interface Properties {
  mcid: number | undefined;
  /** By key: `Lang`, `ActualText`, `Alt`, `E`. */
  texts: [string, Uint8Array][];
}

const textKeys = ['Lang', 'ActualText', 'Alt', 'E'];

/** `BMC` and `BDC`. */
export function beginMarked(scan: Scan, operands: Operands, operator: string): void {
  const tag = nameOperand(operands, 0) ?? '';
  const { mcid, texts } = operator === 'BDC' ? propertiesOf(scan, operands) : noProperties;
  inspectTexts(texts, scan);
  const marking = markingBy(tag, mcid);
  scan.marks.push({ marking, inText: scan.inText });
  inspectMixing(marking, tag, scan);
  if (marking === 'artifact') scan.artifacts += 1;
  if (marking === 'tagged') scan.tagged += 1;
  if (mcid !== undefined) recordMcid(mcid, tag, scan);
}

const noProperties: Properties = { mcid: undefined, texts: [] };

export function endMarked(scan: Scan): void {
  const { report } = scan.inspection;
  const place = { page: scan.page, object: scan.object };
  const ended = scan.marks.pop();
  if (ended === undefined) {
    report('content-balanced', { sv: 'EMC utan BDC', en: 'EMC without BDC' }, place);
    return;
  }
  if (ended.inText !== scan.inText) {
    report(
      'content-balanced',
      { sv: 'BDC och EMC går omlott med BT och ET', en: 'BDC and EMC overlap BT and ET' },
      place,
    );
  }
  if (ended.marking === 'artifact') scan.artifacts -= 1;
  if (ended.marking === 'tagged') scan.tagged -= 1;
}

function markingBy(tag: string, mcid: number | undefined): Marking {
  if (tag === 'Artifact') return 'artifact';
  return mcid === undefined ? 'none' : 'tagged';
}

function inspectMixing(marking: Marking, tag: string, scan: Scan): void {
  const { report } = scan.inspection;
  const place = { page: scan.page, object: scan.object };
  if (marking === 'tagged' && (scan.artifacts > 0 || scan.outer === 'artifact')) {
    report(
      'content-artifacts-apart',
      { sv: `\`${tag}\` ligger i en artefakt`, en: `\`${tag}\` stands within an artifact` },
      place,
    );
  }
  if (marking === 'artifact' && (scan.tagged > 0 || scan.outer === 'tagged')) {
    report(
      'content-artifacts-apart',
      { sv: 'En artefakt ligger i något taggat', en: 'An artifact stands within something tagged' },
      place,
    );
  }
}

function recordMcid(mcid: number, tag: string, { owner, inspection, page, object }: Scan): void {
  const { report } = inspection;
  if (tag === 'Artifact') {
    report(
      'content-artifacts-apart',
      { sv: `En artefakt har MCID ${mcid}`, en: `An artifact has MCID ${mcid}` },
      { page, object },
    );
  } else if (owner === null) {
    const text = {
      sv: `MCID ${mcid} står i ett formulärobjekt utan StructParents, där inget element når det`,
      en: `MCID ${mcid} stands in a form XObject without StructParents, where no element reaches it`,
    };
    report('mcid-in-tree', text, { page, object });
  } else if (owner.tags.has(mcid)) {
    report(
      'mcid-in-tree',
      { sv: `MCID ${mcid} finns två gånger`, en: `MCID ${mcid} exists twice` },
      { page, object },
    );
  } else {
    owner.tags.set(mcid, tag);
  }
}

/** The properties stand there themselves, or by name among the resources. */
function propertiesOf(scan: Scan, operands: Operands): Properties {
  const name = operands.count === 2 ? nameOperand(operands, 1) : null;
  if (name !== null) return namedProperties(scan, name);
  const mcid = valueOperand(operands, 'MCID');
  if (operands.count === 5 && mcid !== -1) return mcidAlone(operands, mcid);
  const texts = textKeys.flatMap((key): [string, Uint8Array][] => {
    const at = valueOperand(operands, key);
    const bytes = at === -1 ? null : stringOperand(operands, at);
    return bytes === null ? [] : [[key, bytes]];
  });
  return { mcid: mcid === -1 ? undefined : Number(textOperand(operands, mcid)), texts };
}

/** `/P <</MCID 3>> BDC`, as nearly all of them are. */
function mcidAlone(operands: Operands, index: number): Properties {
  return { mcid: Number(textOperand(operands, index)), texts: [] };
}

function namedProperties(scan: Scan, name: string): Properties {
  const all = scan.resources === undefined ? undefined : dictAt(scan.resources, 'Properties');
  const found = all?.lookup(PDFName.of(name));
  if (!(found instanceof PDFDict)) {
    const text = {
      sv: `Resursen \`${name}\` av slaget Properties finns inte`,
      en: `The resource \`${name}\` of kind Properties does not exist`,
    };
    scan.inspection.report('content-resources', text, { page: scan.page, object: scan.object });
    return noProperties;
  }
  return {
    mcid: numberOf(found.lookup(PDFName.of('MCID'))),
    texts: textKeys.flatMap((key): [string, Uint8Array][] => {
      const text = found.lookup(PDFName.of(key));
      return isText(text) ? [[key, text.asBytes()]] : [];
    }),
  };
}

function inspectTexts(texts: readonly [string, Uint8Array][], scan: Scan): void {
  const place = { page: scan.page, object: scan.object };
  for (const [key, bytes] of texts) {
    if (key === 'Lang') {
      inspectLanguage(Buffer.from(bytes).toString('latin1'), scan.inspection.report, place);
    } else {
      inspectText(bytes, key, scan.inspection.report, place);
    }
  }
}
