import { listOf } from './rule-list.ts';

/** Rules of the structure tree. */
export const structureRules = listOf({
  'structure-present': { clause: 'UA 7.1; A 6.7.3.3', holds: 'Dokumentet har ett strukturträd.' },
  'tree-consistent': {
    clause: 'ISO 32000-1 14.7.2',
    holds: 'Strukturträdet är ett träd: varje element finns en gång och pekar på sin förälder.',
  },
  'mcid-in-tree': {
    clause: 'UA 7.1; ISO 32000-1 14.7.4.2',
    holds:
      'Varje MCID i innehållet hör till ett enda element, och varje element pekar på innehåll som finns.',
  },
  'parent-tree': {
    clause: 'ISO 32000-1 14.7.4.4',
    holds: 'ParentTree leder från innehåll och annoteringar till samma element som trädet.',
  },
  'document-root': { clause: 'ISO 32000-1 14.8.4.2', holds: 'Trädets rot är ett enda Document.' },
  'types-standard': {
    clause: 'UA 7.1; A 6.7.3.4; MH 02-001',
    holds: 'Varje elementtyp är standard eller leder till en.',
  },
  'types-not-circular': { clause: 'UA 7.1; MH 02-003', holds: 'RoleMap går inte i ring.' },
  'types-not-remapped': {
    clause: 'UA 7.1; MH 02-004',
    holds: 'RoleMap gör inte om en standardtyp.',
  },
  'tables-nested': {
    clause: 'UA 7.2; MH 09-004',
    holds: 'Tabeller har rader, rader celler, och inget annat.',
  },
  'tables-regular': {
    clause: 'UA 7.2, 7.5; MH 15',
    holds: 'Tabellens rader är lika breda, och inga celler ligger på varandra.',
  },
  'tables-headed': {
    clause: 'UA 7.5; MH 15-003',
    holds: 'Varje TH har Scope eller Headers, och Headers leder till rubrikceller.',
  },
  'lists-nested': {
    clause: 'UA 7.2; MH 09-005',
    holds: 'Listor har LI, LI har Lbl och LBody, och inget annat.',
  },
  'contents-nested': {
    clause: 'UA 7.2; MH 09-006',
    holds: 'TOC har TOCI och TOC, och TOCI ligger i TOC.',
  },
  'captions-placed': {
    clause: 'UA 7.2; ISO 32000-1 14.8.4.3',
    holds: 'En Caption står först eller sist i det som den beskriver, och är den enda.',
  },
  'headings-ordered': {
    clause: 'UA 7.4.2; MH 14-002, 14-003, 14-007',
    holds: 'Rubrikerna börjar med H1 och hoppar aldrig över en nivå nedåt.',
  },
  'figures-described': {
    clause: 'UA 7.3, 7.7; MH 13-004, 17-002',
    holds: 'Varje Figure och Formula har en Alt med text.',
  },
  'figures-boxed': {
    clause: 'ISO 32000-1 14.8.5.4.3',
    holds: 'Varje Figure har en BBox på sidan.',
  },
  'notes-identified': {
    clause: 'UA 7.9; MH 19-003, 19-004',
    holds: 'Varje Note har ett ID, och inget ID finns två gånger.',
  },
  'id-tree': { clause: 'ISO 32000-1 14.7.2', holds: 'IDTree och elementens ID stämmer överens.' },
  'reading-order': {
    clause: 'UA 7.1; MH 09-001',
    holds: 'Läsordningen går från sida till sida framåt, utom i noter.',
    warns: true,
  },
});

/** Rules of annotations and the outline. */
export const navigationRules = listOf({
  'tabs-by-structure': {
    clause: 'UA 7.18.3; MH 28-008',
    holds: 'Sidor med annoteringar stegas i strukturens ordning (Tabs S).',
  },
  'annotations-allowed': {
    clause: 'A 6.3.1, 6.3.3; UA 7.18.2; MH 28-006, 28-007',
    holds: 'Annoteringar är av tillåtna slag, och har ett utseende om de inte är länkar.',
  },
  'annotations-printed': {
    clause: 'A 6.3.2',
    holds: 'Annoteringar skrivs ut och är inte dolda.',
  },
  'annotations-tagged': {
    clause: 'UA 7.18.1, 7.18.4; MH 28-002, 28-010',
    holds: 'Annoteringar som inte är länkar hör till ett Annot.',
  },
  'annotations-described': {
    clause: 'UA 7.18.1; MH 28-004',
    holds: 'Annoteringar som inte är länkar har Contents, eller deras element Alt.',
  },
  'links-tagged': {
    clause: 'UA 7.18.5; MH 28-011',
    holds: 'Varje länk hör till ett Link, som pekar på den.',
  },
  'links-described': {
    clause: 'UA 7.18.1, 7.18.5; MH 28-012',
    holds: 'Varje länk har Contents med text som inte bara är en adress.',
  },
  'links-lead': { clause: 'ISO 32000-1 12.3.2', holds: 'Varje länk leder till en sida som finns.' },
  'outline-linked': {
    clause: 'ISO 32000-1 12.3.3',
    holds: 'Dokumentet har bokmärken, hopkedjade utan lucka.',
  },
  'outline-titled': {
    clause: 'ISO 32000-1 12.3.3',
    holds: 'Varje bokmärke har en titel, som inte är skriven två gånger.',
  },
  'outline-leads': {
    clause: 'ISO 32000-1 12.3.3',
    holds: 'Varje bokmärke leder till en sida, och till ett element om det säger sig göra det.',
  },
});
