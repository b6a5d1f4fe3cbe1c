import { type Command, Option } from 'commander';

import { type Language, pick } from '../model/localised.ts';
import { verifyHelp } from './terms-verify.ts';

export interface VerifyArguments {
  root: string;
  lang: Language;
  cache: boolean;
  document?: string;
  /** `false` with `--no-external`. */
  external: boolean;
  rebuild?: boolean;
  format: 'text' | 'json';
}

/** The command line of `verify`; `run` gets an address or a path. */
export function addVerify(
  program: Command,
  lang: string,
  shared: readonly Option[],
  run: (what: string, options: VerifyArguments) => Promise<void>,
): void {
  const words = pick(verifyHelp, lang);
  const command = program
    .command('verify')
    .description(words.description)
    .argument(`<${words.address}>`, words.what);
  for (const option of shared) command.addOption(option);
  command
    .option(`--document <${words.id}>`, words.document)
    .option('--no-external', words.noExternal)
    .option('--rebuild', words.rebuild)
    .addOption(
      new Option('--format <format>', words.format).choices(['text', 'json']).default('text'),
    )
    .addHelpText('after', words.examples)
    .action((what: string, options: VerifyArguments) => run(what, options));
}
