import { type Command, InvalidArgumentError, type Option } from 'commander';

import type { Language } from '../model/localised.ts';
import type { CliTerms } from './terms-sv.ts';

export interface PackageArguments {
  root: string;
  lang: Language;
  cache: boolean;
  out?: string;
  site?: boolean;
  /** Ends in a slash. */
  address?: string;
}

/** The command line of `package`. */
export function addPackage(
  program: Command,
  { package: words, values }: CliTerms['help'],
  shared: readonly Option[],
  run: (documents: string[], options: PackageArguments) => Promise<void>,
): void {
  const addressOf = (text: string): string => {
    const address = URL.canParse(text) ? new URL(text) : null;
    if (address === null || !/^https?:$/.test(address.protocol) || /[?#]/.test(text)) {
      throw new InvalidArgumentError(words.noAddress);
    }
    return address.href.endsWith('/') ? address.href : `${address.href}/`;
  };
  const command = program
    .command('package')
    .description(words.description)
    .argument(`[${values.document}...]`, words.documents);
  for (const option of shared) command.addOption(option);
  command
    .option(`--out <${values.folder}>`, words.out)
    .option('--site', words.site)
    .option(`--address <${values.address}>`, words.address, addressOf)
    .addHelpText('after', words.examples)
    .action((documents: string[], options: PackageArguments) => run(documents, options));
}
