import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { VFile } from 'vfile';
import { beforeAll, describe, expect, test } from 'vitest';

import {
  countOf,
  type Evidence,
  evidenceFrom,
  faultsOf,
  outcomes,
} from '../../scripts/handover/evidence/assess.ts';
import type { Basis } from '../../scripts/handover/evidence/basis.ts';
import { basesOf, clauseIds } from '../../scripts/handover/evidence/clauses.ts';
import {
  clauseNumber,
  criteria,
  isCriterion,
  media,
} from '../../scripts/handover/evidence/criteria.ts';
import { evidenceOf } from '../../scripts/handover/evidence/evidence.ts';
import { type EvidenceFacts, factsOf } from '../../scripts/handover/evidence/facts.ts';
import { pointers } from '../../scripts/handover/evidence/pointers.ts';
import { claimsOf, statementOf } from '../../scripts/handover/evidence/statement.ts';
import { taskIds } from '../../scripts/handover/evidence/tasks.ts';
import { evidenceTerms } from '../../scripts/handover/evidence/terms.ts';
import { pick } from '../../scripts/model/localised.ts';
import { rules } from '../../scripts/model/rules.ts';
import { verifyRules } from '../../scripts/pdf/verify/rules.ts';
import type { VeraVerdict } from '../../scripts/pdf/verify/verapdf.ts';
import { buildText } from '../build/small-report.ts';
import { type Built, buildOnce, otherRoot, root } from '../repository.ts';
import { earlFaults } from './earl-schema.ts';
import { handoverIn } from './handover.ts';

const rows = media.flatMap((medium) =>
  clauseIds.flatMap((id) => {
    const own = basesOf(id, medium);
    return own === null ? [] : [{ id, medium, bases: own }];
  }),
);
const bases: readonly Basis[] = rows.flatMap((row) => row.bases);

describe('the table', () => {
  test('has each criterion of level A and AA once, for the page and for the PDF', () => {
    const own = Object.values(criteria);
    const count = (level: string, isNew: boolean): number =>
      own.filter((each) => each.level === level && (each.since === '2.2') === isNew).length;
    expect([count('A', false), count('AA', false), count('A', true), count('AA', true)]).toEqual([
      30, 20, 2, 4,
    ]);
    const keys = rows.map(({ id, medium }) => clauseNumber(id, medium) + medium);
    expect(new Set(keys).size).toBe(keys.length);
    for (const medium of media) {
      const ids = rows.filter((row) => row.medium === medium && isCriterion(row.id));
      expect(ids.map(({ id }) => id)).toEqual(Object.keys(criteria));
    }
    const beside = rows.filter(({ id }) => !isCriterion(id));
    expect(beside.map(({ id, medium }) => `${id} ${medium}`)).toEqual([
      '9.6 page',
      '10.5 pdf',
      '10.6 pdf',
    ]);
    const fragments = own.map(({ fragment }) => fragment);
    expect(new Set(fragments).size).toBe(fragments.length);
  });

  test('names only rules and checks that exist, and every task is for something', () => {
    const named = bases.flatMap((basis) => (basis.kind === 'rules' ? basis.rules : []));
    const inPdf = bases.flatMap((basis) => (basis.kind === 'pdf-rules' ? basis.rules : []));
    expect(named.filter((id) => !Object.hasOwn(rules, id))).toEqual([]);
    expect(inPdf.filter((id) => !Object.hasOwn(verifyRules, id))).toEqual([]);
    const asked = bases.flatMap((basis) => (basis.kind === 'person' ? [basis.task] : []));
    const ofAssessment = ['own-look', 'rules-off', 'unforeseen'];
    expect(new Set([...asked, ...ofAssessment])).toEqual(new Set(taskIds));
  });

  test('proves nothing without a test of that name', () => {
    const held = bases.flatMap((basis) => (basis.kind === 'proved' ? basis.held : []));
    expect(held.length).toBeGreaterThan(30);
    const missing = [...held, ...Object.values(pointers)].filter(
      ({ file, says }) => !readFileSync(join(root, file), 'utf8').includes(says),
    );
    expect(missing).toEqual([]);
  });

  test('takes no criterion for proved that a check of the words alone stands for', () => {
    const byWords = ['1.1.1', '1.3.3', '2.4.2', '2.4.4', '2.4.6', '3.1.2'] as const;
    for (const id of byWords) {
      for (const medium of media) {
        const kinds = basesOf(id, medium)?.map(({ kind }) => kind) ?? [];
        expect([id, medium, kinds.includes('person')]).toEqual([id, medium, true]);
      }
    }
  });
});

