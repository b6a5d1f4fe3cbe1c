import type { LabelStatus, Status } from '../model/figure.ts';

/** Printed after the number, or instead of it. */
const marks: Readonly<Record<Status, string>> = {
  read: '',
  inferred: '*',
  derived: '†',
  illegible: '–',
};

/** Printed after a label whose words are uncertain. A label that is lost is a text that says so. */
const labelMarks: Readonly<Record<LabelStatus, string>> = {
  read: '',
  inferred: '°',
  incomplete: '¶',
  illegible: '',
};

export function markOf(status: Status): string {
  return marks[status];
}

export function labelMarkOf(status: LabelStatus): string {
  return labelMarks[status];
}

/** A label as printed, with the mark of its status. */
export function markedLabel({
  label,
  labelStatus,
}: {
  label: string;
  labelStatus: LabelStatus;
}): string {
  return `${label}${labelMarkOf(labelStatus)}`;
}
