import type { Command, Option } from 'commander';

import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import type * as commands from './comments.ts';
import type { Console, ExitCode } from './console.ts';
import type { CliTerms } from './terms-sv.ts';

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
  { comments: help, values }: CliTerms['help'],
  common: readonly (() => Option)[],
  run: (use: Use) => Promise<void>,
): void {
  const comments = program
    .command('comments')
    .description(help.description)
    .helpCommand(false)
    .addHelpText('after', help.examples);
  const list = comments
    .command('list')
    .description(help.list)
    .argument(`[${values.document}]`, help.document)
    .option('--all', help.all)
    .action((document: string | undefined, options: CommonArguments & { all?: boolean }) => {
      const { all = false, lang } = options;
      const asked = { all, document: document ?? null, lang };
      return run((use, projectOf, io) => use.runCommentsList(projectOf(options), asked, io));
    });
  const load = comments
    .command('import')
    .description(help.import)
    .argument(`<${values.file}>`, help.file)
    .action((path: string, options: CommonArguments) => {
      const asked = { path, lang: options.lang };
      return run((use, projectOf, io) => use.runCommentsImport(projectOf(options), asked, io));
    });
  const resolve = comments
    .command('resolve')
    .description(help.resolve)
    .argument('<id>', help.id)
    .option('--reopen', help.reopen)
    .option('--text <text>', help.text, '')
    .option(`--as <${values.name}>`, help.as)
    .action((id: string, options: ResolveArguments) => {
      const { reopen = false, text, as = null, lang } = options;
      const asked = { id, reopen, text, as, lang };
      return run((use, projectOf, io) => use.runCommentsResolve(projectOf(options), asked, io));
    });
  for (const command of [list, load, resolve]) {
    for (const option of common) command.addOption(option());
  }
}
