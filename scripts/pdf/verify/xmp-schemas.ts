export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const dc = 'http://purl.org/dc/elements/1.1/';
export const xmp = 'http://ns.adobe.com/xap/1.0/';
export const pdf = 'http://ns.adobe.com/pdf/1.3/';
export const pdfaid = 'http://www.aiim.org/pdfa/ns/id/';
export const pdfuaid = 'http://www.aiim.org/pdfua/ns/id/';
export const extension = 'http://www.aiim.org/pdfa/ns/extension/';
export const schema = 'http://www.aiim.org/pdfa/ns/schema#';
export const property = 'http://www.aiim.org/pdfa/ns/property#';

/** How the value of a property is written: as it is, or as a list of a kind. */
export type ValueForm = 'plain' | 'Alt' | 'Seq' | 'Bag';

function formsOf(forms: Readonly<Record<ValueForm, string>>): Map<string, ValueForm> {
  const entries = Object.entries(forms) as [ValueForm, string][];
  return new Map(
    entries.flatMap(([form, names]) => {
      return names.split(' ').map((name): [string, ValueForm] => [name, form]);
    }),
  );
}

/** Properties of the predefined schemas that we write to; others of theirs are not compared. */
export const predefined: ReadonlyMap<string, ReadonlyMap<string, ValueForm>> = new Map([
  [
    dc,
    formsOf({
      plain: 'coverage format identifier source',
      Alt: 'title description rights',
      Seq: 'creator date',
      Bag: 'contributor language publisher relation subject type',
    }),
  ],
  [
    xmp,
    formsOf({
      plain: 'BaseURL CreateDate CreatorTool Label MetadataDate ModifyDate Nickname Rating',
      Alt: 'Thumbnails',
      Seq: '',
      Bag: 'Advisory Identifier',
    }),
  ],
  [pdf, formsOf({ plain: 'Keywords PDFVersion Producer Trapped', Alt: '', Seq: '', Bag: '' })],
  [pdfaid, formsOf({ plain: 'part conformance amd corr', Alt: '', Seq: '', Bag: '' })],
  [extension, formsOf({ plain: '', Alt: '', Seq: '', Bag: 'schemas' })],
]);

/** Predefined schemas whose properties we do not know by name. */
export const otherPredefined = new Set([
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://ns.adobe.com/exif/1.0/aux/',
]);
