/** A picture ready for pages: turned, in sRGB, without metadata, and no larger than page and print can use. */
export interface Picture {
  /** Of its file, relative to the project. */
  path: string;
  /** Of the file that is published, without folder: unique in the report. */
  name: string;
  type: 'image/jpeg' | 'image/png' | 'image/svg+xml';
  bytes: Uint8Array;
  /** CSS px: as large as it is shown where there is room. */
  width: number;
  height: number;
}

/** Endings of the files that a picture may be in, by format as it is told to authors. */
export const pictureFormats = {
  PNG: ['png'],
  JPEG: ['jpg', 'jpeg', 'jpe', 'jfif'],
  WebP: ['webp'],
  SVG: ['svg'],
  GIF: ['gif'],
  AVIF: ['avif'],
  TIFF: ['tif', 'tiff'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type PictureFormat = keyof typeof pictureFormats;

/** The format that a file is in by its name; `null` where no picture is called so. */
export function formatByName(path: string): PictureFormat | null {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const formats = Object.keys(pictureFormats) as PictureFormat[];
  return (
    formats.find((format) => (pictureFormats[format] as readonly string[]).includes(ending)) ?? null
  );
}

/** An address of the web or a picture written out as text: no file of the project. */
export function isPictureAddress(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url);
}

/**
 * The path of a picture, relative to the project, that `from` (a path of the same kind) refers to by an address relative to its
 * own folder. It begins with `../` where it leads out of the project, and is left as it is where it is absolute.
 */
export function picturePath(from: string, url: string): string {
  const written = decoded(url);
  if (/^[/~\\]|^[a-z]:/i.test(written)) return written;
  const parts = from.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '.' || part === '') continue;
    const isInside = parts.length > 0 && parts.at(-1) !== '..';
    if (part === '..' && isInside) parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** `min%20bild.png` is `min bild.png`. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
