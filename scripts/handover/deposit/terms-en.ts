import type { DepositTerms } from './terms-sv.ts';

export const depositEn: DepositTerms = {
  folder: 'legal-deposit',
  toDo: 'to-do.txt',
  title: 'Legal deposit: handing the report to the National Library of Sweden',
  intro: [
    'Municipalities, regions and state authorities hand what they publish on the web to the National Library of Sweden (KB), by the Act on legal deposit of electronic material (2012:492). This holds also where a printed book has been handed over, and for each new version.',
    'Here are the file for the archive (PDF/A-3a) and the facts that the library asks for.',
  ],
  factsHeading: 'Facts to paste',
  facts: {
    title: 'Title',
    date: 'Date of publication',
    link: 'Link',
    publisher: 'Publisher',
    publisherId: 'Identifier of the publisher at KB',
    authors: 'Authors',
    language: 'Language',
    format: 'Format',
    isbn: 'ISBN',
    issn: 'ISSN',
    partOf: 'Part of',
    page: 'The same text as a web page',
    sum: 'Checksum (SHA-256)',
  },
  unknown: '(unknown, see below)',
  requiredHeading: 'To fill in before it is handed over',
  required: 'The library demands title, date of publication and a link of its own.',
  otherHeading: 'Good to fill in',
  nothingMissing: 'Nothing is missing. The report can be handed over.',
  missing: {
    firstPublished:
      'The day that the document could first be read on the web. Publish it, and write the day as edition.firstPublished in chapter/report.yaml.',
    link: 'The link to the document. Write the address of the PDF as pdfAddress in chapter/report.yaml, or that of the page as address. Choose an address that will not change.',
    approved: 'The edition is a draft. Do not hand it over until it is approved.',
    publisher: 'The name of the publisher. Write it as publisher in chapter/report.yaml.',
    organisationNumber:
      'The organisation number of the publisher, by which the library knows it. Write it as organisationNumber in chapter/report.yaml.',
    isbn: 'ISBN. If the book has one, write it as edition.isbn. Remove the key where there will be none.',
    issn: 'ISSN. If the report is part of a series, write its ISSN as edition.issn. Remove the key otherwise.',
    pdfAddress: 'The address of the PDF. Write it as pdfAddress once the file is published.',
    address:
      'The address of the page. Write it as address, and the library learns that the text is a web page too.',
  },
  stepsHeading: 'What to do',
  steps: (pdf) => [
    'Publish the report, fill in what is missing, and make the package again.',
    'Register at e-plikt.kb.se, if that is not done. In a municipality its executive board registers, for the committees as well.',
    `Log in to the library’s web form and upload ${pdf}. Paste title, date of publication and link from here. Other facts are welcome.`,
    'Keep the receipt with the package.',
  ],
  moreHeading: 'For those who hand over many publications',
  more: (mods) => [
    `FTP: the library takes a tar archive with the file and a sip.xml (METS) by FGS-PUBL. ${mods} is the bibliographic part of it (MODS). The library gives you an account.`,
    'RSS: for those who publish in a feed already. The library checks feeds at api.eplikt.kb.se.',
    'Questions are answered by e-plikt@kb.se.',
  ],
  unsureHeading: 'What we could not confirm',
  unsure: [
    'How soon a municipality must hand over a publication. Others have three months (section 3); sections 14–16 are about authorities. Ask the library.',
    'Which elements of MODS the library demands, and in which order: we could not read its own schema. The file follows that of the Library of Congress and the library’s own plugin for journals.',
    'Whether the web page is to be handed over too. A page that is a whole publication in one file may be. Ask the library.',
    'Whether the library wants to know that the publication is free of charge. The report says nothing of a price, so MODS does not.',
  ],
};
