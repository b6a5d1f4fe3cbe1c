/**
 * Where a file of the site's media lies in the package, as the page in `sida/` refers to it until the addresses on the site are known:
 * so that the page can be looked at as it lies.
 */
export function localAddress(name: string): string {
  return `../${folderOf(name)}/${name}`;
}

/** Folder of a package that a file of the site's media lies in. */
export function folderOf(name: string): string {
  if (/\.(?:png|jpg)$/.test(name)) return 'bilder';
  return name.endsWith('.pdf') ? 'dokument' : 'data';
}
