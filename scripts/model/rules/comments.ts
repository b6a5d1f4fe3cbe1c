import { rule } from './rule.ts';

/** Faults of files with comments; what is right in them is used all the same, and no such file is written over. */
export const commentRules = {
  'comments-are-annotations': rule<object>({
    severity: 'error',
    holds: 'En fil med kommentarer är en lista av W3C-annoteringar i JSON.',
    sv: () => 'Filen innehåller inga kommentarer i det väntade formatet',
    en: () => 'The file holds no comments in the expected format',
    helpSv: 'Välj filen som hämtades med ”Spara kommentarer” i granskningsfilen.',
    helpEn: 'Choose the file that “Save comments” in the review file gave.',
  }),
  'comments-within-limits': rule<{ found: number; limit: number }>({
    severity: 'error',
    holds: 'En fil har inte fler kommentarer än verktyget hanterar.',
    sv: ({ found, limit }) => `Filen har ${found} kommentarer, högst ${limit} hanteras`,
    en: ({ found, limit }) => `The file has ${found} comments, the limit is ${limit}`,
  }),
  'comment-valid': rule<{ number: number; key: string }>({
    severity: 'error',
    holds: 'Varje kommentar har det som en kommentar ska ha, och inget annat.',
    sv: ({ number, key }) => `Kommentar nummer ${number} går inte att använda: fel i \`${key}\``,
    en: ({ number, key }) => `Comment number ${number} cannot be used: fault in \`${key}\``,
    helpSv:
      'De andra kommentarerna i filen används. Be om en ny fil, eller rätta den här för hand.',
    helpEn: 'The other comments in the file are used. Ask for a new file, or mend this by hand.',
  }),
  'comment-is-plain-text': rule<{ number: number }>({
    severity: 'error',
    holds: 'En kommentar är bara text, aldrig HTML.',
    sv: ({ number }) => `Kommentar nummer ${number} är inte ren text och används inte`,
    en: ({ number }) => `Comment number ${number} is not plain text and is not used`,
    helpSv: 'Skriv `"format": "text/plain"`. Taggar i texten visas då som de är skrivna.',
    helpEn: 'Write `"format": "text/plain"`. Tags in the text are then shown as they are written.',
  }),
  'comment-unique': rule<{ id: string; first: string }>({
    severity: 'error',
    holds: 'Samma kommentar finns inte i två lydelser.',
    sv: ({ id, first }) => `Kommentaren \`${id}\` finns i en annan lydelse i ${first}`,
    en: ({ id, first }) => `The comment \`${id}\` has other words in ${first}`,
  }),
  'comment-answers-comment': rule<{ id: string }>({
    severity: 'error',
    holds: 'Varje svar hör till en kommentar som finns.',
    sv: ({ id }) => `Svaret hör till kommentaren \`${id}\`, som inte finns`,
    en: ({ id }) => `The answer belongs to the comment \`${id}\`, which does not exist`,
    helpSv: 'Läs först in filen som har kommentaren.',
    helpEn: 'Import the file with the comment first.',
  }),
  'comment-file-kept': rule<object>({
    severity: 'error',
    holds: 'En fil med fel skrivs aldrig över.',
    sv: () => 'Filen har fel, så inget nytt skrevs i den',
    en: () => 'The file has faults, so nothing new was written to it',
    helpSv: 'Rätta filen, eller flytta undan den, och försök igen.',
    helpEn: 'Mend the file, or move it away, and try again.',
  }),
} as const;
