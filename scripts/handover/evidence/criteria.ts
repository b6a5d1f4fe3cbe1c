import type { Localised } from '../../model/localised.ts';

/**
 * The success criteria of level A and AA, by number: the fifty of WCAG 2.1, which EN 301 549 V3.2.1 has as clauses 9.x (web pages) and 10.x
 * (other documents), and the six that WCAG 2.2 has more. English names and fragments are those of the W3C. Swedish names are those of its
 * translation of WCAG 2.0 and, for what is newer, those in use among Swedish authorities; the English name is printed beside
 * them, so that nobody needs to guess which is meant.
 */
export const criteria = {
  '1.1.1': of('A', '2.0', 'non-text-content', {
    sv: 'Icke-textuellt innehåll',
    en: 'Non-text Content',
  }),
  '1.2.1': of('A', '2.0', 'audio-only-and-video-only-prerecorded', {
    sv: 'Enbart ljud och enbart video (förinspelat)',
    en: 'Audio-only and Video-only (Prerecorded)',
  }),
  '1.2.2': of('A', '2.0', 'captions-prerecorded', {
    sv: 'Undertexter (förinspelat)',
    en: 'Captions (Prerecorded)',
  }),
  '1.2.3': of('A', '2.0', 'audio-description-or-media-alternative-prerecorded', {
    sv: 'Syntolkning eller mediealternativ (förinspelat)',
    en: 'Audio Description or Media Alternative (Prerecorded)',
  }),
  '1.2.4': of('AA', '2.0', 'captions-live', {
    sv: 'Undertexter (direktsänt)',
    en: 'Captions (Live)',
  }),
  '1.2.5': of('AA', '2.0', 'audio-description-prerecorded', {
    sv: 'Syntolkning (förinspelat)',
    en: 'Audio Description (Prerecorded)',
  }),
  '1.3.1': of('A', '2.0', 'info-and-relationships', {
    sv: 'Information och relationer',
    en: 'Info and Relationships',
  }),
  '1.3.2': of('A', '2.0', 'meaningful-sequence', {
    sv: 'Meningsfull ordning',
    en: 'Meaningful Sequence',
  }),
  '1.3.3': of('A', '2.0', 'sensory-characteristics', {
    sv: 'Sensoriska kännetecken',
    en: 'Sensory Characteristics',
  }),
  '1.3.4': of('AA', '2.1', 'orientation', { sv: 'Visningsriktning', en: 'Orientation' }),
  '1.3.5': of('AA', '2.1', 'identify-input-purpose', {
    sv: 'Identifiera syftet med inmatning',
    en: 'Identify Input Purpose',
  }),
  '1.4.1': of('A', '2.0', 'use-of-color', { sv: 'Användning av färger', en: 'Use of Color' }),
  '1.4.2': of('A', '2.0', 'audio-control', { sv: 'Ljudkontroll', en: 'Audio Control' }),
  '1.4.3': of('AA', '2.0', 'contrast-minimum', {
    sv: 'Kontrast (minimum)',
    en: 'Contrast (Minimum)',
  }),
  '1.4.4': of('AA', '2.0', 'resize-text', { sv: 'Förändring av textstorlek', en: 'Resize Text' }),
  '1.4.5': of('AA', '2.0', 'images-of-text', { sv: 'Bilder av text', en: 'Images of Text' }),
  '1.4.10': of('AA', '2.1', 'reflow', { sv: 'Flexibel layout', en: 'Reflow' }),
  '1.4.11': of('AA', '2.1', 'non-text-contrast', {
    sv: 'Kontrast för icke-textuellt innehåll',
    en: 'Non-text Contrast',
  }),
  '1.4.12': of('AA', '2.1', 'text-spacing', { sv: 'Textavstånd', en: 'Text Spacing' }),
  '1.4.13': of('AA', '2.1', 'content-on-hover-or-focus', {
    sv: 'Innehåll vid hovring eller fokus',
    en: 'Content on Hover or Focus',
  }),
  '2.1.1': of('A', '2.0', 'keyboard', { sv: 'Tangentbord', en: 'Keyboard' }),
  '2.1.2': of('A', '2.0', 'no-keyboard-trap', {
    sv: 'Ingen tangentbordsfälla',
    en: 'No Keyboard Trap',
  }),
  '2.1.4': of('A', '2.1', 'character-key-shortcuts', {
    sv: 'Kortkommandon med ett tecken',
    en: 'Character Key Shortcuts',
  }),
  '2.2.1': of('A', '2.0', 'timing-adjustable', {
    sv: 'Justerbar tidsgräns',
    en: 'Timing Adjustable',
  }),
  '2.2.2': of('A', '2.0', 'pause-stop-hide', {
    sv: 'Pausa, stoppa, dölj',
    en: 'Pause, Stop, Hide',
  }),
  '2.3.1': of('A', '2.0', 'three-flashes-or-below-threshold', {
    sv: 'Tre blixtar eller under tröskelvärdet',
    en: 'Three Flashes or Below Threshold',
  }),
  '2.4.1': of('A', '2.0', 'bypass-blocks', { sv: 'Hoppa över block', en: 'Bypass Blocks' }),
  '2.4.2': of('A', '2.0', 'page-titled', { sv: 'Sidtitlar', en: 'Page Titled' }),
  '2.4.3': of('A', '2.0', 'focus-order', { sv: 'Fokusordning', en: 'Focus Order' }),
  '2.4.4': of('A', '2.0', 'link-purpose-in-context', {
    sv: 'Länkars syfte (i sammanhanget)',
    en: 'Link Purpose (In Context)',
  }),
  '2.4.5': of('AA', '2.0', 'multiple-ways', { sv: 'Flera sätt', en: 'Multiple Ways' }),
  '2.4.6': of('AA', '2.0', 'headings-and-labels', {
    sv: 'Rubriker och etiketter',
    en: 'Headings and Labels',
  }),
  '2.4.7': of('AA', '2.0', 'focus-visible', { sv: 'Synligt fokus', en: 'Focus Visible' }),
  '2.4.11': of('AA', '2.2', 'focus-not-obscured-minimum', {
    sv: 'Fokus inte dolt (minimum)',
    en: 'Focus Not Obscured (Minimum)',
  }),
  '2.5.1': of('A', '2.1', 'pointer-gestures', { sv: 'Pekargester', en: 'Pointer Gestures' }),
  '2.5.2': of('A', '2.1', 'pointer-cancellation', {
    sv: 'Avbryta klick',
    en: 'Pointer Cancellation',
  }),
  '2.5.3': of('A', '2.1', 'label-in-name', { sv: 'Etikett i namn', en: 'Label in Name' }),
  '2.5.4': of('A', '2.1', 'motion-actuation', { sv: 'Rörelsestyrning', en: 'Motion Actuation' }),
  '2.5.7': of('AA', '2.2', 'dragging-movements', { sv: 'Dragrörelser', en: 'Dragging Movements' }),
  '2.5.8': of('AA', '2.2', 'target-size-minimum', {
    sv: 'Målstorlek (minimum)',
    en: 'Target Size (Minimum)',
  }),
  '3.1.1': of('A', '2.0', 'language-of-page', { sv: 'Sidans språk', en: 'Language of Page' }),
  '3.1.2': of('AA', '2.0', 'language-of-parts', {
    sv: 'Språk för del av sida',
    en: 'Language of Parts',
  }),
  '3.2.1': of('A', '2.0', 'on-focus', { sv: 'Vid fokus', en: 'On Focus' }),
  '3.2.2': of('A', '2.0', 'on-input', { sv: 'Vid inmatning', en: 'On Input' }),
  '3.2.3': of('AA', '2.0', 'consistent-navigation', {
    sv: 'Konsekvent navigering',
    en: 'Consistent Navigation',
  }),
  '3.2.4': of('AA', '2.0', 'consistent-identification', {
    sv: 'Konsekvent benämning',
    en: 'Consistent Identification',
  }),
  '3.2.6': of('A', '2.2', 'consistent-help', { sv: 'Konsekvent hjälp', en: 'Consistent Help' }),
  '3.3.1': of('A', '2.0', 'error-identification', {
    sv: 'Identifiering av fel',
    en: 'Error Identification',
  }),
  '3.3.2': of('A', '2.0', 'labels-or-instructions', {
    sv: 'Etiketter eller instruktioner',
    en: 'Labels or Instructions',
  }),
  '3.3.3': of('AA', '2.0', 'error-suggestion', { sv: 'Förslag vid fel', en: 'Error Suggestion' }),
  '3.3.4': of('AA', '2.0', 'error-prevention-legal-financial-data', {
    sv: 'Förebyggande av fel (juridiska, ekonomiska, data)',
    en: 'Error Prevention (Legal, Financial, Data)',
  }),
  '3.3.7': of('A', '2.2', 'redundant-entry', { sv: 'Överflödig inmatning', en: 'Redundant Entry' }),
  '3.3.8': of('AA', '2.2', 'accessible-authentication-minimum', {
    sv: 'Tillgänglig autentisering (minimum)',
    en: 'Accessible Authentication (Minimum)',
  }),
  '4.1.1': of('A', '2.0', 'parsing', { sv: 'Parsning', en: 'Parsing' }),
  '4.1.2': of('A', '2.0', 'name-role-value', { sv: 'Namn, roll, värde', en: 'Name, Role, Value' }),
  '4.1.3': of('AA', '2.1', 'status-messages', { sv: 'Statusmeddelanden', en: 'Status Messages' }),
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
  name: Localised,
): Criterion {
  return { level, since, fragment, name };
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
