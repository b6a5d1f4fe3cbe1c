/** Words before the place in a source that authors write, with CSL's name of it; style and locale decide how it is printed. */
export const locatorLabels: Readonly<Record<string, string>> = {
  's.': 'page',
  'ss.': 'page',
  'sid.': 'page',
  sidan: 'page',
  sidorna: 'page',
  'p.': 'page',
  'pp.': 'page',
  page: 'page',
  pages: 'page',
  'kap.': 'chapter',
  kapitel: 'chapter',
  'chap.': 'chapter',
  'ch.': 'chapter',
  chapter: 'chapter',
  avsnitt: 'section',
  'sec.': 'section',
  section: 'section',
  '§§': 'paragraph',
  '§': 'paragraph',
};

/** The longest first: `sidorna` is not `s.`, nor `§§` two `§`. */
export const locatorWords: readonly string[] = Object.keys(locatorLabels).toSorted(
  (a, b) => b.length - a.length,
);
