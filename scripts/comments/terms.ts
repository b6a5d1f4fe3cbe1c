import { type Localised, pick } from '../model/localised.ts';

const sv = {
  heading: 'Kommentarer',
  name: 'Ditt namn',
  nameMissing: 'Skriv ditt namn, så att de andra ser vem som har skrivit.',
  comment: 'Kommentera',
  previousBlock: 'Föregående stycke',
  nextBlock: 'Nästa stycke',
  nothingSelected:
    'Markera ord i texten, eller gå till ett stycke eller en figur, och försök igen.',
  howTo:
    'Markera ord i texten och välj Kommentera. Utan mus: gå till ett stycke med knapparna här och välj Kommentera. Kortkommando: Ctrl + Alt + M.',
  about: 'Om',
  yourComment: 'Din kommentar',
  yourReply: 'Ditt svar',
  add: 'Lägg till',
  cancel: 'Avbryt',
  reply: 'Svara',
  resolve: 'Markera som klar',
  reopen: 'Öppna igen',
  resolved: 'Klar',
  markedResolved: 'markerade som klar',
  markedOpen: 'öppnade igen',
  filter: 'Visa',
  filterOpen: 'Öppna',
  filterResolved: 'Klara',
  filterAll: 'Alla',
  count: '{count} kommentar|{count} kommentarer',
  empty: 'Inga kommentarer ännu.',
  emptyFiltered: 'Inga kommentarer i det här urvalet.',
  orphans: 'Utan plats i texten',
  orphansAbout: 'Orden som de gäller finns inte kvar, eller finns på flera ställen.',
  goTo: 'Gå till platsen',
  hasComments: 'Har {count} kommentar. Visa den.|Har {count} kommentarer. Visa dem.',
  figure: 'Figur',
  textMissing: 'Skriv en kommentar först.',
  textTooLong: 'Texten har {count} tecken, högst {limit} ryms. Korta den eller dela upp den.',
  added: 'Kommentaren är tillagd.',
  notAdded: 'Det gick inte att spara: {reason} Texten står kvar här.',
  savedHere: 'Sparas i den här webbläsaren tills du hämtar filen.',
  notSavedHere: 'Webbläsaren kan inte spara här. Hämta filen innan du stänger sidan.',
  unsaved: '{count} tillägg är inte hämtat som fil.|{count} tillägg är inte hämtade som fil.',
  saveFile: 'Spara kommentarer',
  loadFile: 'Läs in kommentarer',
  saved: 'Filen {file} är hämtad. Skicka den till redaktionen.',
  loaded: '{added} nya, {unchanged} fanns redan, {conflicts} i två lydelser.',
  notLoaded: 'Filen kunde inte läsas: {reason}',
  notComments: 'den innehåller inga kommentarer i det väntade formatet.',
  tooLarge: 'den är för stor.',
  faulty: '{count} kommentar kunde inte användas.|{count} kommentarer kunde inte användas.',
  show: 'Visa kommentarer',
  hide: 'Dölj kommentarer',
  fileName: 'kommentarer',
};

export type CommentTerms = Record<keyof typeof sv, string>;

const en: CommentTerms = {
  heading: 'Comments',
  name: 'Your name',
  nameMissing: 'Write your name, so that the others see who wrote.',
  comment: 'Comment',
  previousBlock: 'Previous paragraph',
  nextBlock: 'Next paragraph',
  nothingSelected: 'Select words in the text, or go to a paragraph or figure, and try again.',
  howTo:
    'Select words in the text and choose Comment. Without a mouse: go to a paragraph with the buttons here and choose Comment. Shortcut: Ctrl + Alt + M.',
  about: 'About',
  yourComment: 'Your comment',
  yourReply: 'Your reply',
  add: 'Add',
  cancel: 'Cancel',
  reply: 'Reply',
  resolve: 'Mark as resolved',
  reopen: 'Reopen',
  resolved: 'Resolved',
  markedResolved: 'marked as resolved',
  markedOpen: 'reopened',
  filter: 'Show',
  filterOpen: 'Open',
  filterResolved: 'Resolved',
  filterAll: 'All',
  count: '{count} comment|{count} comments',
  empty: 'No comments yet.',
  emptyFiltered: 'No comments in this selection.',
  orphans: 'Without a place in the text',
  orphansAbout: 'The words they are about are gone, or stand in several places.',
  goTo: 'Go to the place',
  hasComments: 'Has {count} comment. Show it.|Has {count} comments. Show them.',
  figure: 'Figure',
  textMissing: 'Write a comment first.',
  textTooLong: 'The text has {count} characters, the limit is {limit}. Shorten or divide it.',
  added: 'The comment has been added.',
  notAdded: 'It could not be saved: {reason} Your text is still here.',
  savedHere: 'Kept in this browser until you save the file.',
  notSavedHere: 'This browser cannot keep it. Save the file before you close the page.',
  unsaved: '{count} addition is not saved as a file.|{count} additions are not saved as a file.',
  saveFile: 'Save comments',
  loadFile: 'Load comments',
  saved: 'The file {file} has been saved. Send it to the editors.',
  loaded: '{added} new, {unchanged} known, {conflicts} in two versions.',
  notLoaded: 'The file could not be read: {reason}',
  notComments: 'it holds no comments in the expected format.',
  tooLarge: 'it is too large.',
  faulty: '{count} comment could not be used.|{count} comments could not be used.',
  show: 'Show comments',
  hide: 'Hide comments',
  fileName: 'comments',
};

export const commentTerms: Localised<CommentTerms> = { sv, en };

/** For a document in a language such as `sv-SE`. */
export function commentTermsOf(lang: string): CommentTerms {
  return pick(commentTerms, lang);
}

/** The words of the list of comments on the terminal. */
export interface ListingTerms {
  about: string;
  figure: string;
  resolved: string;
  reopened: string;
  orphans: string;
  counts: (open: number, orphans: number, resolved: number) => string;
}

export const listingTerms: Localised<ListingTerms> = {
  sv: {
    about: 'om',
    figure: 'figuren',
    resolved: 'markerade som klar',
    reopened: 'öppnade igen',
    orphans: 'Utan plats i texten: orden är borta eller finns på flera ställen.',
    counts: (open, orphans, resolved) =>
      `${open} ${open === 1 ? 'öppen kommentar' : 'öppna kommentarer'}, ${orphans} utan plats, ${resolved} ${resolved === 1 ? 'klar' : 'klara'}`,
  },
  en: {
    about: 'about',
    figure: 'the figure',
    resolved: 'marked as resolved',
    reopened: 'reopened',
    orphans: 'Without a place in the text: the words are gone, or stand in several places.',
    counts: (open, orphans, resolved) =>
      `${open} open ${open === 1 ? 'comment' : 'comments'}, ${orphans} without a place, ${resolved} resolved`,
  },
};
