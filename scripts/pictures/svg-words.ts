const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** What is written in a prepared drawing. */
export function wordsOfSvg(svg: string): string {
  if (!/<text[\s>]/.test(svg)) return '';
  return svg
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:lt|gt|quot|amp);/g, (each) => entities[each] ?? each)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
