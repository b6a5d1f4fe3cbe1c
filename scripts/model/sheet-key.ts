/** Key of a sheet among the files of a report. */
export function sheetKey(path: string, sheet: string | null): string {
  return sheet === null ? path : `${path}#${sheet}`;
}
