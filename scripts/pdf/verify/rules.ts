import { listOf } from './rule-list.ts';
import { navigationRules, structureRules } from './rules-tagging.ts';

const file = listOf({
  'file-readable': {
    clause: 'ISO 32000-1 7.5; A 6.1.1',
    holds: 'Filen går att läsa från början till slut.',
  },
  'file-header': {
    clause: 'A 6.1.2',
    holds: 'Filen börjar med %PDF-1.7 och en rad med fyra byte över 127.',
  },
  'file-end': {
    clause: 'A 6.1.3, 6.1.4',
    holds: 'Filen slutar med %%EOF, och startxref leder till korsreferenserna.',
  },
  'file-id': { clause: 'A 6.1.3', holds: 'Filen har ett ID i två delar.' },
  'file-unencrypted': {
    clause: 'A 6.1.3; UA 7.16; MH 26-001',
    holds: 'Filen är inte krypterad.',
  },
  'file-streams': {
    clause: 'A 6.1.7.1',
    holds: 'Varje ström ligger i filen och har rätt längd.',
  },
  'file-filters': {
    clause: 'A 6.1.7.2, 6.1.10',
    holds: 'Ingen ström är packad med LZW eller Crypt eller med något okänt.',
  },
  'file-limits': {
    clause: 'A 6.1.13',
    holds: 'Namn, strängar, tal och grafiknivåer håller sig inom gränserna.',
  },
  'file-passive': {
    clause: 'A 6.5.1, 6.5.2, 6.4.2; UA 7.15; MH 25-001',
    holds:
      'Inget körs: inga skript, utlösare, öppningsåtgärder, XFA eller andra åtgärder än att följa en länk.',
  },
  'file-plain': {
    clause: 'A 6.1.12, 6.4.1, 6.9, 6.10, 6.11; UA 7.10',
    holds:
      'Det finns inga formulär, lager, alternativa visningar, rättigheter eller krav på läsaren.',
  },
});

const metadata = listOf({
  'xmp-present': {
    clause: 'A 6.6.2.1; UA 7.1; MH 06-001',
    holds: 'Dokumentet har en XMP-ström.',
  },
  'xmp-parses': { clause: 'A 6.6.2.1', holds: 'XMP är välformad XML och RDF i ett paket.' },
  'xmp-title': { clause: 'UA 7.1; MH 06-003', holds: 'XMP har dc:title.' },
  'xmp-pdfa': { clause: 'A 6.6.4', holds: 'XMP säger PDF/A-3, nivå A.' },
  'xmp-pdfua': { clause: 'UA 5; MH 06-002', holds: 'XMP säger PDF/UA-1.' },
  'xmp-types': {
    clause: 'A 6.6.2.3.1',
    holds: 'Värdena i XMP har den form som deras schema anger.',
  },
  'xmp-extension': {
    clause: 'A 6.6.2.3',
    holds: 'Egenskaper utanför de fördefinierade schemana är beskrivna i ett tilläggsschema.',
  },
  'info-agrees': { clause: 'A 6.6.3', holds: 'Info och XMP säger samma sak.' },
  'output-intent': {
    clause: 'A 6.2.3',
    holds: 'Dokumentet har en GTS_PDFA1 med en hel ICC-profil för RGB.',
  },
  'ua-marked': { clause: 'ISO 14289-1 6.2; A 6.7.2.2', holds: 'MarkInfo/Marked är sant.' },
  'ua-suspects': { clause: 'UA 7.1; MH 01-007', holds: 'MarkInfo/Suspects är inte sant.' },
  'ua-title-shown': {
    clause: 'UA 7.1; MH 07-001, 07-002',
    holds: 'Läsaren visar titeln i fönstret (DisplayDocTitle).',
  },
  'catalog-lang': {
    clause: 'UA 7.2; A 6.7.4; MH 11-006',
    holds: 'Dokumentet har ett språk.',
  },
  'lang-valid': { clause: 'UA 7.2; A 6.7.4', holds: 'Varje Lang följer BCP 47.' },
  'lang-hooks-gone': {
    clause: 'egen regel',
    holds: 'Inget språk bär kvar en krok ur trycksidan (x-sect, x-note …).',
  },
  'text-valid': {
    clause: 'ISO 32000-1 7.9.2.2; A 6.1.6',
    holds:
      'Varje textsträng är giltig Unicode utan styrtecken, titlar och beskrivningar utan mjuka bindestreck.',
  },
});

