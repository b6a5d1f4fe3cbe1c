import type { OpenDataTerms } from './terms-sv.ts';

export const openDataEn: OpenDataTerms = {
  folder: 'open-data',
  readMe: 'READ-ME.txt',
  catalogue: {
    title: (report) => `Open data from ${report}`,
    description: (report) => `The numbers behind figures and tables in ${report}.`,
  },
  dataset: {
    title: (document) => `Data from “${document}”`,
    holds: (figures) =>
      figures === 1
        ? 'The data set holds the numbers behind one figure or table.'
        : `The data set holds the numbers behind ${figures} figures and tables, a file for each.`,
  },
  columns: {
    group: 'The group that the row belongs to.',
    label: 'What the row is about.',
    remark: 'A remark on the row or its numbers.',
    labelStatus: (words) => `How certain the text is: ${words}.`,
    value: (unit) => (unit === '' ? 'A number.' : `A number; its unit is ${unit}.`),
    status: (label, words) => `How certain the numbers under “${label}” are: ${words}.`,
    empty:
      'The field is empty where the number is not known or not shown; the next column says why.',
  },
  answers: (row, count) => `${row}: ${count} answers.`,
  guide: {
    title: 'Open data: the numbers behind the figures',
    intro:
      'Here are the data of the figures, and a catalogue that describes them so that they can be found on the Swedish data portal (dataportal.se). The catalogue follows DCAT-AP-SE 3.0.1.',
    filesHeading: 'The files',
    files: (figures) => [
      ['dcat.rdf', 'the catalogue in RDF/XML, the form that the portal fetches'],
      ['dcat.ttl', 'the same catalogue in Turtle, the form that is easiest to read'],
      ['dcat.jsonld', 'the same catalogue in JSON-LD, for web developers'],
      ['*.csv', `data of ${figures} figures and tables`],
      ['*.csv-metadata.json', 'what each column of a CSV file means (W3C CSVW)'],
      ['*.xlsx', 'the same data for Excel'],
    ],
    requiredHeading: 'To fill in before the catalogue is registered',
    required: (count) =>
      `${count === 1 ? 'One fact is' : `${count} facts are`} missing in chapter/report.yaml. Register the catalogue when ${count === 1 ? 'it is' : 'they are'} filled in: the portal demands them, and drafts are not for everyone.`,
    recommendedHeading: 'Should be filled in',
    recommended: 'The catalogue is valid without this, but the data are harder to find and to use.',
    nothingMissing: 'Nothing is missing. The catalogue can be registered.',
    stepsHeading: 'What to do',
    steps: [
      'Fill in what is missing in chapter/report.yaml, and make the package again.',
      'Put all files of this folder on the site, in one folder. Write the address of that folder as dataAddress in chapter/report.yaml, and make the package once more.',
      'Check dcat.rdf in the portal’s toolkit: registrera.oppnadata.se/toolkit/source.',
      'The portal fetches one catalogue from each organisation, once a day. Ask whoever is in charge of the organisation’s open data whether there is one already. If so, add the data set to it: never put this catalogue in the place of the one that is there.',
      'If there is none, put dcat.rdf on the site and give its address as the source to harvest at registrera.oppnadata.se.',
    ],
    noteHeading: 'Good to know',
    notes: [
      'The portal requires the descriptions in the catalogue (not the data) to be free to use under CC0 1.0, so the catalogue says that they are.',
      'What has no address yet has a temporary name that begins with urn:uuid. An address takes its place once address is filled in.',
      'DCAT-AP-SE recommends a theme, an area and a period, which chapter/report.yaml does not hold. Add them with the tools of the portal or the organisation.',
    ],
  },
  missing: {
    address: {
      what: 'the address of the page',
      how: 'Publish the page and write its address. Without it the catalogue cannot say where the data are.',
    },
    publisher: { what: 'the publisher', how: 'Write the name of whoever publishes the report.' },
    publisherType: {
      what: 'what kind of publisher it is',
      how: 'Write local-authority for a municipality, regional-authority for a region, national-authority for a state authority or academia for a university.',
    },
    organisationNumber: {
      what: 'the organisation number of the publisher',
      how: 'Write it in quotation marks. The portal then knows the publisher, which may otherwise be listed twice.',
    },
    licence: {
      what: 'the licence',
      how: 'Decide how the data may be used, such as CC0-1.0 or CC-BY-4.0. Without a licence they are not open.',
    },
    dataAddress: {
      what: 'the address of the folder with the data',
      how: 'Put the files on the site and write the address of their folder. The data can then be fetched from the portal.',
    },
    keywords: {
      what: 'keywords',
      how: 'Write a few words that somebody who looks for the data would write, such as [data sharing, survey].',
    },
    contact: {
      what: 'where questions on the data are asked',
      how: 'Write an edition with contact: an address of mail or of the web.',
    },
    firstPublished: {
      what: 'the day that the data were first published',
      how: 'Write the day, such as 2026-12-31, once the page is published.',
    },
    approved: {
      what: 'the approval',
      how: 'The edition is a draft. Do not publish the data until it is approved.',
    },
  },
  inDocument: (key, document) => `${key} (${document})`,
};
