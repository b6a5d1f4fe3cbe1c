import type { Command, Option } from 'commander';

import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import type * as commands from './comments.ts';
import type { Console, ExitCode } from './console.ts';

interface CommonArguments {
  root: string;
  lang: Language;
}

interface ResolveArguments extends CommonArguments {
  reopen?: boolean;
  text: string;
  as?: string;
}

/** A command of the comments, when it is known what was asked for; its module is loaded first then. */
type Use = (
  loaded: typeof commands,
  projectOf: (options: CommonArguments) => Project,
  io: Console,
) => Promise<ExitCode>;

/** `comments list`, `comments import` and `comments resolve`. */
export function addComments(
  program: Command,
  common: readonly (() => Option)[],
  run: (use: Use) => Promise<void>,
): void {
  const comments = program
    .command('comments')
    .description('Läs in, lista och avsluta kommentarer')
    .helpCommand(false)
    .addHelpText('after', examples);
  const list = comments
    .command('list')
    .description('Lista de öppna kommentarerna där de står i källorna')
    .argument('[dokument]', 'id ur report.yaml')
    .option('--all', 'lista också de som är klara')
    .action((document: string | undefined, options: CommonArguments & { all?: boolean }) => {
      const { all = false, lang } = options;
      const asked = { all, document: document ?? null, lang };
      return run((use, projectOf, io) => use.runCommentsList(projectOf(options), asked, io));
    });
  const load = comments
    .command('import')
    .description('Läs in en fil med kommentarer till chapter/comments/')
    .argument('<fil>', 'filen från ”Spara kommentarer”')
    .action((path: string, options: CommonArguments) => {
      const asked = { path, lang: options.lang };
      return run((use, projectOf, io) => use.runCommentsImport(projectOf(options), asked, io));
    });
  const resolve = comments
    .command('resolve')
    .description('Markera en kommentar som klar')
    .argument('<id>', 'början av kommentarens id, som list visar')
    .option('--reopen', 'öppna den igen')
    .option('--text <text>', 'vad som gjordes', '')
    .option('--as <namn>', 'vem du är (standard: namnet i Git)')
    .action((id: string, options: ResolveArguments) => {
      const { reopen = false, text, as = null, lang } = options;
      const asked = { id, reopen, text, as, lang };
      return run((use, projectOf, io) => use.runCommentsResolve(projectOf(options), asked, io));
    });
  for (const command of [list, load, resolve]) {
    for (const option of common) command.addOption(option());
  }
}

const examples = `
Exempel:
  npm run report -- comments import ~/Hämtat/faq-kommentarer-eva.json
  npm run report -- comments list faq --all
  npm run report -- comments resolve 3f2a9c1e --text ”Ändrat till 37 procent.”`;
