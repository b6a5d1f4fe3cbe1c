import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Position } from 'unist';

import {
  type BindingPlaces,
  type BoundClaim,
  type BoundValue,
  noDoubt,
  type ValueForm,
  valueForms,
} from '../model/nodes.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:value[…]{of="…" as=…}`; `null` when it names no data or an unknown form. */
export function boundValueOf(directive: Directive, source: string): BoundValue | null {
  const of = directive.attributes?.['of']?.trim();
  const as = directive.attributes?.['as'] ?? 'percent';
  if (!of || !isForm(as)) return null;
  const written = toString(directive).trim();
  const places = placesOf(directive, 'of', source);
  return { type: 'boundValue', of, written, as, places, text: '', value: null, doubt: noDoubt };
}

function isForm(form: string): form is ValueForm {
  return (valueForms as readonly string[]).includes(form);
}

/** `:claim[…]{that="…"}` or `:claim[…]{source="…"}`; `null` without words, or with both or neither. */
export function boundClaimOf(directive: Directive, source: string): BoundClaim | null {
  const that = directive.attributes?.['that']?.trim() ?? '';
  const from = directive.attributes?.['source']?.trim() ?? '';
  if (directive.type !== 'textDirective' || directive.children.length === 0) return null;
  if ((that === '') === (from === '')) return null;
  const places = placesOf(directive, that === '' ? 'source' : 'that', source);
  const { children } = directive;
  return { type: 'boundClaim', that, source: from, places, doubt: noDoubt, children };
}

function placesOf(directive: Directive, attribute: string, source: string): BindingPlaces {
  const { children, position } = directive;
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  const words = first && last ? { start: first.start, end: last.end } : null;
  const expression = position
    ? attributePlace(attribute, source, last?.end ?? position.start, position.end)
    : null;
  return { words, expression };
}

type Point = Position['start'];

/** The place of an attribute's value in a directive without words. */
export function placeOfAttribute(
  { position }: Directive,
  attribute: string,
  source: string,
): Position | null {
  return position ? attributePlace(attribute, source, position.start, position.end) : null;
}

/** The value of an attribute between two points, without quotation marks; it does not hold the mark that ends it. */
function attributePlace(name: string, source: string, from: Point, to: Point): Position | null {
  if (from.offset === undefined || to.offset === undefined) return null;
  const text = source.slice(from.offset, to.offset);
  const match = new RegExp(String.raw`[\s{]${name}\s*=\s*(["']?)\s*`, 'u').exec(text);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const ends = match[1] === '' ? /[\s}]/u : new RegExp(match[1] ?? '', 'u');
  const length = text.slice(start).search(ends);
  const end = start + (length === -1 ? 0 : text.slice(start, start + length).trimEnd().length);
  return { start: pointAt(from, text, start), end: pointAt(from, text, end) };
}

/** The point so many characters after another. */
export function pointAt(from: Point, text: string, length: number): Point {
  const lines = text.slice(0, length).split(/\r\n?|\n/u);
  const last = lines.at(-1) ?? '';
  const column = lines.length === 1 ? from.column + length : last.length + 1;
  return { line: from.line + lines.length - 1, column, offset: (from.offset ?? 0) + length };
}
