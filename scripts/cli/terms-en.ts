import type { CliTerms } from './terms-sv.ts';

export const english: CliTerms = {
  help: {
    program: 'Builds reports: Markdown and data become a page and a PDF that belong together.',
    version: 'show the version',
    help: 'show this help',
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    examples: `
Examples:
  npm run build                       build everything to out/
  npm run build -- kapitel-7          build one document
  npm run check                       check the sources
  npm run preview                     see the page while you write

Exit codes: 0 done, 1 faults in the sources, 2 used wrongly, 3 could not be carried out.`,
    values: {
      address: 'address',
      document: 'document',
      file: 'file',
      folder: 'folder',
      language: 'language',
      name: 'name',
      new: 'new',
      number: 'number',
      old: 'old',
      rule: 'rule',
      template: 'template',
    },
    options: {
      root: 'folder of the report, with chapter/, figures/ and templates/',
      here: 'this folder',
      lang: 'language of the messages',
      noCache: 'make everything anew; use nothing that was kept from the last time',
      format: 'the messages as text, or for programs on stdout',
    },
    build: {
      description: 'Build the documents to out/: HTML, PDF, figure files and manifest',
      documents: 'ids from report.yaml; without any, all are built',
      out: 'folder for what is built (default: out/ in the folder of the report)',
      html: 'build HTML only: no PDF, no PNG pictures',
      review: 'build instead one file a document to mail and to comment in',
      examples: `
Examples:
  npm run build -- faq --html         only the page of the FAQ
  npm run build -- faq --review       out/faq.granskning.html, to mail and to comment in
  npm run report -- build --root ../other-report --out /tmp/other`,
    },
    check: {
      description: 'Check the sources without building anything',
      fix: 'mend what can be mended for certain; the changes are shown',
      dryRun: 'only show what --fix would change',
      strict: 'count warnings as errors',
      info: 'show notes too',
      online: 'also try whether addresses on the web can be reached',
      todo: 'also list what awaits the author: illegible numbers, drafts, references',
      readability: 'show how hard each section is to read (LIX), its variation and habits',
      comments: 'also list the open comments where they stand in the sources',
      changed: 'what changed numbers do to sentences, charts and tables',
      explain: 'explain a rule with an example; without a rule all are listed',
      examples: `
Examples:
  npm run check
  npm run check -- --todo
  npm run check -- --comments
  npm run check -- --fix --dry-run             show what can be mended for you
  npm run check -- --fix                       mend it
  npm run check -- --explain value-resolves    explain a rule
  npm run check -- --format sarif > faults.sarif
  npm run check -- --changed                   numbers changed since the last commit, and the sentences about them
  npm run check -- --root ../other-report`,
    },
    package: {
      description: 'Make packages to hand over: one a document in out/paket/, or a website',
      documents: 'id from report.yaml; without one, all are packaged',
      out: 'folder of the packages (default: out/ in the folder of the report)',
      site: 'make a folder for a web server instead, out/webbplats/',
      address: 'where the site will be, for sitemap.xml and robots.txt',
      noAddress: 'The address begins with https:// and has neither ? nor #.',
      examples: `
Examples:
  npm run package                    out/paket/<id>/ and out/paket/<id>.zip of all documents
  npm run package -- kapitel-7       one document only
  npm run package -- --site --address https://www.example.org/report/`,
    },
    compare: {
      description: 'Show what differs between two versions: a list, figures side by side, and text',
      old: 'commit, tag, folder or built HTML file',
      now: 'the same; without it, the working folder is compared',
      out: 'folder for the comparison (default: out/ in the folder of the report)',
      html: 'HTML only, no PDF',
      format: 'the summary as text, or for programs',
      examples: `
Examples:
  npm run compare                          what has changed since the last commit
  npm run compare -- v1.0                  what has changed since a tag
  npm run compare -- v1.0 v1.1 --html      two versions, without PDF
  npm run compare -- old.html new.html     two built pages`,
    },
    comments: {
      description: 'Import, list and resolve comments',
      list: 'List the open comments where they stand in the sources',
      document: 'id from report.yaml',
      all: 'list the resolved ones too',
      import: 'Import a file of comments into chapter/comments/',
      file: 'the file from “Save comments”',
      resolve: 'Mark a comment as resolved',
      id: 'beginning of the id of the comment, which list shows',
      reopen: 'open it again',
      text: 'what was done',
      as: 'who you are (default: the name in Git)',
      examples: `
Examples:
  npm run report -- comments import ~/Downloads/faq-comments-eva.json
  npm run report -- comments list faq --all
  npm run report -- comments resolve 3f2a9c1e --text “Changed to 37 per cent.”`,
    },
    preview: {
      description: 'Show the report in the browser and follow what you save',
      document: 'id from report.yaml; without one, the first is shown',
      port: 'port on this machine; if it is in use, the next one is taken',
      noPort: 'The port is a number from 0 to 65535.',
      noOpen: 'open no browser, only tell the address',
      lang: 'language of the desk',
      editor: 'address of a place in your editor, with {path}, {line} and {column}',
      examples: `
Examples:
  npm run preview
  npm run preview -- faq --port 5000
  npm run preview -- --no-open --editor "cursor://file/{path}:{line}:{column}"`,
    },
  },
  ourFault: 'A fault of Rapport, not of your sources. Please report it with the text below.',
  build: {
    files: (count) => `${count} files`,
    number: (value) => value.toLocaleString('en'),
  },
  package: {
    next: 'Open LÄS-MIG.html in the folder: it tells step by step how the document is published.',
    nextSite: 'Put all of the folder on the web server, also the files that begin with a dot.',
  },
  preview: {
    portTaken: (wanted, got) => `Port ${wanted} is in use. The desk is on port ${got}.`,
    openAt: (url) => `Open ${url} in the browser.`,
    opened: (url) => `The desk opens in the browser: ${url}`,
    howToStop: 'What you save is seen at once. Stop with Ctrl+C.',
  },
  comments: {
    withoutPlaces: 'The sources have faults, so places cannot be shown. Run npm run check.',
    conflict: 'In two versions: ours (<) stays, theirs (>) has been added as an answer.',
    stray: 'Answer to a comment that does not exist, not imported',
    imported: (added, unchanged, conflicts, strays) =>
      `${added} new, ${unchanged} known, ${conflicts} in two versions, ${strays} without a comment to answer`,
    unknown: (id) => `There is no comment with the id \`${id}\`. See comments list --all.`,
    several: (id) => `Several comments have an id that begins with \`${id}\`.`,
    nameless: 'Say who you are with --as <name>.',
    resolved: (id) => `The comment ${id} is marked as resolved.`,
    reopened: (id) => `The comment ${id} is open again.`,
  },
};
