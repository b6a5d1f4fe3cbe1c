import { rule } from './rule.ts';

/** Faults of files with comments; what is right in them is used all the same, and no such file is written over. */
export const commentRules = {
  'comments-are-annotations': rule<object>({
    severity: 'error',
    holds: {
      sv: 'En fil med kommentarer är en lista av W3C-annoteringar i JSON.',
      en: 'A file of comments is a list of W3C annotations in JSON.',
    },
    sentence: {
      sv: () => 'Filen innehåller inga kommentarer i det väntade formatet',
      en: () => 'The file holds no comments in the expected format',
    },
    help: {
      sv: 'Välj filen som hämtades med ”Spara kommentarer” i granskningsfilen.',
      en: 'Choose the file that “Save comments” in the review file gave.',
    },
    why: {
      sv: 'Formatet är en öppen standard, så att kommentarerna kan läsas av andra program och om många år.',
      en: 'The format is an open standard, so that other programs can read the comments, and many years from now.',
    },
  }),
  'comments-within-limits': rule<{ found: number; limit: number }>({
    severity: 'error',
    holds: {
      sv: 'En fil har inte fler kommentarer än verktyget hanterar.',
      en: 'A file has no more comments than the tool manages.',
    },
    sentence: {
      sv: ({ found, limit }) => `Filen har ${found} kommentarer, högst ${limit} hanteras`,
      en: ({ found, limit }) => `The file has ${found} comments, the limit is ${limit}`,
    },
    otherwise: {
      sv: 'Ta bort lösta kommentarer ur filen, eller dela den i två.',
      en: 'Take resolved comments out of the file, or divide it in two.',
    },
    why: {
      sv: 'En så stor fil är ett misstag eller ett angrepp, och skulle låsa sidan.',
      en: 'So large a file is a mistake or an attack, and would lock the page.',
    },
  }),
  'comment-valid': rule<{ number: number; key: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje kommentar har det som en kommentar ska ha, och inget annat.',
      en: 'Every comment has what a comment must have, and nothing else.',
    },
    sentence: {
      sv: ({ number, key }) => `Kommentar nummer ${number} går inte att använda: fel i \`${key}\``,
      en: ({ number, key }) => `Comment number ${number} cannot be used: fault in \`${key}\``,
    },
    help: {
      sv: 'De andra kommentarerna i filen används. Be om en ny fil, eller rätta den här för hand.',
      en: 'The other comments in the file are used. Ask for a new file, or mend this by hand.',
    },
    why: {
      sv: 'En kommentar utan författare, tid eller plats går inte att besvara. De andra i filen används.',
      en: 'A comment without author, time or place cannot be answered. The others in the file are used.',
    },
  }),
  'comment-is-plain-text': rule<{ number: number }>({
    severity: 'error',
    holds: {
      sv: 'En kommentar är bara text, aldrig HTML.',
      en: 'A comment is text only, never HTML.',
    },
    sentence: {
      sv: ({ number }) => `Kommentar nummer ${number} är inte ren text och används inte`,
      en: ({ number }) => `Comment number ${number} is not plain text and is not used`,
    },
    help: {
      sv: 'Skriv `"format": "text/plain"`. Taggar i texten visas då som de är skrivna.',
      en: 'Write `"format": "text/plain"`. Tags in the text are then shown as they are written.',
    },
    why: {
      sv: 'Filen kan komma från vem som helst, och HTML kan köra program hos den som läser.',
      en: 'The file can come from anybody, and HTML can run programs at the reader’s.',
    },
  }),
  'comment-unique': rule<{ id: string; first: string }>({
    severity: 'error',
    holds: {
      sv: 'Samma kommentar finns inte i två lydelser.',
      en: 'The same comment does not exist in two versions.',
    },
    sentence: {
      sv: ({ id, first }) => `Kommentaren \`${id}\` finns i en annan lydelse i ${first}`,
      en: ({ id, first }) => `The comment \`${id}\` has other words in ${first}`,
    },
    otherwise: {
      sv: 'Behåll den ena lydelsen och ta bort den andra filens.',
      en: 'Keep one of the two, and take the other away from its file.',
    },
    why: {
      sv: 'Annars är det slumpen som avgör vilken som visas.',
      en: 'Otherwise chance decides which one is shown.',
    },
  }),
  'comment-answers-comment': rule<{ id: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje svar hör till en kommentar som finns.',
      en: 'Every answer belongs to a comment that exists.',
    },
    sentence: {
      sv: ({ id }) => `Svaret hör till kommentaren \`${id}\`, som inte finns`,
      en: ({ id }) => `The answer belongs to the comment \`${id}\`, which does not exist`,
    },
    help: {
      sv: 'Läs först in filen som har kommentaren.',
      en: 'Import the file with the comment first.',
    },
    why: {
      sv: 'Ett svar utan sin kommentar säger inte vad det gäller.',
      en: 'An answer without its comment does not say what it is about.',
    },
  }),
  'comment-file-kept': rule<object>({
    severity: 'error',
    holds: {
      sv: 'En fil med fel skrivs aldrig över.',
      en: 'A file with faults is never written over.',
    },
    sentence: {
      sv: () => 'Filen har fel, så inget nytt skrevs i den',
      en: () => 'The file has faults, so nothing new was written to it',
    },
    help: {
      sv: 'Rätta filen, eller flytta undan den, och försök igen.',
      en: 'Mend the file, or move it away, and try again.',
    },
    why: {
      sv: 'Det som är fel i filen kan vara någons kommentar; den ska inte försvinna.',
      en: 'What is wrong in the file may be somebody’s comment; it must not vanish.',
    },
  }),
} as const;
