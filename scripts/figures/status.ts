import type { LabelStatus, Status } from '../model/figure.ts';

interface StatusTerms {
  /** Printed after the number, or instead of it. */
  mark: string;
  /** Printed below the figure, after the mark. */
  sentence: string;
  /** Read out with the number. */
  remark: string;
  /** In the CSV. */
  word: string;
}

/** What readers are told of how certain a number is: every mark with its explanation. */
export const statusTerms: Readonly<Record<Status, StatusTerms>> = {
  read: { mark: '', sentence: '', remark: '', word: 'läst' },
  inferred: {
    mark: '*',
    sentence:
      'Talet är tryckt i originalet, men vilket svar det hör till är en bedömning utifrån sammanhanget.',
    remark: 'vilket svar talet hör till är en bedömning',
    word: 'tolkat',
  },
  derived: {
    mark: '†',
    sentence:
      'Talet går inte att läsa i originalet. Det är beräknat ur de andra talen eller hämtat ur texten.',
    remark: 'beräknat eller hämtat ur texten',
    word: 'härlett',
  },
  illegible: {
    mark: '–',
    sentence: 'Talet går inte att läsa i originalet.',
    remark: 'går inte att läsa',
    word: 'oläsligt',
  },
};

/** What readers are told of how certain the words of a label are. A label that is lost is a text that says so. */
export const labelTerms: Readonly<Record<LabelStatus, StatusTerms>> = {
  read: { mark: '', sentence: '', remark: '', word: 'läst' },
  inferred: {
    mark: '°',
    sentence: 'Texten är svårläst i originalet, och ordalydelsen är en bedömning.',
    remark: 'ordalydelsen är en bedömning',
    word: 'tolkad',
  },
  incomplete: {
    mark: '¶',
    sentence: 'Texten är ofullständig: ord har gått förlorade i originalet där … står.',
    remark: 'texten är ofullständig',
    word: 'ofullständig',
  },
  illegible: { mark: '', sentence: '', remark: '', word: 'oläslig' },
};

/** A label as printed, with the mark of its status. */
export function markedLabel({
  label,
  labelStatus,
}: {
  label: string;
  labelStatus: LabelStatus;
}): string {
  return `${label}${labelTerms[labelStatus].mark}`;
}

/** What stands for a number that the row does not have, such as an answer that could not be chosen. */
export const absentTerms = { remark: 'redovisas inte', word: 'redovisas inte' } as const;

export function markOf(status: Status): string {
  return statusTerms[status].mark;
}
