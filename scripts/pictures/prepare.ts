import type { Localised } from '../model/localised.ts';
import { formatByName, type PictureFormat } from '../model/picture.ts';
import { type PictureFault, type Prepared, unusable } from './prepared.ts';
import { sniff } from './sniff.ts';

/** To be changed with what is made of a file, so that nothing that an earlier program made is taken for it. */
export const makerVersion = '2';

/** Makes a picture ready for pages, or says why it cannot be; never throws because of what is in the file. */
export async function preparePicture(
  bytes: Uint8Array,
  path: string,
): Promise<Prepared | PictureFault> {
  if (bytes.length === 0) return unusable({ sv: 'filen är tom', en: 'the file is empty' });
  const format = sniff(bytes);
  if (format === null || !isKnown(format)) return unusable(notPicture(format));
  const named = formatByName(path);
  if (named !== format) return unusable(misnamed(path, format));
  if (format === 'SVG') {
    const { prepareSvg } = await import('./svg.ts');
    return await prepareSvg(bytes);
  }
  const { prepareRaster } = await import('./raster.ts');
  return await prepareRaster(bytes, format);
}

function isKnown(format: string): format is PictureFormat {
  return formatByName(`x.${format}`) !== null;
}

function notPicture(format: string | null): Localised {
  const formats = 'PNG, JPEG, WebP, SVG, GIF, AVIF';
  return format === null
    ? {
        sv: `det är ingen bild i ett känt format (${formats} eller TIFF)`,
        en: `it is no picture in a known format (${formats} or TIFF)`,
      }
    : {
        sv: `formatet ${format} används inte; spara om den som JPEG eller PNG`,
        en: `the format ${format} is not used; save it again as JPEG or PNG`,
      };
}

function misnamed(path: string, format: PictureFormat): Localised {
  const ending = /\.[^./]+$/.exec(path)?.[0] ?? '';
  const right = `.${format.toLowerCase().replace('jpeg', 'jpg')}`;
  return {
    sv: `namnet slutar på \`${ending}\`, men innehållet är ${format}; döp om filen så att den slutar på \`${right}\``,
    en: `its name ends in \`${ending}\`, but its content is ${format}; rename the file so that it ends in \`${right}\``,
  };
}
