/*
 * From places in files to blocks of the page, and between the heights of two views of one text. No DOM.
 */

/** @typedef {{ path: string, line: number, column: number }} SourcePlace */

/**
 * The place that `data-source` tells, `null` when it tells none.
 * @param {string | undefined} source
 * @returns {SourcePlace | null}
 */
export function placeIn(source) {
  const found = /^(.+):(\d+):(\d+)$/.exec(source ?? '');
  return found && { path: found[1], line: Number(found[2]), column: Number(found[3]) };
}

/**
 * Index of the block that a place stands in: the last that begins at it or before it in the same file, else the first of the file;
 * -1 when the file has none.
 * @param {readonly (SourcePlace | null)[]} blocks
 * @param {SourcePlace} wanted
 */
export function blockAt(blocks, wanted) {
  let best = -1;
  for (const [index, block] of blocks.entries()) {
    if (block?.path !== wanted.path) continue;
    const isNearer = best === -1 || isAfter(block, blocks[best]) || isAfter(blocks[best], wanted);
    if (isNearer && !isAfter(block, wanted)) best = index;
  }
  return best === -1 ? blocks.findIndex((block) => block?.path === wanted.path) : best;
}

function isAfter(one, other) {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}

/** ”file:line:column”. */
export function placeText({ path, line, column }) {
  return `${path}:${line}:${column}`;
}

/**
 * Address of a place in the author's editor.
 * @param {string} template with `{path}`, `{line}` and `{column}` left open
 * @param {SourcePlace} place
 */
export function editorAddress(template, { path, line, column }) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const values = { path: encoded, line, column };
  return template.replaceAll(/\{(path|line|column)\}/g, (_, name) => String(values[name]));
}

/**
 * Where a height of one view is in another, when the same points are known in both, in order; heights between two points go between
 * them in proportion.
 * @param {number} height
 * @param {readonly number[]} from
 * @param {readonly number[]} to as many
 */
export function mappedHeight(height, from, to) {
  if (from.length === 0) return 0;
  const next = from.findIndex((each) => each > height);
  if (next === 0) return to[0];
  if (next === -1) return to[to.length - 1] + height - from[from.length - 1];
  const share = (height - from[next - 1]) / (from[next] - from[next - 1]);
  return to[next - 1] + share * (to[next] - to[next - 1]);
}
