import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Image, Parent } from 'mdast';
import type { State } from 'mdast-util-to-hast';

import type { PictureBlock } from '../model/nodes.ts';

/** A picture by its path, which `picturesTransform` puts the picture itself in the place of. */
export function pictureElement({ alt, data }: Image): Element {
  const { path = '', isDecorative = false } = data ?? {};
  if (isDecorative) return h('img', { dataPicture: path, alt: '', role: 'presentation' });
  return h('img', { dataPicture: path, alt: alt ?? '' });
}

/** A picture that is a block, with its caption below. */
export function pictureBlock(state: State, { children }: PictureBlock): Element {
  const [picture, ...captions] = children;
  // What says nothing has no tag, and neither has what holds nothing else.
  if (captions.length === 0 && isSilent(picture)) return h('div.picture', state.all(picture));
  const caption = captions.map((each) => h('p', state.all(each)));
  return h('figure.picture', [
    ...state.all(picture),
    ...(caption.length === 0 ? [] : [h('figcaption', caption)]),
  ]);
}

function isSilent({ children }: Parent): boolean {
  return children.every((child) =>
    child.type === 'image' ? child.data?.isDecorative === true : 'value' in child,
  );
}