const content = listOf({
  'content-tagged': {
    clause: 'UA 7.1; MH 01-005',
    holds: 'Allt som målas är taggat eller artefakt.',
  },
  'content-artifacts-apart': {
    clause: 'UA 7.1; MH 01-003, 01-004',
    holds: 'Inget taggat ligger i en artefakt, ingen artefakt i något taggat.',
  },
  'content-balanced': {
    clause: 'ISO 32000-1 8.4.2, 9.4.1, 14.6; A 6.2.2',
    holds: 'Varje BDC har sin EMC, varje q sin Q, varje BT sin ET.',
  },
  'content-operators': { clause: 'A 6.2.2', holds: 'Bara operatorer ur standarden används.' },
  'content-resources': {
    clause: 'A 6.2.2',
    holds: 'Sidor och formulärobjekt har egna resurser, och varje namn finns där.',
  },
  'content-colours': {
    clause: 'A 6.2.4.3',
    holds: 'Färgerna är RGB eller grå, som utskriftsprofilen kan tolka.',
  },
  'graphics-state-plain': {
    clause: 'A 6.2.5, 6.2.6, 6.2.10',
    holds: 'Grafiklägen har inga överföringsfunktioner och bara kända blandningar och avsikter.',
  },
  'images-plain': {
    clause: 'A 6.2.8',
    holds: 'Bilder har inga alternativ, inget OPI och ingen interpolering.',
  },
  'xobjects-plain': {
    clause: 'A 6.2.9; UA 7.20; MH 30-001',
    holds: 'Inget objekt är PostScript, OPI eller en hänvisning till en annan fil.',
  },
  'forms-tagged-once': {
    clause: 'UA 7.20; MH 30-002',
    holds: 'Ett formulärobjekt med egna MCID målas en gång.',
  },
});

const fonts = listOf({
  'font-types': {
    clause: 'A 6.2.11.2, 6.2.11.6',
    holds: 'Varje typsnitt är sammansatt (Type0, Identity-H); inget är Type 3.',
  },
  'font-embedded': {
    clause: 'UA 7.21.4.1; A 6.2.11.4.1; MH 31-009',
    holds: 'Varje typsnitt ligger i filen.',
  },
  'font-families': { clause: 'egen regel', holds: 'Bara typsnitt ur temat används.' },
  'font-cid-map': {
    clause: 'UA 7.21.3.1, 7.21.3.2; A 6.2.11.3.1, 6.2.11.3.2; MH 31-003',
    holds: 'CIDToGIDMap är Identity och CIDSystemInfo Adobe-Identity.',
  },
  'font-unicode': {
    clause: 'UA 7.21.7; A 6.2.11.7.2; MH 10-001, 31-027',
    holds: 'Varje tecken som visas har Unicode i ToUnicode.',
  },
  'font-unicode-values': {
    clause: 'UA 7.21.7; A 6.2.11.7.2, 6.2.11.7.3; MH 31-028, 31-029',
    holds: 'ToUnicode ger inte 0000, FEFF, FFFE, FFFD eller privata tecken.',
  },
  'font-no-notdef': {
    clause: 'UA 7.21.8; A 6.2.11.8; MH 31-030',
    holds: 'Rutan för tecken som saknas visas aldrig.',
  },
  'font-glyphs-present': {
    clause: 'UA 7.21.4.1; A 6.2.11.4.1; MH 31-011',
    holds: 'Varje tecken som visas finns i det inbäddade typsnittet.',
  },
  'font-widths': {
    clause: 'UA 7.21.5; A 6.2.11.5; MH 31-012',
    holds: 'Bredderna i W är typsnittets egna.',
  },
});

const attachments = listOf({
  'attachment-named': { clause: 'A 6.8; UA 7.11; MH 21-001', holds: 'Varje bilaga har F och UF.' },
  'attachment-related': {
    clause: 'A 6.8',
    holds: 'Varje bilaga säger hur den förhåller sig till dokumentet.',
  },
  'attachment-typed': { clause: 'A 6.8', holds: 'Varje bilaga har en MIME-typ.' },
  'attachment-described': { clause: 'A 6.8', holds: 'Varje bilaga har en beskrivning.' },
  'attachment-associated': {
    clause: 'A 6.8',
    holds: 'Varje bilaga hör till dokumentet eller ett element (AF), och står bland bilagorna.',
  },
  'attachment-tied': {
    clause: 'egen regel',
    holds: 'Varje bilaga hör till en figur eller tabell (AF i dess element).',
  },
  'attachment-whole': {
    clause: 'ISO 32000-1 7.11.4',
    holds: 'Varje bilaga ligger i filen och är så stor som den säger.',
  },
});

const expected = listOf({
  'expected-title': { clause: 'egen regel', holds: 'Titeln är dokumentets.' },
  'expected-lang': { clause: 'egen regel', holds: 'Språket är dokumentets.' },
  'expected-pages': { clause: 'egen regel', holds: 'Filen har så många sidor som layouten gav.' },
  'expected-links': {
    clause: 'egen regel',
    holds: 'Länkarna är sidans egna, med samma mål och beskrivning.',
  },
  'expected-destinations': {
    clause: 'egen regel',
    holds: 'Varje mål ligger på den sida som layouten gav.',
  },
  'expected-page-numbers': {
    clause: 'egen regel',
    holds: 'En länk som säger ”sidan N” leder till sidan N.',
  },
  'expected-headings': { clause: 'egen regel', holds: 'Bokmärkena är sidans rubriker, i ordning.' },
  'words-printed': {
    clause: 'egen regel',
    holds:
      'Varje ord på sidan som trycks läses i sin ordning under en tagg, och syns helt, utan något annat över sig.',
  },
  'expected-attachments': { clause: 'egen regel', holds: 'Bilagorna är de som lades till.' },
});

/** The closed list of what our checker tests, each rule named by what holds. */
export const verifyRules = {
  ...file,
  ...metadata,
  ...content,
  ...structureRules,
  ...navigationRules,
  ...fonts,
  ...attachments,
  ...expected,
} as const;

export type VerifyRuleId = keyof typeof verifyRules;
