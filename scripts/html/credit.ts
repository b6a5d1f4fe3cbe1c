import type { ElementContent } from 'hast';
import { h } from 'hastscript';

import type { PlacedFigure } from '../model/book.ts';
import type { ImageSpec } from '../model/figure.ts';
import { licenceAddress } from '../model/identifiers.ts';
import type { Terms } from '../model/terms.ts';
import { type HandlerContext, phrasingOf } from './handlers.ts';

/** ”Foto: Elin Ek. Licens: CC BY 4.0.” Nothing for what is no picture, or where nothing is known. */
export function creditOf(
  { spec, credit }: Pick<PlacedFigure, 'spec' | 'credit'>,
  context: HandlerContext,
): ElementContent[] {
  if (spec.form !== 'image') return [];
  const { terms } = context;
  const maker =
    credit === null
      ? []
      : [text(makerName(spec, terms)), ...phrasingOf(credit, context), text(fullStopAfter(spec))];
  if (spec.licence === null) return maker;
  const space = maker.length > 0 ? ' ' : '';
  return [...maker, text(`${space}${terms.licence}: `), licenceLink(spec.licence), text('.')];
}

/** What an author has written before the name stands, such as ”Illustration: Elin Ek”. */
function makerName({ credit, picture }: ImageSpec, { madeBy }: Terms): string {
  if (/^[\p{L} ]+:/u.test(credit?.value ?? '')) return '';
  const isPhoto = /\.(?:jpe?g|jfif|avif|webp)$/i.test(picture);
  return `${isPhoto ? madeBy.photo : madeBy.picture}: `;
}

function fullStopAfter({ credit }: ImageSpec): string {
  return /[.!?]$/.test(credit?.value ?? '') ? '' : '.';
}

function licenceLink(licence: string): ElementContent {
  const shown = licence.startsWith('CC-') ? licence.replaceAll('-', ' ') : licence;
  return h('a', { href: licenceAddress(licence), rel: ['license'] }, shown);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
