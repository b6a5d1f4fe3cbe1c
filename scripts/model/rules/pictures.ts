import type { Localised } from '../localised.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of pictures: how they are referred to, and what is in their files. */
export const pictureRules = {
  'picture-described': rule<{ url: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje bild har en alternativtext, eller sägs vara prydnad.',
      en: 'Every picture has an alternative text, or is said to be decoration.',
    },
    sentence: {
      sv: ({ url }) => `Bilden \`${url}\` saknar alternativtext`,
      en: ({ url }) => `The picture \`${url}\` has no alternative text`,
    },
    help: {
      sv: 'Skriv inom hakparenteserna vad bilden visar, `![Torget en lördag](torget.jpg)`. En bild som inte säger något skrivs `![](linje.png){decorative}`.',
      en: 'Write within the brackets what the picture shows, `![The square on a Saturday](square.jpg)`. A picture that says nothing is written `![](line.png){decorative}`.',
    },
    why: {
      sv: 'Den som inte ser bilden får annars ingenting.',
      en: 'Those who cannot see the picture would get nothing.',
    },
  }),
  'decorative-picture-silent': rule<{ url: string }>({
    severity: 'error',
    holds: {
      sv: 'En bild som är prydnad har ingen alternativtext.',
      en: 'A picture that is decoration has no alternative text.',
    },
    sentence: {
      sv: ({ url }) => `Bilden \`${url}\` är både prydnad och har en alternativtext`,
      en: ({ url }) => `The picture \`${url}\` is decoration and has an alternative text as well`,
    },
    help: {
      sv: 'Ta bort `{decorative}`, i en figurfil `decorative: true`, om bilden säger något, annars alternativtexten.',
      en: 'Take away `{decorative}`, in a figure file `decorative: true`, if the picture says something, else the alternative text.',
    },
    why: {
      sv: 'Det som är prydnad läses aldrig upp, så texten skulle gå förlorad.',
      en: 'What is decoration is never read aloud, so the text would be lost.',
    },
  }),
  'picture-caption-placed': rule<{ title: string }>({
    severity: 'error',
    holds: {
      sv: 'En bild med bildtext står ensam i sitt stycke.',
      en: 'A picture with a caption stands alone in its paragraph.',
    },
    sentence: {
      sv: ({ title }) => `Bildtexten ”${title}” har ingen plats inne i en rad`,
      en: ({ title }) => `There is no place for the caption “${title}” within a line`,
    },
    help: {
      sv: 'Låt bilden stå ensam, med en tom rad före och efter, eller ta bort bildtexten.',
      en: 'Let the picture stand alone, with an empty line before and after it, or take the caption away.',
    },
    why: {
      sv: 'En bildtext står under sin bild, och det går bara när bilden är ett eget stycke.',
      en: 'A caption stands below its picture, which it can only where the picture is a paragraph of its own.',
    },
  }),
  'picture-in-project': rule<{ url: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje bild är en fil i projektet.',
      en: 'Every picture is a file of the project.',
    },
    sentence: {
      sv: ({ url }) => `Bilden \`${url}\` är en adress och ingen fil i projektet`,
      en: ({ url }) => `The picture \`${url}\` is an address and no file of the project`,
    },
    help: {
      sv: 'Spara bilden bredvid texten, om du får använda den, och skriv filens namn.',
      en: 'Save the picture beside the text, if you may use it, and write the name of the file.',
    },
    why: {
      sv: 'Sidan hämtar ingenting från andra: bilden kan försvinna, och den som läser ska inte kunna följas.',
      en: 'The page fetches nothing from others: the picture may vanish, and readers must not be followed.',
    },
    example: markdown(
      '![Torget en lördag](https://example.org/torget.jpg)',
      'Här stod en bild av torget.',
    ),
  }),
  'picture-found': rule<{ name: string }>({
    severity: 'error',
    closed: true,
    holds: {
      sv: 'Varje bildfil finns, med stora och små bokstäver som de skrivs.',
      en: 'Every picture file exists, in capital and small letters as they are written.',
    },
    sentence: {
      sv: ({ name }) => `Bilden \`${name}\` finns inte`,
      en: ({ name }) => `There is no picture \`${name}\``,
    },
    help: {
      sv: 'Sökvägen räknas från mappen som filen med texten ligger i. Stora och små bokstäver är olika.',
      en: 'The path is counted from the folder of the file with the text. Capital and small letters differ.',
    },
    why: {
      sv: 'En bild som saknas blir ett hål på sidan.',
      en: 'A picture that is missing leaves a hole in the page.',
    },
    example: markdown('![Torget en lördag](finns-inte.jpg)', 'Här stod en bild av torget.'),
  }),
  'picture-readable': rule<{ path: string; reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje bildfil är hel, i ett format som går att visa, och inte större än verktyget klarar.',
      en: 'Every picture file is whole, in a format that can be shown, and no larger than the tool can take.',
    },
    sentence: {
      sv: ({ path, reason }) => `Bilden \`${path}\` går inte att använda: ${reason}`,
      en: ({ path, reason }) => `The picture \`${path}\` cannot be used: ${reason}`,
    },
    help: {
      sv: 'Öppna filen i ett bildprogram och spara den på nytt, ett foto som JPEG och annat som PNG.',
      en: 'Open the file in an image editor and save it again, a photo as JPEG and other things as PNG.',
    },
    why: {
      sv: 'En bild som inte går att läsa syns inte, eller syns till hälften.',
      en: 'A picture that cannot be read is not seen, or only half of it.',
    },
  }),
  'picture-safe': rule<{ path: string; found: Localised }>({
    severity: 'error',
    holds: {
      sv: 'En SVG-bild är bara en bild: den kör inget och hämtar inget.',
      en: 'An SVG picture is only a picture: it runs nothing and fetches nothing.',
    },
    sentence: {
      sv: ({ path, found }) => `Bilden \`${path}\` innehåller ${found}`,
      en: ({ path, found }) => `The picture \`${path}\` holds ${found}`,
    },
    help: {
      sv: 'Spara om bilden som vanlig SVG utan skript, länkade filer och inbäddad HTML, eller som PNG.',
      en: 'Save the picture again as plain SVG without scripts, linked files and embedded HTML, or as PNG.',
    },
    why: {
      sv: 'En SVG-fil kan bära program och hämta filer från andra.',
      en: 'An SVG file can carry programs and fetch files from others.',
    },
  }),
} as const;