const figure = `id: fig-prov
kind: figure
form: ranked-bars
subject: Antal böcker
base: { n: 12 }
unit: antal
alt: Två staplar, av vilka den för fler är högst.
rows:
  - { id: en, label: En, value: 5 }
  - { id: fler, label: Fler, value: 7 }
`;
const prose = '# Ett\n\nText med en [länk](https://example.se/a).\n\n::figure{#fig-prov}\n';

let built: Built;
let facts: EvidenceFacts;
beforeAll(async () => {
  built = await buildText(prose, { 'figures/fig-prov.yaml': figure });
  facts = await factsOf(handoverIn(built, 'prov'), null);
});

function outcomeIn(evidence: Evidence, id: string, medium: string): string | undefined {
  return evidence.assessments.find((each) => each.id === id && each.medium === medium)?.outcome;
}

describe('a document', () => {
  test('is looked at as it is built', () => {
    const evidence = evidenceFrom(facts);
    expect(facts.pdf?.findings).toEqual([]);
    expect(facts.hasOwnLook).toBe(true);
    expect(faultsOf(evidence)).toEqual([]);
    expect(outcomeIn(evidence, '2.1.1', 'page')).toBe('proved');
    expect(outcomeIn(evidence, '1.4.3', 'page')).toBe('proved');
    expect(facts.page.links).toEqual([{ text: 'länk', href: 'https://example.se/a' }]);
    expect(outcomeIn(evidence, '3.3.1', 'page')).toBe('not-applicable');
    expect(outcomeIn(evidence, '1.1.1', 'page')).toBe('person');
    expect(facts.alternativeTexts.length).toBeGreaterThan(0);
    expect(facts.page.headings.filter(({ depth }) => depth === 1)).toHaveLength(1);
    for (const { mode, ratio, needed } of facts.contrasts) {
      expect([mode, ratio >= needed]).toEqual([mode, true]);
    }
    const sums = media.map((medium) =>
      outcomes.reduce((sum, outcome) => sum + countOf(evidence, medium, outcome), 0),
    );
    expect(sums).toEqual([57, 58]);
  });

  test('with a chart by a spec of its own has its colours looked at', async () => {
    const other = await buildOnce(otherRoot, ['html']);
    const own = await factsOf(handoverIn(other, 'rapport'), null);
    expect(own.unknownPictures).toHaveLength(1);
    expect(outcomeIn(evidenceFrom(own), '1.4.3', 'page')).toBe('person');
  });

  test('without pictures has nothing to describe, and one without a PDF has one column', () => {
    const page = { ...facts.page, formulas: [] };
    const bare = evidenceFrom({ ...facts, page, alternativeTexts: [], pdf: null });
    expect(outcomeIn(bare, '1.1.1', 'page')).toBe('not-applicable');
    expect(bare.assessments.every(({ medium }) => medium === 'page')).toBe(true);
    expect(bare.tasks.map(({ id }) => id)).not.toContain('reflow');
  });

  test('with fields or sound is not taken for one without', () => {
    const page = { ...facts.page, has: { ...facts.page.has, forms: true, media: true } };
    const evidence = evidenceFrom({ ...facts, page });
    expect(outcomeIn(evidence, '1.2.2', 'page')).toBe('person');
    expect(outcomeIn(evidence, '3.3.2', 'pdf')).toBe('person');
    expect(evidence.tasks.map(({ id }) => id)).toContain('unforeseen');
  });

  test('whose templates are its own has them tried by a person', () => {
    const evidence = evidenceFrom({ ...facts, hasOwnLook: false });
    for (const id of ['1.4.10', '1.4.12', '2.4.1', '2.4.7', '2.5.8']) {
      expect([id, outcomeIn(evidence, id, 'page')]).toEqual([id, 'person']);
    }
    expect(claimsOf(evidence).some(({ text }) => text.sv.includes('320 pixlar'))).toBe(false);
  });

  test('is told of where the colours or the PDF are not as they should be', () => {
    const told = { sv: 'för låg', en: 'too low' };
    const computed = { ...facts.computed, 'text-contrast': { holds: false, told } };
    const finding = { rule: 'headings-ordered', page: 1, object: null, text: told } as const;
    const pdf = facts.pdf && { ...facts.pdf, findings: [finding] };
    const evidence = evidenceFrom({ ...facts, computed, pdf });
    expect(outcomeIn(evidence, '1.4.3', 'page')).toBe('fault');
    expect(outcomeIn(evidence, '1.3.1', 'pdf')).toBe('fault');
    expect(statementOf(evidence)).toContain('- för låg');
    const refused: VeraVerdict = { flavour: 'ua1', compliant: false, faults: ['7.1-1: no'] };
    const judged = facts.pdf && { ...facts.pdf, verapdf: [refused] };
    expect(outcomeIn(evidenceFrom({ ...facts, pdf: judged }), '4.1.2', 'pdf')).toBe('fault');
  });
});

