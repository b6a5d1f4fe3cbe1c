/** The longest of the phrases that the text begins with, and what follows. */
export function taken(
  text: string,
  phrases: Iterable<string>,
): { phrase: string; rest: string } | null {
  let best: string | null = null;
  for (const phrase of phrases) {
    const begins = text === phrase || text.startsWith(`${phrase} `);
    if (begins && phrase.length > (best?.length ?? 0)) best = phrase;
  }
  return best === null ? null : { phrase: best, rest: text.slice(best.length).trim() };
}
