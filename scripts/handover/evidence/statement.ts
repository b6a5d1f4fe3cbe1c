import { type Localised, pick } from '../../model/localised.ts';
import { termsOf } from '../../model/terms.ts';
import { countOf, type Evidence, faultsOf } from './assess.ts';
import { type ClauseId, criteria, type EvidenceMedium, isCriterion } from './criteria.ts';
import type { EvidenceFacts } from './facts.ts';
import { tasks } from './tasks.ts';
import { statementTermsOf } from './terms-statement.ts';

/** A sentence of the paragraph, and what must hold for it to stand there. */
export interface Claim {
  text: Localised;
  /** Requirements of which nothing is known to be wrong, and a part is proved or checked. */
  needs: readonly (readonly [id: ClauseId, medium: EvidenceMedium])[];
  holds?: (facts: EvidenceFacts) => boolean;
}

/** What may be said of how a document was tried, if it is so. */
export const claims: readonly Claim[] = [
  {
    text: {
      sv: 'Varje diagram och bild har en alternativtext, eller är märkt som prydnad.',
      en: 'Every chart and picture has an alternative text or is marked as decoration.',
    },
    needs: [['1.1.1', 'page']],
    holds: ({ alternativeTexts }) =>
      alternativeTexts.length > 0 &&
      alternativeTexts.every(({ text, isDecorative }) => isDecorative || text !== ''),
  },
  {
    text: {
      sv: 'Rubriker, listor och tabeller är uppmärkta som sådana.',
      en: 'Headings, lists and tables are marked up as such.',
    },
    needs: [['1.3.1', 'page']],
  },
  {
    text: {
      sv: 'Kontrasten i text och diagram är uträknad ur färgerna och uppfyller kraven, i ljust och mörkt läge.',
      en: 'The contrast of text and charts is worked out from the colours and is as required, in light and dark mode.',
    },
    needs: [
      ['1.4.3', 'page'],
      ['1.4.11', 'page'],
    ],
  },
  {
    text: {
      sv: 'Sidan går att använda med tangentbord och läsa på en skärm som är 320 pixlar bred.',
      en: 'The page can be used by keyboard and read on a screen of 320 pixels.',
    },
    needs: [
      ['2.1.1', 'page'],
      ['2.1.2', 'page'],
      ['1.4.10', 'page'],
    ],
  },
  {
    text: {
      sv: 'PDF:en är taggad, och verktygets egna kontroller av PDF/UA-1 och PDF/A-3a gav inga anmärkningar.',
      en: 'The PDF is tagged, and the tool’s own checks of PDF/UA-1 and PDF/A-3a found nothing.',
    },
    needs: [
      ['1.3.1', 'pdf'],
      ['1.3.2', 'pdf'],
      ['4.1.2', 'pdf'],
    ],
    holds: ({ pdf }) => pdf !== null && pdf.findings.length === 0,
  },
  {
    text: {
      sv: 'veraPDF godkände PDF:en som PDF/UA-1 och PDF/A-3a.',
      en: 'veraPDF took the PDF for PDF/UA-1 and PDF/A-3a.',
    },
    needs: [['4.1.2', 'pdf']],
    holds: ({ pdf }) => {
      const verdicts = pdf?.verapdf ?? [];
      return verdicts.length > 0 && verdicts.every(({ compliant }) => compliant);
    },
  },
];

/** Those that hold: nothing is known to be wrong with what they are about, and something of it is proved or checked. */
export function claimsOf({ facts, assessments }: Evidence): Claim[] {
  return claims.filter(({ needs, holds }) => {
    const isKnown = needs.every(([id, medium]) => {
      const found = assessments.find((each) => each.id === id && each.medium === medium);
      if (found === undefined || found.outcome === 'fault') return false;
      const kinds = new Set(found.grounds.map(({ kind }) => kind));
      const isUntried = found.grounds.some(
        (ground) => ground.kind === 'person' && untried.has(ground.task),
      );
      return !isUntried && (kinds.has('proved') || kinds.has('checked'));
    });
    return isKnown && holds?.(facts) !== false;
  });
}

/** Where these are asked for, what the tool promises otherwise has not been tried. */
const untried: ReadonlySet<string> = new Set(['own-look', 'rules-off', 'unforeseen', 'pictures']);

/** A paragraph for the site's accessibility statement, in the form that Digg's template has. It claims what the table shows, and no more. */
export function statementOf(evidence: Evidence): string {
  const { facts } = evidence;
  const { config, pdf } = facts;
  const { lang, edition, title } = config;
  const terms = statementTermsOf(lang);
  const { edition: words } = termsOf(lang);
  const version = edition === null ? null : words.version(edition.version, words.day(edition.date));
  const faults = faultsOf(evidence).map((text) => pick(text, lang).replaceAll('`', ''));
  const drafts = facts.alternativeTexts.filter(({ isDraft }) => isDraft).length;
  const known = [...faults, ...(drafts > 0 ? [terms.drafts(drafts)] : [])];
  const lines = [
    terms.instruction,
    '',
    terms.subject(title, pdf !== null, version),
    ...(facts.isDraft ? ['', terms.isDraft] : []),
    '',
    terms.notAccessible,
    '',
    ...(known.length > 0 ? known.map((text) => `- ${text}`) : [terms.noneKnown]),
    terms.fillInFaults,
    '',
    terms.howTested,
    '',
    terms.selfAssessment,
    ...countLines(evidence, 'page'),
    ...(pdf === null ? [] : countLines(evidence, 'pdf')),
    ...claimsOf(evidence).map(({ text }) => `- ${pick(text, lang)}`),
    '',
    terms.notYet,
    ...evidence.tasks.map(({ id }) => `- ${pick(tasks[id].title, lang)}: ${terms.fillInResult}`),
    '',
    version === null ? terms.assessedUndated : terms.assessed(version),
    terms.tool(facts.generator),
    edition === null ? terms.contactUnknown : terms.contact(edition.contact),
    '',
    terms.supervision,
  ];
  return `${lines.join('\n')}\n`;
}

/** Of WCAG 2.1 alone: what the law asks for. */
function countLines(evidence: Evidence, medium: EvidenceMedium): string[] {
  const { lang } = evidence.facts.config;
  const assessments = evidence.assessments.filter(
    ({ id }) => isCriterion(id) && criteria[id].since !== '2.2',
  );
  const own = { ...evidence, assessments };
  const count = (outcome: Parameters<typeof countOf>[2]): number => countOf(own, medium, outcome);
  return [
    statementTermsOf(lang).counts(medium, {
      all: assessments.filter((each) => each.medium === medium).length,
      fine: count('proved') + count('checked'),
      none: count('not-applicable'),
      person: count('person'),
      faults: count('fault'),
    }),
  ];
}
