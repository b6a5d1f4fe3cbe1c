import transliterate from '@sindresorhus/transliterate';

/** Of an identifier made from a heading: enough to tell what it is about. */
const longestSlug = 60;

/** Lower-case ASCII with hyphens: ”Tillit på nätet” → `tillit-pa-natet`; of a long heading its first words. */
export function slugOf(text: string): string {
  const latin = transliterate(text.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  const slug = latin
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .replace(new RegExp(String.raw`^(.{1,${longestSlug}})(?:-.*)?$`), '$1')
    .slice(0, longestSlug);
  return /^[a-z]/.test(slug) ? slug : `avsnitt-${slug}`.replace(/-$/, '');
}
