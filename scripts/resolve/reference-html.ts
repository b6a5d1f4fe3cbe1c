import type CSL from 'citeproc';

/**
 * Output format of citeproc for the reference list: `i`, `a[href]` and `span[lang]`, nothing else.
 * Markup in the data other than italics (`<b>`, `<sup>`) loses its tags and keeps its words.
 */
export const referenceFormat: CSL.OutputFormat = {
  text_escape: (text = '') =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  bibstart: '',
  bibend: '',
  '@font-style/italic': (_, text = '') => `<i>${text}</i>`,
  '@font-style/oblique': (_, text = '') => `<i>${text}</i>`,
  '@font-style/normal': false,
  '@font-variant/small-caps': false,
  '@font-variant/normal': false,
  '@font-weight/bold': false,
  '@font-weight/normal': false,
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/sup': false,
  '@vertical-align/sub': false,
  '@vertical-align/baseline': false,
  '@passthrough/true': false,
  '@strip-periods/true': false,
  '@strip-periods/false': false,
  '@quotes/true': quoted('open-quote', 'close-quote'),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': false,
  '@bibliography/entry': false,
  '@display/block': false,
  '@display/left-margin': false,
  '@display/right-inline': false,
  '@display/indent': false,
  '@showid/true'(state, text = '') {
    return this.params === undefined ? text : state.sys.variableWrapper(this.params, text);
  },
  '@URL/true': false,
  '@DOI/true': false,
};

/** Without text citeproc asks for one mark: an apostrophe if inner, else an opening quote. */
function quoted(open: string, close: string): CSL.Decorate {
  return (state, text) => {
    if (text !== undefined) return `${state.getTerm(open)}${text}${state.getTerm(close)}`;
    return open === 'open-quote' ? state.getTerm(open) : '’';
  };
}

/**
 * Makes addresses links and marks titles in another language than `lang`, that of the list.
 * `html` is the variable as printed, at times with the punctuation after it; titles of container
 * and series are taken to be in the language of the item.
 */
export function wrapVariable(
  { variableNames, itemData }: CSL.PrintedVariable,
  html: string,
  lang: string,
): string {
  const [name = ''] = variableNames;
  if (name === 'DOI') return linked(html, doiAddress(String(itemData['DOI'])));
  if (name === 'URL') return linked(html, webAddress(String(itemData['URL'])));
  if (!name.endsWith('title') && !name.endsWith('title-short')) return html;
  const titleLang = foreignLanguage(itemData['language'], lang);
  return titleLang === null
    ? html
    : html.replace(/^(.*?)([,.:]?)$/su, `<span lang="${titleLang}">$1</span>$2`);
}

function linked(html: string, address: string | null): string {
  return address === null ? html : `<a href="${address.replaceAll('&', '&amp;')}">${html}</a>`;
}

function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
}

/** Percent-encoded, quotation marks too; `null` for what is not an address on the web. */
function webAddress(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

function foreignLanguage(tag: unknown, lang: string): string | null {
  if (typeof tag !== 'string' || !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag)) return null;
  return primarySubtag(tag) === primarySubtag(lang) ? null : tag;
}

function primarySubtag(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