/** Numbers that are the same each time, from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Any document that there might be, likely or not. */
function anyFacts(random: () => number): EvidenceFacts {
  const maybe = (chance: number): boolean => random() < chance;
  const computed = Object.fromEntries(
    Object.entries(facts.computed).map(([id, { told }]) => [id, { told, holds: maybe(0.9) }]),
  ) as EvidenceFacts['computed'];
  const broken = new Map(Object.keys(rules).map((id) => [id, maybe(0.05) ? 2 : 0]));
  const off = new Set(Object.keys(rules).filter(() => maybe(0.03)));
  const checks = Object.keys(verifyRules) as (keyof typeof verifyRules)[];
  const text = { sv: 'fel i PDF:en', en: 'wrong in the PDF' };
  const findings = checks
    .filter(() => maybe(0.02))
    .map((rule) => ({ rule, page: null, object: null, text }));
  const verdict: VeraVerdict = { flavour: 'ua1', compliant: maybe(0.5), faults: ['x'] };
  const verapdf = maybe(0.5) ? null : [verdict];
  return {
    ...facts,
    computed,
    alternativeTexts: facts.alternativeTexts.map((each) =>
      Object.assign({}, each, { text: maybe(0.9) ? each.text : '', isDraft: maybe(0.2) }),
    ),
    unknownPictures: maybe(0.3) ? ['en bild'] : [],
    hasOwnLook: maybe(0.8),
    isDraft: maybe(0.5),
    pdf: facts.pdf === null || maybe(0.1) ? null : { ...facts.pdf, findings, verapdf },
    stateOf: (id) => {
      const state = facts.stateOf(id);
      return { ...state, broken: off.has(id) ? null : (broken.get(id) ?? 0) };
    },
  };
}

describe('the paragraph', () => {
  test('never says more than the table, whatever the document', () => {
    const random = seeded(16);
    for (let turn = 0; turn < 300; turn += 1) {
      const evidence = evidenceFrom(anyFacts(random));
      const text = statementOf(evidence);
      expect(text).not.toMatch(/helt förenlig|uppfyller alla|godkänd av|fullt tillgänglig/iu);
      for (const { text: fault } of faultsOf(evidence).map((each) => ({ text: each.sv }))) {
        expect(text).toContain(fault.replaceAll('`', ''));
      }
      if (faultsOf(evidence).length > 0) expect(text).not.toContain('känner inte till några');
      if (evidence.tasks.length > 0) expect(text).toContain('[fyll i resultat och datum]');
      for (const { needs, text: claim } of claimsOf(evidence)) {
        expect(text).toContain(claim.sv);
        for (const [id, medium] of needs) {
          expect(outcomeIn(evidence, id, medium)).not.toBe('fault');
          expect(outcomeIn(evidence, id, medium)).not.toBe(undefined);
        }
      }
      const said = [
        ...text.matchAll(/av (\d+) kriterier .*? är (\d+) visade .*? och (\d+) inte/gu),
      ];
      const shown = media.filter((medium) => medium === 'page' || evidence.facts.pdf !== null);
      expect(said.map((match) => match.slice(1).map(Number))).toEqual(
        shown.map((medium) => {
          const own = evidence.assessments.filter(
            (each) =>
              each.medium === medium && isCriterion(each.id) && criteria[each.id].since !== '2.2',
          );
          const count = (...of: string[]): number =>
            own.filter(({ outcome }) => of.includes(outcome)).length;
          return [own.length, count('proved', 'checked'), count('not-applicable')];
        }),
      );
    }
  });

  test('says what was looked at, by edition and not by clock, and leaves gaps for what nobody knows', () => {
    const edition = {
      version: '1.2',
      date: '2024-03-09',
      contact: 'rattelser@example.se',
      approved: null,
      inferred: [],
      isbn: null,
      issn: null,
      doi: null,
      registrationNumber: null,
      editors: [],
      licence: null,
    };
    const config = { ...facts.config, edition };
    const text = statementOf(evidenceFrom({ ...facts, config, isDraft: true }));
    expect(text).toContain('version 1.2, 9\u00a0mars 2024');
    expect(text).toContain('rattelser@example.se');
    expect(text).toContain('https://www.digg.se/tdosanmalan');
    expect(text).toContain('den [fyll i datum]');
    expect(text).toContain('Utgåvan är ett utkast.');
    expect(statementOf(evidenceFrom(facts))).toContain('[fyll i kontakt]');
  });
});

