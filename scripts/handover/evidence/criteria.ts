import type { Localised } from '../../model/localised.ts';

/**
 * The success criteria of level A and AA, by number: the fifty of WCAG 2.1, which EN 301 549 V3.2.1 has as clauses 9.x (web pages) and 10.x
 * (other documents), and the six that WCAG 2.2 has more. English names and fragments are those of the W3C. Swedish names are those of its
 * translation of WCAG 2.0 and, for what is newer, those in use among Swedish authorities; the English name is printed beside
 * them, so that nobody needs to guess which is meant.
 */
export const criteria = {
  '1.1.1': of('A', '2.0', 'non-text-content', 'Icke-textuellt innehåll', 'Non-text Content'),
  '1.2.1': of(
    'A',
    '2.0',
    'audio-only-and-video-only-prerecorded',
    'Enbart ljud och enbart video (förinspelat)',
    'Audio-only and Video-only (Prerecorded)',
  ),
  '1.2.2': of(
    'A',
    '2.0',
    'captions-prerecorded',
    'Undertexter (förinspelat)',
    'Captions (Prerecorded)',
  ),
  '1.2.3': of(
    'A',
    '2.0',
    'audio-description-or-media-alternative-prerecorded',
    'Syntolkning eller mediealternativ (förinspelat)',
    'Audio Description or Media Alternative (Prerecorded)',
  ),
  '1.2.4': of('AA', '2.0', 'captions-live', 'Undertexter (direktsänt)', 'Captions (Live)'),
  '1.2.5': of(
    'AA',
    '2.0',
    'audio-description-prerecorded',
    'Syntolkning (förinspelat)',
    'Audio Description (Prerecorded)',
  ),
  '1.3.1': of(
    'A',
    '2.0',
    'info-and-relationships',
    'Information och relationer',
    'Info and Relationships',
  ),
  '1.3.2': of('A', '2.0', 'meaningful-sequence', 'Meningsfull ordning', 'Meaningful Sequence'),
  '1.3.3': of(
    'A',
    '2.0',
    'sensory-characteristics',
    'Sensoriska kännetecken',
    'Sensory Characteristics',
  ),
  '1.3.4': of('AA', '2.1', 'orientation', 'Visningsriktning', 'Orientation'),
  '1.3.5': of(
    'AA',
    '2.1',
    'identify-input-purpose',
    'Identifiera syftet med inmatning',
    'Identify Input Purpose',
  ),
  '1.4.1': of('A', '2.0', 'use-of-color', 'Användning av färger', 'Use of Color'),
  '1.4.2': of('A', '2.0', 'audio-control', 'Ljudkontroll', 'Audio Control'),
  '1.4.3': of('AA', '2.0', 'contrast-minimum', 'Kontrast (minimum)', 'Contrast (Minimum)'),
  '1.4.4': of('AA', '2.0', 'resize-text', 'Förändring av textstorlek', 'Resize Text'),
  '1.4.5': of('AA', '2.0', 'images-of-text', 'Bilder av text', 'Images of Text'),
  '1.4.10': of('AA', '2.1', 'reflow', 'Flexibel layout', 'Reflow'),
  '1.4.11': of(
    'AA',
    '2.1',
    'non-text-contrast',
    'Kontrast för icke-textuellt innehåll',
    'Non-text Contrast',
  ),
  '1.4.12': of('AA', '2.1', 'text-spacing', 'Textavstånd', 'Text Spacing'),
  '1.4.13': of(
    'AA',
    '2.1',
    'content-on-hover-or-focus',
    'Innehåll vid hovring eller fokus',
    'Content on Hover or Focus',
  ),
  '2.1.1': of('A', '2.0', 'keyboard', 'Tangentbord', 'Keyboard'),
  '2.1.2': of('A', '2.0', 'no-keyboard-trap', 'Ingen tangentbordsfälla', 'No Keyboard Trap'),
  '2.1.4': of(
    'A',
    '2.1',
    'character-key-shortcuts',
    'Kortkommandon med ett tecken',
    'Character Key Shortcuts',
  ),
  '2.2.1': of('A', '2.0', 'timing-adjustable', 'Justerbar tidsgräns', 'Timing Adjustable'),
  '2.2.2': of('A', '2.0', 'pause-stop-hide', 'Pausa, stoppa, dölj', 'Pause, Stop, Hide'),
  '2.3.1': of(
    'A',
    '2.0',
    'three-flashes-or-below-threshold',
    'Tre blixtar eller under tröskelvärdet',
    'Three Flashes or Below Threshold',
  ),
  '2.4.1': of('A', '2.0', 'bypass-blocks', 'Hoppa över block', 'Bypass Blocks'),
  '2.4.2': of('A', '2.0', 'page-titled', 'Sidtitlar', 'Page Titled'),
  '2.4.3': of('A', '2.0', 'focus-order', 'Fokusordning', 'Focus Order'),
  '2.4.4': of(
    'A',
    '2.0',
    'link-purpose-in-context',
    'Länkars syfte (i sammanhanget)',
    'Link Purpose (In Context)',
  ),
  '2.4.5': of('AA', '2.0', 'multiple-ways', 'Flera sätt', 'Multiple Ways'),
  '2.4.6': of('AA', '2.0', 'headings-and-labels', 'Rubriker och etiketter', 'Headings and Labels'),
  '2.4.7': of('AA', '2.0', 'focus-visible', 'Synligt fokus', 'Focus Visible'),
  '2.4.11': of(
    'AA',
    '2.2',
    'focus-not-obscured-minimum',
    'Fokus inte dolt (minimum)',
    'Focus Not Obscured (Minimum)',
  ),
  '2.5.1': of('A', '2.1', 'pointer-gestures', 'Pekargester', 'Pointer Gestures'),
  '2.5.2': of('A', '2.1', 'pointer-cancellation', 'Avbryta klick', 'Pointer Cancellation'),
  '2.5.3': of('A', '2.1', 'label-in-name', 'Etikett i namn', 'Label in Name'),
  '2.5.4': of('A', '2.1', 'motion-actuation', 'Rörelsestyrning', 'Motion Actuation'),
  '2.5.7': of('AA', '2.2', 'dragging-movements', 'Dragrörelser', 'Dragging Movements'),
  '2.5.8': of('AA', '2.2', 'target-size-minimum', 'Målstorlek (minimum)', 'Target Size (Minimum)'),
  '3.1.1': of('A', '2.0', 'language-of-page', 'Sidans språk', 'Language of Page'),
  '3.1.2': of('AA', '2.0', 'language-of-parts', 'Språk för del av sida', 'Language of Parts'),
  '3.2.1': of('A', '2.0', 'on-focus', 'Vid fokus', 'On Focus'),
  '3.2.2': of('A', '2.0', 'on-input', 'Vid inmatning', 'On Input'),
  '3.2.3': of(
    'AA',
    '2.0',
    'consistent-navigation',
    'Konsekvent navigering',
    'Consistent Navigation',
  ),
  '3.2.4': of(
    'AA',
    '2.0',
    'consistent-identification',
    'Konsekvent benämning',
    'Consistent Identification',
  ),
  '3.2.6': of('A', '2.2', 'consistent-help', 'Konsekvent hjälp', 'Consistent Help'),
  '3.3.1': of('A', '2.0', 'error-identification', 'Identifiering av fel', 'Error Identification'),
  '3.3.2': of(
    'A',
    '2.0',
    'labels-or-instructions',
    'Etiketter eller instruktioner',
    'Labels or Instructions',
  ),
  '3.3.3': of('AA', '2.0', 'error-suggestion', 'Förslag vid fel', 'Error Suggestion'),
  '3.3.4': of(
    'AA',
    '2.0',
    'error-prevention-legal-financial-data',
    'Förebyggande av fel (juridiska, ekonomiska, data)',
    'Error Prevention (Legal, Financial, Data)',
  ),
  '3.3.7': of('A', '2.2', 'redundant-entry', 'Överflödig inmatning', 'Redundant Entry'),
  '3.3.8': of(
    'AA',
    '2.2',
    'accessible-authentication-minimum',
    'Tillgänglig autentisering (minimum)',
    'Accessible Authentication (Minimum)',
  ),
  '4.1.1': of('A', '2.0', 'parsing', 'Parsning', 'Parsing'),
  '4.1.2': of('A', '2.0', 'name-role-value', 'Namn, roll, värde', 'Name, Role, Value'),
  '4.1.3': of('AA', '2.1', 'status-messages', 'Statusmeddelanden', 'Status Messages'),
} as const;

