import type { BookFile } from './publication.ts';
import { epubTermsOf } from './terms.ts';

type Property =
  | 'accessMode'
  | 'accessModeSufficient'
  | 'accessibilityFeature'
  | 'accessibilityHazard'
  | 'accessibilitySummary';

/**
 * What the book offers those who cannot read it by eye, in the words of Schema.org (W3C, Schema.org Accessibility Properties): only
 * what its own files show. `dcterms:conformsTo` is not there, since no person has tried the book.
 */
export function accessibilityOf(
  lang: string,
  files: readonly BookFile[],
): readonly (readonly [Property, string])[] {
  const pages = files.filter(({ type }) => type === 'application/xhtml+xml');
  const text = pages.map(({ content }) => String(content)).join('');
  const hasPictures = /<img [^>]*alt="[^"]/.test(text);
  const hasFormulas = text.includes('<math ');
  const hasTables = /<details class="data"/.test(text);
  const isToldInWords = !/<img (?![^>]*alt=")/.test(text);
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    ...(hasPictures && isToldInWords ? ['alternativeText'] : []),
    ...(hasFormulas ? ['MathML', 'describedMath'] : []),
  ];
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? ([['accessMode', 'visual']] as const) : []),
    ...(isToldInWords ? ([['accessModeSufficient', 'textual']] as const) : []),
    ...(hasPictures ? ([['accessModeSufficient', 'textual,visual']] as const) : []),
    ...features.map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
    [
      'accessibilitySummary',
      epubTermsOf(lang).accessibility({
        pictures: hasPictures,
        tables: hasTables,
        formulas: hasFormulas,
      }),
    ],
  ];
}
