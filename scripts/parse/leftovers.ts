import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { placeIn, sourceAt, type Span, spanOfPlace, startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import { leftovers, other } from './leftover-patterns.ts';

/** What stands within a line; what holds it is looked at as a whole, since markup may go across. */
const phrasing: ReadonlySet<string> = new Set<Nodes['type']>([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'languageSpan',
  'boundClaim',
]);

/** Nearly all text has none of these. */
const suspicious = /[\][{}\\$=*_%]|:::/;

/** Tells of markup that is left in the text, where it would be printed as it stands. Code is left alone, and so is what is escaped. */
export function leftoversTransform(tree: Root, file: VFile): void {
  if (!suspicious.test(String(file))) return;
  visit(tree, (node) => {
    if ('children' in node && !phrasing.has(node.type) && holdsText(node)) inspect(node, file);
  });
}

function inspect(block: Parents, file: VFile): void {
  const span = spanOfPlace(block.position);
  if (span === null) return;
  const source = String(file);
  for (const { length, at, instead } of leftoversIn(textWithin(block, source, span))) {
    const place = placeIn(file, block.position, at, length);
    if (isToldOf(startOf(place).line, file)) continue;
    const written = sourceAt(file, place);
    const found = written.length > 40 ? `${written.slice(0, 40)}…` : written;
    report(file, 'no-leftover-markup', { found }, { place, help: instead });
  }
}

/** A directive or a table of ours that is badly written is told of as such. */
function isToldOf(line: number, { messages }: VFile): boolean {
  return messages.some(
    (each) =>
      (each.ruleId === 'directive-well-formed' && each.line === line) ||
      (each.ruleId === 'table-well-formed' && Math.abs((each.line ?? 0) - line) <= 3),
  );
}

function holdsText(node: Parents): boolean {
  return node.children.some(({ type }) => type === 'text' || phrasing.has(type));
}

/** The source of a block, of which all that is no text is masked; as long as it was. */
function textWithin(block: Parents, source: string, { start, end }: Span): string {
  const masked = Array.from({ length: end - start }, () => other);
  visit(block, 'text', ({ position, value }, _, parent) => {
    if (isAddress(parent, source)) return;
    const from = position?.start.offset;
    const to = position?.end.offset;
    if (from === undefined || to === undefined) return;
    const text = textAt(value, source.slice(from, to));
    for (let index = 0; index < text.length; index += 1) {
      if (from + index >= start && from + index < end) {
        masked[from + index - start] = text[index] ?? other;
      }
    }
  });
  const text = masked.join('');
  return isWithoutAttributes(block)
    ? text.replace(/\{[^{}]*\}[\s\ufffc]*$/, (taken) => other.repeat(taken.length))
    : text;
}

const escaped = /\\[!-/:-@[-`{-~]/g;
/** What has been read already, where a text only knows the place of the whole that it was a part of. */
const citation = /\[[^\][]*@[^\][]*\]/g;

/** The source of a text, without what is escaped, and what is another node. */
function textAt(value: string, written: string): string {
  const text = written.replaceAll(escaped, other + other);
  const isWhole = plain(written) === plain(value);
  // A title with characters written `&quot;` has the place of its box, whose source is no text.
  if (!isWhole && written.startsWith(':::')) return other.repeat(written.length);
  return isWhole ? text : text.replaceAll(citation, (taken) => other.repeat(taken.length));
}

/** Without what escapes, and the marks that lines of quotations and lists begin with. */
function plain(text: string): string {
  return text.replaceAll(/[\\\s>]/g, '');
}

/** Of a link that is written as its address alone. */
function isAddress(parent: Parents | undefined, source: string): boolean {
  return parent?.type === 'link' && source[parent.position?.start.offset ?? -1] !== '[';
}

/** Of a heading whose identifier has been read, and taken from its text. */
function isWithoutAttributes(block: Parents): boolean {
  const last = block.children.at(-1);
  return block.type === 'heading' && !(last?.type === 'text' && /\}\s*$/.test(last.value));
}

type Found = {
  length: number;
  at: number;
  instead: ReturnType<(typeof leftovers)[number]['instead']>;
};

function leftoversIn(text: string): Found[] {
  if (!suspicious.test(text)) return [];
  const found: Found[] = [];
  let rest = text;
  for (const { pattern, instead } of leftovers) {
    rest = rest.replaceAll(pattern, (match: string, ...more: unknown[]) => {
      const at = Number(more.find((each) => typeof each === 'number'));
      const lead = /^[\s>]*/.exec(match)?.[0].length ?? 0;
      found.push({ length: match.trimEnd().length - lead, at: at + lead, instead: instead(match) });
      return other.repeat(match.length);
    });
  }
  return found.toSorted((one, two) => one.at - two.at);
}
