import type { DataRow, LabelStatus } from '../model/figure.ts';

/** Printed after a label whose words are uncertain. A label that is lost is a text that says so. */
const labelMarks: Readonly<Record<LabelStatus, string>> = {
  read: '',
  inferred: '°',
  incomplete: '¶',
  illegible: '',
};

export function labelMarkOf(status: LabelStatus): string {
  return labelMarks[status];
}

/** A label as printed, with the mark of its status and the letter of its note. */
export function markedLabel({
  label,
  labelStatus,
  noteLetter = '',
}: {
  label: string;
  labelStatus: LabelStatus;
} & Partial<Pick<DataRow, 'noteLetter'>>): string {
  return `${label}${labelMarkOf(labelStatus)}${noteMark(noteLetter)}`;
}

/** ” a)” after a label or a number: the same in picture, table and below the figure. */
export function noteMark(letter: string): string {
  return letter === '' ? '' : `\u00a0${letter})`;
}
