import type { SiteContent } from '../../scripts/wordpress/site-content.ts';

/** A dot of one colour: the smallest picture that WordPress takes. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface Wanted {
  title?: string;
  text?: string;
  /** Data of the only figure. */
  data?: string;
  alt?: string;
  slug?: string;
  excerpt?: string;
}

/** A document with a picture that represents it and the data of a figure. */
export function small(id: string, wanted: Wanted = {}): SiteContent {
  const {
    title = `Om ${id}`,
    text = 'Andelen är 38 procent.',
    data = 'ort;andel\nA;38\n',
  } = wanted;
  const media = [
    {
      name: `${id}-delning.png`,
      type: 'image/png',
      content: dot,
      title,
      alt: wanted.alt ?? 'En bild',
    },
    {
      name: `${id}-figur-1.csv`,
      type: 'text/csv',
      content: Buffer.from(data),
      title: 'Figur 1',
      alt: null,
    },
  ];
  return {
    id,
    title,
    slug: wanted.slug ?? id,
    excerpt: wanted.excerpt ?? 'Kort sagt.',
    mark: `id="rapport-${id}"`,
    media,
    pdf: null,
    picture: `${id}-delning.png`,
    known: { address: null, pdfAddress: null, imageAddress: null },
    content: (addressOf) =>
      [
        '<!-- wp:html -->',
        `<div class="rapport" id="rapport-${id}">`,
        '<h2>Tillit på nätet</h2>',
        `<p>${text}</p>`,
        `<img src="${addressOf(`${id}-delning.png`)}" alt="En bild">`,
        `<p><a href="${addressOf(`${id}-figur-1.csv`)}">Data</a></p>`,
        '</div>',
        '<!-- /wp:html -->',
      ].join('\n'),
  };
}