export interface Criterion {
  level: 'A' | 'AA';
  /** Version of WCAG that it came with. */
  since: '2.0' | '2.1' | '2.2';
  /** Its fragment in the W3C's text, as in `https://www.w3.org/TR/WCAG21/#reflow`. */
  fragment: string;
  name: Localised;
}

export type CriterionId = keyof typeof criteria;

function of(
  level: Criterion['level'],
  since: Criterion['since'],
  fragment: string,
  sv: string,
  en: string,
): Criterion {
  return { level, since, fragment, name: { sv, en } };
}

/** What EN 301 549 V3.2.1 asks beside the criteria of WCAG: of web pages 9.6, of other documents 10.5 and 10.6. */
export const ownClauses = {
  '9.6': { sv: 'Krav på överensstämmelse med WCAG', en: 'WCAG conformance requirements' },
  '10.5': { sv: 'Placering av undertexter', en: 'Caption positioning' },
  '10.6': { sv: 'Tidpunkt för syntolkning', en: 'Audio description timing' },
} as const satisfies Readonly<Record<string, Localised>>;

export type OwnClauseId = keyof typeof ownClauses;
export type ClauseId = CriterionId | OwnClauseId;

export function isCriterion(id: ClauseId): id is CriterionId {
  return Object.hasOwn(criteria, id);
}

/** What the report is about: the page as it is built, and the PDF. */
export const media = ['page', 'pdf'] as const;
export type EvidenceMedium = (typeof media)[number];

/** `9.1.1.1`, `10.1.1.1` or `9.6`; of what only WCAG 2.2 has, its own number. */
export function clauseNumber(id: ClauseId, medium: EvidenceMedium): string {
  if (!isCriterion(id)) return id;
  if (criteria[id].since === '2.2') return id;
  return `${medium === 'page' ? 9 : 10}.${id}`;
}
