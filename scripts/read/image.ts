import type { ImageSpec, SourceText } from '../model/figure.ts';
import { isPictureAddress, picturePath } from '../model/picture.ts';
import { report } from '../model/report.ts';
import { readAlt } from './alt.ts';
import { type LocatedData, startOfFile, textAt } from './located.ts';
import type { ImageInput } from './schemas/figure.ts';

/** What a figure that is a picture has of its own. The picture itself is looked for when all that are referred to are known. */
export function readImage(
  input: ImageInput,
  data: LocatedData,
  subject: SourceText,
): Omit<
  ImageSpec,
  'form' | 'id' | 'kind' | 'subject' | 'lang' | 'hasOriginal' | keyof DescribedKeys
> {
  const { file: written, decorative: isDecorative, credit, licence = null } = input;
  const place = data.placeOf(['file']) ?? startOfFile;
  if (isPictureAddress(written))
    report(data.file, 'picture-in-project', { url: written }, { place });
  if (isDecorative && input.alt !== undefined) {
    const at = data.placeOf(['alt']);
    report(data.file, 'decorative-picture-silent', { url: written }, { place: at });
  }
  const silent: SourceText = { value: '', place, runs: [], style: 'plain' };
  return {
    items: [],
    picture: picturePath(data.file.path, written),
    file: { written, place },
    ...(isDecorative ? { alt: silent, draftMark: null } : readAlt(input, data, subject)),
    isDecorative,
    credit: credit === undefined ? null : textAt(data, ['credit'], credit),
    licence,
  };
}

/** What all forms have. */
type DescribedKeys = Pick<
  ImageSpec,
  'headline' | 'question' | 'base' | 'notes' | 'source' | 'path' | 'place'
>;
