import type { Localised } from '../model/localised.ts';
import type { Picture } from '../model/picture.ts';

/** A picture without its name: what follows from the content of the file alone. */
export type Prepared = Pick<Picture, 'type' | 'bytes' | 'width' | 'height'>;

/** Why a picture cannot be used. */
export interface PictureFault {
  ruleId: 'picture-readable' | 'picture-safe';
  reason: Localised;
}

export function unusable(reason: Localised): PictureFault {
  return { ruleId: 'picture-readable', reason };
}
