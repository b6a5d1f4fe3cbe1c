/** What the build writes of files: those beside a figure, and the page itself. */
export interface FileTerms {
  /**
   * How long a text takes to read. `wordsPerMinute` is the mean of grown readers of connected text in the language, by the
   * International Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284): Swedish 199 (standard
   * deviation 34), English 228 (30).
   */
  reading: { wordsPerMinute: number; time: (minutes: number) => string };
  /** Link text for a file of a figure, such as ”Data (CSV)”. */
  files: { svg: string; png: string; csv: string; xlsx: string; vegaLite: string };
  /** Pictures to share: what is added to the names of their files, and link texts. */
  share: Readonly<
    Record<'wide' | 'square', { suffix: string; link: string }> & {
      from: string;
      moreNotes: string;
      altText: string;
    }
  >;
  /** In the Excel file of a figure: its sheets, and what stands before its texts. */
  workbook: Readonly<
    Record<'data' | 'about' | 'headline' | 'question' | 'base' | 'unit' | 'note' | 'report', string>
  >;
  fileOf: (file: string, label: string) => string;
  /** The two sides of a figure: what is drawn, and its numbers. */
  sides: { chart: string; map: string; table: string };
  showData: (label: string) => string;
  /** What a figure offers: its name and the names of its groups. */
  menu: Readonly<Record<'name' | 'picture' | 'data' | 'link' | 'cite', string>>;
  figureHere: (label: string) => string;
  /** Before what the figure stands in, in a citation. */
  figureIn: (label: string) => string;
}

export const fileTermsSv: FileTerms = {
  reading: {
    wordsPerMinute: 199,
    time: (minutes) => `Lästid omkring ${minutes === 1 ? 'en minut' : `${minutes}\u00a0minuter`}`,
  },
  files: { svg: 'SVG', png: 'PNG', csv: 'CSV', xlsx: 'Excel', vegaLite: 'Vega-Lite' },
  share: {
    wide: { suffix: 'delning', link: 'Bild att dela (PNG)' },
    square: { suffix: 'delning-kvadrat', link: 'Kvadratisk bild att dela (PNG)' },
    from: 'Ur',
    moreNotes: 'Fler anmärkningar står under figuren i rapporten.',
    altText: 'Alternativtext',
  },
  workbook: {
    data: 'Data',
    about: 'Om figuren',
    headline: 'Budskap',
    question: 'Fråga',
    base: 'Underlag',
    unit: 'Enhet',
    note: 'Anmärkning',
    report: 'Rapport',
  },
  fileOf: (file, label) => `${label} som ${file}`,
  sides: { chart: 'Diagram', map: 'Karta', table: 'Tabell' },
  showData: (label) => `Visa ${label} som tabell`,
  menu: { name: 'Hämta och dela', picture: 'Bild', data: 'Data', link: 'Länk', cite: 'Citera' },
  figureHere: (label) => `${label} på den här sidan`,
  figureIn: (label) => `${label} i: `,
};

export const fileTermsEn: FileTerms = {
  reading: {
    wordsPerMinute: 228,
    time: (minutes) => `About ${minutes === 1 ? 'one minute' : `${minutes}\u00a0minutes`} to read`,
  },
  files: { svg: 'SVG', png: 'PNG', csv: 'CSV', xlsx: 'Excel', vegaLite: 'Vega-Lite' },
  share: {
    wide: { suffix: 'share', link: 'Picture to share (PNG)' },
    square: { suffix: 'share-square', link: 'Square picture to share (PNG)' },
    from: 'From',
    moreNotes: 'There are more notes below the figure in the report.',
    altText: 'Alternative text',
  },
  workbook: {
    data: 'Data',
    about: 'About',
    headline: 'Headline',
    question: 'Question',
    base: 'Base',
    unit: 'Unit',
    note: 'Note',
    report: 'Report',
  },
  fileOf: (file, label) => `${label} as ${file}`,
  sides: { chart: 'Chart', map: 'Map', table: 'Table' },
  showData: (label) => `Show ${label} as a table`,
  menu: {
    name: 'Download and share',
    picture: 'Picture',
    data: 'Data',
    link: 'Link',
    cite: 'Cite',
  },
  figureHere: (label) => `${label} on this page`,
  figureIn: (label) => `${label} in: `,
};
