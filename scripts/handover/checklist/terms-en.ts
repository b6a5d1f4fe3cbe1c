import type { ChecklistTerms } from './terms-sv.ts';

export const english: ChecklistTerms = {
  pageTitle: (title) => `Publish “${title}”`,
  heading: 'Publish on the website',
  intro: [
    'Here is all that is needed to publish the document on a WordPress site. Take the steps in order and tick what is done. The ticks are kept in this browser.',
    'You need not know HTML. Change nothing in the texts on the way: corrections are made in the sources of the report, and then a new package is made.',
  ],
  noScript:
    'The buttons that copy do not work here, since the browser runs no scripts. Select the text in the boxes and copy it yourself. Then replace each “../bilder/”, “../data/” and “../dokument/” in the text of the page with the address of the folder of the uploaded files.',
  progress: (done, all) => `${done} of ${all} steps done`,
  done: 'Done',
  doneWith: (step) => `Done: ${step}`,
  stepNumber: (number) => `Step ${number}`,
  inBlocks: 'In the block editor',
  inClassic: 'In the classic editor',
  copy: 'Copy',
  copyWhat: (what) => `Copy: ${what}`,
  copied: (what) => `Copied: ${what}`,
  notCopied:
    'The browser did not let us copy. The text is selected: press Ctrl+C, or Cmd+C on a Mac.',
  address: {
    label: (file) => `Address of ${file}`,
    help: (file) =>
      `Paste the whole address, such as https://www.example.org/wp-content/uploads/2026/12/${file}. The addresses in the texts of step 4 are then filled in.`,
    missing:
      'The addresses are not filled in yet: the texts of step 4 cannot be used until this field is.',
    filled: (count) => `Filled in: ${count} addresses in the texts of step 4.`,
    renamed: (file) =>
      `The address does not end with ${file}. Check that it is the right file, and that WordPress has not given it another name.`,
    wrong: 'That is no address. It begins with https://.',
  },
  texts: {
    title: 'Title',
    slug: 'Address of the page (permalink)',
    ingress: 'Introduction',
    authors: 'Authors',
    date: 'Published',
    findings: 'Key findings',
    share: 'Alternative text of the picture to share',
    blocks: 'Text of the page as blocks',
    html: 'Text of the page as HTML',
    verifyFolder: 'Check the package',
    verify: 'Check the page',
    report: 'In report.yaml',
    statement: 'Paragraph for the accessibility statement',
    question: (number) => `Question ${number}`,
    answer: (number) => `Answer ${number}`,
    alt: (file) => `Alternative text of ${file}`,
  },
  size: (kilobytes) => `${kilobytes} kB`,
  pictures: {
    summary: (count) => `Alternative texts of ${count} pictures`,
    caption: 'Pictures and their alternative texts',
    file: 'File',
    alt: 'Alternative text',
    copy: 'Copy',
    inPage: 'Stands in the text of the page, where the picture is shown.',
  },
  questions: {
    summary: (count) => `${count} questions and answers, one by one`,
    caption: 'Questions and answers for an accordion',
    question: 'Question',
    answer: 'Answer (HTML)',
  },
  uploads: 'Files to upload',
  pageAddress: 'https://ADDRESS-OF-THE-PAGE',
};
