import type { Status } from '../model/figure.ts';

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
    word: 'härlett',
  },
  derived: {
    mark: '†',
    sentence:
      'Talet går inte att läsa i originalet. Det är beräknat ur de andra talen eller hämtat ur texten.',
    remark: 'beräknat eller hämtat ur texten',
    word: 'beräknat',
  },
  illegible: {
    mark: '–',
    sentence: 'Talet går inte att läsa i originalet.',
    remark: 'går inte att läsa',
    word: 'oläsligt',
  },
};

/** What stands for a number that the row does not have, such as an answer that could not be chosen. */
export const absentTerms = { remark: 'redovisas inte', word: 'redovisas inte' } as const;

export function markOf(status: Status): string {
  return statusTerms[status].mark;
}
