import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Sources } from '../model/book.ts';
import { isOfReading, isUnknown } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import type { BoundClaim, BoundValue, Doubt } from '../model/nodes.ts';
import type { Place } from '../model/place.ts';
import { type Fix, report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import { contradictionOf, sidesOf, whereOf } from './contradictions.ts';
import type { Quantified } from './expressions/quantified.ts';
import { type ExpressionError } from './expressions/syntax.ts';
import { type Finding, judge, type Judgement } from './judge.ts';
import { nearestPhrases } from './quantities/document.ts';
import { writeNumber, writeValue } from './quantities/write.ts';
import type { Unit } from './units.ts';
import { whyUnknown } from './unknown.ts';
import { addressesNear, type ValueTable } from './value-table.ts';

/** The number and the printed text of a bound value; reports words that say something else than the data. */
export function resolveValue(
  node: BoundValue,
  { file, document }: Unit,
  table: ValueTable,
): Pick<BoundValue, 'text' | 'value' | 'doubt'> {
  const judgement = judge(node, document.lang, table);
  const { value } = judgement;
  const isOne = value !== null && value.unit !== 'ratio';
  reportFinding(node, judgement, { file, lang: document.lang, table });
  return {
    value: isOne ? value.value : null,
    doubt: doubtOf(judgement, judgement.isExact || node.written === '', table),
    text: node.written || printed(node.as, judgement, document.lang),
  };
}

function printed(form: BoundValue['as'], { value, label }: Judgement, lang: string): string {
  if (form === 'label') return label;
  return value === null ? '' : writeValue(value, form, lang);
}

/** What there is to doubt in a claim; reports one that the data contradict, or whose source does not exist. */
export function resolveClaim(
  node: BoundClaim,
  { file, document }: Unit,
  table: ValueTable,
  sources: ReadonlySet<string>,
): Pick<BoundClaim, 'doubt'> {
  if (node.source !== '' && !sources.has(node.source)) {
    const place = node.places.expression ?? node.position;
    report(file, 'claim-source-exists', { id: node.source }, { place, expected: [...sources] });
  }
  const judgement = judge(node, document.lang, table);
  reportFinding(node, judgement, { file, lang: document.lang, table });
  if (judgement.verdict === 'holds') reportCloseCalls(node, judgement, file);
  return { doubt: doubtOf(judgement, false, table) };
}

/** What the lint must see a reservation with: numbers given that were not read, words that hold in one reading only. */
function doubtOf({ cells, otherwise }: Judgement, isGiven: boolean, table: ValueTable): Doubt {
  const unread = cells.flatMap((address) => {
    const { name = address, cell } = table.byAddress.get(address) ?? {};
    const isDoubtful = cell !== undefined && isOfReading(cell.status) && !isUnknown(cell.status);
    return !isDoubtful ? [] : [{ name, status: cell.status, stated: cell.stated }];
  });
  return {
    unread: isGiven ? unread : [],
    otherwise: [...(otherwise ?? [])].map(([address, value]) => ({
      name: table.byAddress.get(address)?.name ?? address,
      value,
    })),
  };
}

/** Differences that another sample could have turned round. */
function reportCloseCalls(node: BoundClaim, { closeCalls }: Judgement, file: VFile): void {
  const place = node.places.words ?? node.position;
  for (const {
    names: [one, other],
    difference,
    margin,
  } of closeCalls) {
    const params = {
      words: plainText(node),
      difference: localNumber(difference),
      margin: localNumber(margin),
      cells: { sv: `\`${one}\` och \`${other}\``, en: `\`${one}\` and \`${other}\`` },
    };
    report(file, 'difference-within-margin', params, { place });
  }
}

function localNumber(value: number): Localised {
  const decimals = 1;
  return { sv: writeNumber(value, 'sv', { decimals }), en: writeNumber(value, 'en', { decimals }) };
}

/** What `source` of a claim may name: facts and statements as `facts.<id>`, works as `@<key>`. */
export function claimSourcesOf({
  facts,
  statements,
  bibliography,
}: Pick<Sources, 'facts' | 'statements' | 'bibliography'>): ReadonlySet<string> {
  const named = [...facts.keys(), ...statements.keys()].map((id) => `facts.${id}`);
  return new Set([...named, ...[...bibliography.items.keys()].map((key) => `@${key}`)]);
}

interface Site {
  file: VFile;
  lang: string;
  table: ValueTable;
}

type Bound = BoundValue | BoundClaim;

function reportFinding(node: Bound, { finding, cells, value }: Judgement, site: Site): void {
  if (finding === null) return;
  const { file, lang, table } = site;
  const words = writtenOf(node, value, lang);
  const place = node.places.words ?? node.position;
  switch (finding.kind) {
    case 'expression':
      reportExpression(node, finding.error, site);
      return;
    case 'phrase':
      report(file, 'phrase-known', { words }, { place, expected: nearestPhrases(words, lang) });
      return;
    case 'mismatch':
      reportMismatch(words, finding, file, place);
      return;
    case 'illegible':
      reportIllegible(node, finding, file);
      return;
    case 'value': {
      const { data, allowed, replacement } = contradictionOf(finding, lang);
      const fixes = fixesOf(node, file, replacement);
      const at = whereOf(cells, table);
      report(file, 'value-agrees', { words, data, allowed, at }, { place, fixes });
      return;
    }
    case 'label':
      reportLabel(node, finding.label, whereOf(cells, table), file);
      return;
    case 'claim': {
      const sides = sidesOf(finding.failed, node.type === 'boundValue' ? node.of : node.that, lang);
      report(file, 'claim-holds', { words, sides, at: whereOf(cells, table) }, { place });
    }
  }
}

/** Another name than that of the data, or none that could be printed. */
function reportLabel(node: Bound, label: string, at: string, file: VFile): void {
  const place = node.places.words ?? node.places.expression ?? node.position;
  const of = node.type === 'boundValue' ? node.of : '';
  if (label === '') {
    report(file, 'expression-valid', { expression: of, reason: noLabel }, { place });
    return;
  }
  const words = node.type === 'boundValue' ? node.written : '';
  const data = { sv: `”${label}”`, en: `“${label}”` };
  report(file, 'value-agrees', { words, data, allowed: null, at }, { place });
}

function writtenOf(node: Bound, value: Quantified | null, lang: string): string {
  if (node.type === 'boundClaim') return plainText(node);
  const { written, following = '', as } = node;
  if (written === '' && following === '') return '';
  const isMade = written === '' && value !== null && as !== 'label';
  const number = isMade ? writeValue(value, as, lang) : written;
  return `${number} ${following}`.trim();
}

/** Where only the unit is another, data's own is told, and what to do. */
function reportMismatch(
  words: string,
  { mismatch, unit }: Extract<Finding, { kind: 'mismatch' }>,
  file: VFile,
  place: Place | undefined,
): void {
  const known = mismatches[mismatch];
  const isUnit = mismatch === 'unit' && unit !== null;
  const reason = isUnit
    ? { sv: `${known.sv} (data: ”${unit}”)`, en: `${known.en} (data: “${unit}”)` }
    : known;
  report(
    file,
    'value-comparable',
    { words, reason },
    isUnit ? { place, help: unitHelp } : { place },
  );
}

const unitHelp: Localised = {
  sv: 'Skriv den enhet som data har, eller rätta `unit` i datafilen om den är fel eller inte säger allt.',
  en: 'Write the unit of the data, or mend `unit` in the data file if it is wrong or does not tell all.',
};

const noLabel: Localised = {
  sv: '`as=label` skriver namnet på en enda rad eller kolumn, och här kan flera menas',
  en: '`as=label` writes the name of a single row or column, and several may be meant here',
};

const mismatches: Readonly<Record<Extract<Finding, { kind: 'mismatch' }>['mismatch'], Localised>> =
  {
    'one-number': {
      sv: 'orden gäller ett tal, men `of` anger inte precis ett',
      en: 'the words are about one number, but `of` does not name exactly one',
    },
    several: {
      sv: 'orden jämför flera tal, så `of` ska ange minst två: `of="a; b"`',
      en: 'the words compare numbers, so `of` must name at least two: `of="a; b"`',
    },
    ratio: {
      sv: 'orden gäller en kvot, så `of` ska vara en division: `of="a / b"`',
      en: 'the words are about a ratio, so `of` must be a division: `of="a / b"`',
    },
    unit: {
      sv: 'orden och data har inte samma enhet',
      en: 'the words and the data have different units',
    },
    comparison: {
      sv: 'en jämförelse i `of` passar bara till ”lika många”; använd `:claim[…]{that="…"}`',
      en: 'a comparison in `of` only suits “as many”; use `:claim[…]{that="…"}`',
    },
  };

function reportExpression(node: Bound, { span, told, address }: ExpressionError, site: Site): void {
  const { file, table } = site;
  const expression = node.type === 'boundValue' ? node.of : node.that;
  const place = placeIn(node, expression, span, file);
  if (address === null) {
    report(file, 'expression-valid', { expression, reason: told }, { place });
    return;
  }
  const expected = addressesNear(table, address);
  report(file, 'value-resolves', { of: address }, { place, expected });
}

/** A part of an expression in its file, when the file has the expression as it is. */
function placeIn(
  { places, position }: Bound,
  expression: string,
  span: { start: number; end: number },
  file: VFile,
): Place | undefined {
  const whole = places.expression;
  const start = whole?.start.offset;
  if (whole === null || start === undefined) return position;
  if (String(file).slice(start, whole.end.offset) !== expression) return whole;
  const points = location(file);
  const first = points.toPoint(start + span.start);
  const last = points.toPoint(start + span.end);
  return first && last ? { start: first, end: last } : whole;
}

function reportIllegible(
  node: Bound,
  { entries }: Extract<Finding, { kind: 'illegible' }>,
  file: VFile,
): void {
  const place = node.places.words ?? node.places.expression ?? node.position;
  const [only] = entries;
  const isAddress = node.type === 'boundValue' && /^[^\s()]+$/u.test(node.of);
  if (isAddress && only !== undefined && entries.length === 1) {
    report(file, 'value-legible', { of: node.of, why: whyUnknown([only]) }, { place });
    return;
  }
  const shown = entries.slice(0, 3).map(({ name }) => `\`${name}\``);
  const cells = `${shown.join(', ')}${entries.length > shown.length ? ' …' : ''}`;
  const params = { words: writtenOf(node, null, '') || 'of', cells, why: whyUnknown(entries) };
  report(file, 'claim-knowable', params, { place });
}

/** Writes the number of the data instead, where the words are plainly a number. */
function fixesOf(
  { places }: Bound,
  file: VFile,
  replacement: { old: string; next: string } | null,
): Fix[] {
  const start = places.words?.start.offset;
  const end = places.words?.end.offset;
  if (replacement === null || start === undefined || end === undefined) return [];
  const { old, next } = replacement;
  const written = String(file).slice(start, end);
  const at = written.indexOf(old);
  if (at === -1 || written.includes(old, at + 1)) return [];
  return [{ start: start + at, end: start + at + old.length, text: next }];
}
