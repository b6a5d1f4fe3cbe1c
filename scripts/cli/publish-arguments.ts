import { type Command, InvalidArgumentError, Option } from 'commander';

import { type Language, pick } from '../model/localised.ts';
import { publishHelp } from './terms-publish.ts';

export interface PublishArguments {
  root: string;
  lang: Language;
  cache: boolean;
  site?: string;
  type?: string;
  parent?: number;
  apply?: boolean;
  live?: boolean;
  overwrite?: number[];
  keep?: number[];
}

/** The command line of `publish`. */
export function addPublish(
  program: Command,
  lang: string,
  shared: readonly Option[],
  run: (documents: string[], options: PublishArguments) => Promise<void>,
): void {
  const words = pick(publishHelp, lang);
  const numberOf = (text: string): number => {
    if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError(words.noNumber);
    return Number(text);
  };
  const numbersOf = (text: string, earlier: number[] = []): number[] => [
    ...earlier,
    numberOf(text),
  ];
  const command = program
    .command('publish')
    .description(words.description)
    .argument('[id...]', words.documents);
  for (const option of shared) command.addOption(option);
  command
    .option(`--site <${words.address}>`, words.site)
    .option(`--type <${words.type}>`, words.types)
    .option(`--parent <${words.number}>`, words.parent, numberOf)
    .addOption(new Option('--plan', words.plan).conflicts('apply'))
    .option('--apply', words.apply)
    .option('--live', words.live)
    .option(`--overwrite <${words.number}>`, words.overwrite, numbersOf)
    .option(`--keep <${words.number}>`, words.keep, numbersOf)
    .addHelpText('after', words.examples)
    .action((documents: string[], options: PublishArguments) => run(documents, options));
}
