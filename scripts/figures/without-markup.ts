/** Markdown of one line as its words: what a spreadsheet shows. Citations stay as they are written. */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/(?<!\\):(?:span|value|claim|ref|Ref)\[([^\]]*)\](?:\{[^}]*\})?/g, '$1')
    .replaceAll(/(?<!\\)\[\^[^\]]+\]/g, '')
    .replaceAll(/(?<!\\)!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<![\\*])(\*{1,3})(?=\S)([^*]*[^\s*])\1(?!\*)/g, '$2')
    .replaceAll(/(?<!\\)`([^`]*)`/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
