import type { Explanation } from './explanation.ts';

/** Files of comments are no sources of the report, so that no example is laid over one. */
export const commentExplanations: Readonly<Record<string, Explanation>> = {
  'comments-are-annotations': {
    holds: 'A file of comments is a list of W3C annotations in JSON.',
    why: {
      sv: 'Formatet är en öppen standard, så att kommentarerna kan läsas av andra program och om många år.',
      en: 'The format is an open standard, so that other programs can read the comments, and many years from now.',
    },
  },
  'comments-within-limits': {
    holds: 'A file has no more comments than the tool manages.',
    why: {
      sv: 'En så stor fil är ett misstag eller ett angrepp, och skulle låsa sidan.',
      en: 'So large a file is a mistake or an attack, and would lock the page.',
    },
  },
  'comment-valid': {
    holds: 'Every comment has what a comment must have, and nothing else.',
    why: {
      sv: 'En kommentar utan författare, tid eller plats går inte att besvara. De andra i filen används.',
      en: 'A comment without author, time or place cannot be answered. The others in the file are used.',
    },
  },
  'comment-is-plain-text': {
    holds: 'A comment is text only, never HTML.',
    why: {
      sv: 'Filen kan komma från vem som helst, och HTML kan köra program hos den som läser.',
      en: 'The file can come from anybody, and HTML can run programs at the reader’s.',
    },
  },
  'comment-unique': {
    holds: 'The same comment does not exist in two versions.',
    why: {
      sv: 'Annars är det slumpen som avgör vilken som visas.',
      en: 'Otherwise chance decides which one is shown.',
    },
  },
  'comment-answers-comment': {
    holds: 'Every answer belongs to a comment that exists.',
    why: {
      sv: 'Ett svar utan sin kommentar säger inte vad det gäller.',
      en: 'An answer without its comment does not say what it is about.',
    },
  },
  'comment-file-kept': {
    holds: 'A file with faults is never written over.',
    why: {
      sv: 'Det som är fel i filen kan vara någons kommentar; den ska inte försvinna.',
      en: 'What is wrong in the file may be somebody’s comment; it must not vanish.',
    },
  },
};
