import type { Steps } from './step.ts';

export const stepsEn: Steps = {
  upload: ({ uploads, firstPicture }) => ({
    title: 'Upload the files',
    lines: [
      'Unpack the whole zip file into a folder on your computer, if you have not done so already.',
      `Open *Media* and *Add New* in WordPress. Drag in the ${uploads} files that are listed below. Upload them all on the same day, so that they end up in the same folder.`,
      `Click \`${firstPicture}\` in *Media*, choose *Copy URL to clipboard* and paste the address into the field.`,
    ],
  }),
  check: () => ({
    title: 'Check what was uploaded',
    lines: [
      'See in *Media* that the files are named as in the list. If a name ends in “-1”, there was a file of that name already. Ask whoever is responsible for the site whether the old one can be removed, and upload yours again.',
      'Fill in the alternative texts of the pictures in *Media*. The text of the page has them already, but they are needed when a picture is used elsewhere.',
    ],
  }),
  page: ({ share }) => ({
    title: 'Make the page',
    lines: [
      'Choose *Pages* and *Add New* (or *Reports*, if the site has a type of its own for them).',
      'Paste the title. Give the page the address below. Fill in introduction, authors and date in the fields that the site has for them; the introduction mostly belongs in *Excerpt*.',
      ...(share === null
        ? []
        : [`Choose \`${share}\` as featured image, and as sharing image if the site has one.`]),
    ],
  }),
  paste: ({ isFaq }) => ({
    title: 'Paste the text',
    lines: [
      'First fill in the address in step 1. Use one of the two texts, the one for your editor.',
    ],
    block: [
      'Open the menu with three dots at the top right and choose *Code editor* (Ctrl+Shift+Alt+M).',
      'Click in the field below the title and paste *Text of the page as blocks*.',
      'Choose *Exit code editor* and then *Save draft*. If WordPress says that a block contains unexpected content, do not attempt recovery: undo and paste again.',
    ],
    classic: [
      'Choose the tab *Text*, not *Visual*.',
      'Paste *Text of the page as HTML* and choose *Save Draft*.',
      'Do not go to the tab *Visual* afterwards: it may change the text.',
    ],
    after: isFaq
      ? [
          'If you would rather have the questions in an accordion of the site, they stand one by one below, and together in `faq/fragor.html`. The data for search engines (FAQPage) in `faq/faqpage.jsonld` are put in by whoever runs the site.',
        ]
      : [],
  }),
  preview: () => ({
    title: 'Preview',
    lines: [
      'Choose *Preview*. Compare with the document in the folder `dokument`.',
      'See that every picture is shown, that “Show … as a table” can be opened and that the link to the PDF works.',
      'Make the window as narrow as a phone: nothing should stick out at the side.',
      'Go through the page with the tab key: it should be seen all the time where you are.',
    ],
  }),
  verify: () => ({
    title: 'Check with verify',
    lines: [
      'Whoever has Rapport on their computer checks that the package is whole and is what the sources make.',
      'If you do not have Rapport, ask the person who made the package. Without it you can still see that no file has been damaged, with `sha256sum -c checksummor.sha256` in the folder of the package.',
    ],
  }),
  publish: () => ({
    title: 'Publish',
    lines: [
      'Choose *Publish*. Open the page in a window where you are not logged in.',
      'Then let verify read the page as a visitor does: every number, heading, link, alternative text and table is compared with the report.',
    ],
  }),
  address: () => ({
    title: 'Write the address in report.yaml',
    lines: [
      'Write the addresses of the page, the PDF and the picture to share on the lines of the document in `chapter/report.yaml`, or send them to whoever has the sources. Then references, the PDF and the data for search engines have them too.',
      'Then make a new package with `npm run package` and replace the PDF on the site.',
    ],
  }),
  statement: ({ statement, report }) => ({
    title: 'Complete the accessibility statement',
    lines: [
      statement === null
        ? 'Add the document to the accessibility statement of the site, if it has flaws.'
        : 'Paste the paragraph below into the accessibility statement of the site. It claims only what has been checked.',
      ...(report === null
        ? []
        : [
            `What a person needs to try is listed in \`${report}\`. Do so, and write down what you found.`,
          ]),
    ],
  }),
  deposit: ({ deposit }) => ({
    title: 'Deliver the legal deposit',
    lines: [
      'Swedish municipalities deliver what they publish for the public to the National Library, also when it is printed (Act 2012:492).',
      deposit === null
        ? 'Deliver the PDF, the title, the date of publication and the address of the page at kb.se.'
        : `All that is to be delivered is in the folder \`${deposit}\`. Fill in the address of the page and the date when it was published.`,
    ],
  }),
  data: () => ({
    title: 'Publish open data',
    lines: [
      'The data of the figures are in the folder `data`, as CSV and Excel. The files that end in `-modul.csv` are for the table module of the site, not for downloading.',
      'The description for dataportal.se is made once for the whole report and lies beside the packages, in the folder `open-data`. Give it to whoever runs the data catalogue.',
    ],
  }),
  archive: ({ epub }) => ({
    title: 'Archive',
    lines: [
      'Deliver the PDF (PDF/A-3a) to the archive together with `manifest.json`, which says what it is made of. Note the registration number, if the document has one.',
      'Keep the zip file as it is. It shows what was published.',
      ...(epub === null
        ? []
        : [
            `The e-book \`${epub}\` cannot be uploaded to WordPress. Give it to whoever publishes the report.`,
          ]),
    ],
  }),
};
