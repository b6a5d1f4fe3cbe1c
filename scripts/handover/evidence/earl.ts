import { type Localised, pick } from '../../model/localised.ts';
import { termsOf } from '../../model/terms.ts';
import type { Manifest } from '../../publish/manifest.ts';
import type { Assessment, Evidence, Ground, Outcome } from './assess.ts';
import {
  type ClauseId,
  clauseNumber,
  criteria,
  type EvidenceMedium,
  isCriterion,
  ownClauses,
} from './criteria.ts';
import type { EvidenceFacts } from './facts.ts';
import { tasks } from './tasks.ts';
import { evidenceTermsOf } from './terms.ts';

/** Of the standard; 9.6, 10.5 and 10.6 have no address of their own. */
const standard =
  'https://www.etsi.org/deliver/etsi_en/301500_301599/301549/03.02.01_60/en_301549v030201p.pdf';

/**
 * The words of EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/) and Dublin Core, named as the W3C's ACT context for EARL names them. It
 * stands in the file, so that nobody needs the network to read it.
 */
const context = {
  '@version': 1.1,
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  Assertion: 'earl:Assertion',
  Assertor: 'earl:Assertor',
  Software: 'earl:Software',
  TestSubject: 'earl:TestSubject',
  TestRequirement: 'earl:TestRequirement',
  TestResult: 'earl:TestResult',
  Document: 'foaf:Document',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  result: 'earl:result',
  info: 'earl:info',
  title: 'dct:title',
  description: 'dct:description',
  identifier: 'dct:identifier',
  language: 'dct:language',
  format: 'dct:format',
  date: { '@id': 'dct:date', '@type': 'xsd:date' },
  hasVersion: 'dct:hasVersion',
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  source: { '@id': 'dct:source', '@type': '@id' },
} as const;

const outcomeOf: Readonly<Record<Outcome, string>> = {
  fault: 'earl:failed',
  person: 'earl:cantTell',
  proved: 'earl:passed',
  checked: 'earl:passed',
  'not-applicable': 'earl:inapplicable',
};

const tool = '_:tool';

/** The same as the page, for programs: an assertion for each requirement and each of page and PDF. */
export function earlOf(evidence: Evidence, { files }: Manifest): string {
  const { facts, assessments } = evidence;
  const ids = [...new Set(assessments.map(({ id }) => id))];
  const media = [...new Set(assessments.map(({ medium }) => medium))];
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const graph = [
    { '@id': tool, '@type': ['Assertor', 'Software'], title: facts.generator },
    ...media.map((medium) => subjectOf(medium, facts, sums)),
    ...ids.map((id) => requirementOf(id, facts.config.lang)),
    ...assessments.map((each) => assertionOf(each, facts)),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

function subjectOf(
  medium: EvidenceMedium,
  { config }: EvidenceFacts,
  sums: ReadonlyMap<string, string>,
): object {
  const { id, title, lang, edition, address, pdfAddress } = config;
  const path = `${id}.${medium === 'page' ? 'html' : 'pdf'}`;
  const sha256 = sums.get(path);
  const source = medium === 'page' ? address : pdfAddress;
  return {
    '@id': `_:${medium}`,
    '@type': ['TestSubject', 'Document'],
    title: { '@value': title, '@language': lang },
    identifier: [path, ...(sha256 === undefined ? [] : [`sha256:${sha256}`])],
    format: medium === 'page' ? 'text/html' : 'application/pdf',
    language: lang,
    ...(edition === null ? {} : { hasVersion: edition.version, date: edition.date }),
    ...(source === null ? {} : { source }),
  };
}

function addressOf(id: ClauseId): string {
  if (!isCriterion(id)) return `${standard}#clause-${id}`;
  const { since, fragment } = criteria[id];
  return `${wcagOf(since)}#${fragment}`;
}

function wcagOf(since: '2.0' | '2.1' | '2.2'): string {
  return `https://www.w3.org/TR/${since === '2.2' ? 'WCAG22' : 'WCAG21'}/`;
}

function requirementOf(id: ClauseId, lang: string): object {
  const name = isCriterion(id) ? criteria[id].name : ownClauses[id];
  const { level, since } = isCriterion(id) ? criteria[id] : { level: null, since: null };
  return {
    '@id': addressOf(id),
    '@type': 'TestRequirement',
    title: titlesOf(`${id} `, name, lang),
    identifier: isCriterion(id)
      ? [...new Set([clauseNumber(id, 'page'), clauseNumber(id, 'pdf')])]
      : id,
    ...(level === null ? {} : { description: `WCAG, ${level}` }),
    isPartOf: since === null ? standard : wcagOf(since),
  };
}

/** In English, and in the language of the document where that is another. */
function titlesOf(before: string, name: Localised, lang: string): object[] {
  const own = pick(name, lang);
  const english = { '@value': `${before}${name.en}`, '@language': 'en' };
  return own === name.en
    ? [english]
    : [english, { '@value': `${before}${own}`, '@language': 'sv' }];
}

function assertionOf(assessment: Assessment, facts: EvidenceFacts): object {
  const { id, medium, outcome, grounds } = assessment;
  const { lang, edition } = facts.config;
  const told = grounds.map((ground) => ({
    '@value': textOf(ground, facts),
    '@language': termsLanguage(lang),
  }));
  return {
    '@type': 'Assertion',
    assertedBy: tool,
    subject: `_:${medium}`,
    test: addressOf(id),
    mode: modeOf(grounds),
    result: {
      '@type': 'TestResult',
      outcome: outcomeOf[outcome],
      title: evidenceTermsOf(lang).outcomes[outcome].name,
      description: told,
      info: clauseNumber(id, medium),
      ...(edition === null ? {} : { date: edition.date }),
    },
  };
}

/** The language that the report's own words are in. */
function termsLanguage(lang: string): string {
  return termsOf(lang) === termsOf('sv') ? 'sv' : 'en';
}

/** What is partly a person's is half automatic; what is only a person's has not been done yet. */
function modeOf(grounds: readonly Ground[]): string {
  const forPerson = grounds.filter(({ kind }) => kind === 'person').length;
  if (forPerson === 0) return 'earl:automatic';
  return forPerson === grounds.length ? 'earl:manual' : 'earl:semiAuto';
}

function textOf(ground: Ground, facts: EvidenceFacts): string {
  const { lang } = facts.config;
  const terms = evidenceTermsOf(lang);
  switch (ground.kind) {
    case 'fault':
    case 'proved':
    case 'not-applicable':
      return pick(ground.text, lang);
    case 'person':
      return `${terms.toDo}: ${pick(tasks[ground.task].what(facts), lang)}`;
    case 'checked': {
      const { rules, pdfRules } = ground;
      return rules.length > 0
        ? `${terms.checkedBy} ${rules.join(', ')}.`
        : `${terms.checkedIn} ${pdfRules.join(', ')}.`;
    }
  }
}