describe('what the author lowers or leaves open', () => {
  const config = `
anthology: { title: Prov, publisher: Exempelförlaget, place: Exempelstad, year: 2024 }
people: []
rules: { foreign-words-marked: off, alt-says-more-than-caption: warning }
documents:
  - { id: prov, kind: chapter, title: Provrapport, folder: text, description: Ett prov. }
`;
  test('is told, and is neither proved nor checked', async () => {
    const draft = figure.replace(/^alt: .*$/mu, 'alt: Antal böcker\naltStatus: draft');
    const files = { 'chapter/report.yaml': config, 'figures/fig-prov.yaml': draft };
    const handover = handoverIn(await buildText(prose, files, ['html']), 'prov');
    const evidence = evidenceFrom(await factsOf(handover, null));
    expect(evidence.facts.lowered.map(({ id }) => id).toSorted()).toEqual([
      'alt-says-more-than-caption',
      'foreign-words-marked',
    ]);
    expect(evidence.facts.alternativeTexts).toMatchObject([{ isDraft: true }]);
    expect(outcomeIn(evidence, '1.1.1', 'page')).toBe('fault');
    expect(evidence.tasks.find(({ id }) => id === 'rules-off')?.clauses).toMatchObject([
      { id: '3.1.2' },
    ]);
    const made = await evidenceOf(handover, { verapdf: null });
    const [page = '', data = '', statement = ''] = made.map(({ content }) => String(content));
    expect(page).toContain('alt-says-more-than-caption');
    expect(page).toContain('är ett utkast som ingen har granskat');
    expect(statement).toContain('En alternativtext är ett utkast som ingen har granskat.');
    expect(earlFaults(data)).toEqual([]);
    expect(data).toContain('"earl:failed"');
  });
});

describe('the files', () => {
  test('are the page, the data and the paragraph, and the same each time', async () => {
    const verapdf: VeraVerdict[] = [
      { flavour: 'ua1', compliant: true, faults: [] },
      { flavour: '3a', compliant: true, faults: [] },
    ];
    const files = await evidenceOf(handoverIn(built, 'prov'), { verapdf });
    expect(await evidenceOf(handoverIn(built, 'prov'), { verapdf })).toEqual(files);
    expect(files.map(({ path }) => path)).toEqual([
      'tillganglighet/rapport.html',
      'tillganglighet/rapport.json',
      'tillganglighet/redogorelse.txt',
    ]);
    const [page = '', data = '', statement = ''] = files.map(({ content }) => String(content));
    expect(earlFaults(data)).toEqual([]);
    expect(page).toContain('ua1: godkänd');
    expect(statement).toContain('veraPDF godkände');
  });

  test('are in the language of the document', async () => {
    const english = handoverIn(await buildOnce(otherRoot, ['html']), 'summary');
    const files = await evidenceOf(english, { verapdf: null });
    expect(files.map(({ path }) => path)).toEqual([
      'accessibility/report.html',
      'accessibility/report.json',
      'accessibility/statement.txt',
    ]);
    const [page = '', data = '', statement = ''] = files.map(({ content }) => String(content));
    const shown = page.replaceAll(/<style>[^]*?<\/style>|<[^>]+>/gu, ' ');
    expect(`${shown}${data}${statement}`.match(/\S*[åäö]\S*/giu) ?? []).toEqual([]);
    expect(earlFaults(data)).toEqual([]);
  });

  test('have every word in both languages', () => {
    expect(Object.keys(evidenceTerms.en)).toEqual(Object.keys(evidenceTerms.sv));
    expect(pick(evidenceTerms, 'de')).toBe(evidenceTerms.en);
  });
});

test('messages of other documents say nothing of this one', async () => {
  const handover = handoverIn(await buildOnce(otherRoot, ['html']), 'rapport');
  const paths = ['chapter/summary/01-questions.md', 'chapter/rapport/01-inledning.md'];
  const sources = paths.map((path) => {
    const file = new VFile({ path });
    file.message('x', { ruleId: 'foreign-words-marked', source: 'rapport' });
    return file;
  });
  const counted = await factsOf({ ...handover, sources }, null);
  expect(counted.stateOf('foreign-words-marked').broken).toBe(1);
});
