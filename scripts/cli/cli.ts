import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Command, CommanderError, Option } from 'commander';

import { type Cache, createDiskCache, noCache } from '../compile/cache.ts';
import type { MessageFormat } from '../diagnostics/formats.ts';
import { type Language, languages } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import type { CheckOptions } from './check.ts';
import { addComments } from './comments-arguments.ts';
import { addCompare } from './compare-arguments.ts';
import type { Console, ExitCode } from './console.ts';
import { addPackage } from './package-arguments.ts';
import { addPreview } from './preview-arguments.ts';
import { addPublish } from './publish-arguments.ts';
import type { CliTerms } from './terms-sv.ts';
import { cliTermsOf } from './terms.ts';
import { addVerify } from './verify-arguments.ts';

const engineRoot = fileURLToPath(new URL('../..', import.meta.url));

interface CommonOptions {
  root: string;
  lang: Language;
}

/** What every command is told of when it is added. */
interface Adding {
  help: CliTerms['help'];
  /** Language of the help. */
  lang: string;
  io: Console;
  done: (code: ExitCode) => void;
}

function programFor(adding: Adding): Command {
  const { help, io, done } = adding;
  const titles: Readonly<Record<string, string>> = help.titles;
  const program = new Command('rapport')
    .description(help.program)
    .version(versionOf(), '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .exitOverride()
    .addHelpText('after', help.examples);
  addBuild(program, adding);
  addCheck(program, adding);
  addPackage(
    program,
    help,
    [rootOption(help), languageOption(help), cacheOption(help)],
    async (documents, { site = false, address = null, ...options }) => {
      const { runPackage } = await import('./package.ts');
      const generator = `Rapport ${versionOf()}`;
      const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH']);
      const { lang } = options;
      const asked = { documents, lang, site, address, generator, sourceDate };
      done(await runPackage(projectOf(options), { ...asked, cache: cacheOf(options) }, io));
    },
  );
  const shared = { root: rootOption(help), lang: languageOption(help) };
  addCompare(
    program,
    help,
    shared,
    async (old, now, { lang, format, html = false, ...options }) => {
      const { runCompare } = await import('./compare.ts');
      const generator = `Rapport ${versionOf()}`;
      const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH']);
      const asked = { old, now, lang, format, htmlOnly: html, generator, sourceDate };
      done(await runCompare(projectOf({ lang, ...options }), asked, io));
    },
  );
  const common = [() => rootOption(help), () => languageOption(help)];
  addComments(program, help, common, async (use) => {
    done(await use(await import('./comments.ts'), projectOf, io));
  });
  addPreview(program, help, rootOption(help), async (document, options) => {
    const { runPreview } = await import('./preview.ts');
    const generator = `Rapport ${versionOf()}`;
    done(await runPreview(projectOf(options), { ...options, document, generator }, io));
  });
  addPublishing(program, adding);
  addVerifying(program, adding);
  return program;
}

function addPublishing(program: Command, { help, lang, io, done }: Adding): void {
  const shared = [rootOption(help), languageOption(help), cacheOption(help)];
  addPublish(program, lang, shared, async (documents, options) => {
    const [{ runPublish }, { ask }] = [await import('./publish.ts'), await import('./ask.ts')];
    const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH']);
    const made = { generator: `Rapport ${versionOf()}`, sourceDate, cache: cacheOf(options) };
    const world = { fetch, env: process.env, ask };
    done(await runPublish(projectOf(options), { ...options, documents, ...made }, io, world));
  });
}

function addVerifying(program: Command, { help, lang, io, done }: Adding): void {
  const shared = [rootOption(help), languageOption(help), cacheOption(help)];
  addVerify(program, lang, shared, async (what, options) => {
    const { runVerify } = await import('./verify.ts');
    const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH']);
    const made = { generator: `Rapport ${versionOf()}`, sourceDate, cache: cacheOf(options) };
    done(await runVerify(projectOf(options), what, { ...options, ...made }, io, fetch));
  });
}

function addCheck(program: Command, { help, io, done }: Adding): void {
  const { check, values } = help;
  program
    .command('check')
    .description(check.description)
    .addOption(rootOption(help))
    .addOption(languageOption(help))
    .option('--fix', check.fix)
    .option('--dry-run', check.dryRun)
    .option('--strict', check.strict)
    .option('--info', check.info)
    .option('--online', check.online)
    .option('--todo', check.todo)
    .option('--readability', check.readability)
    .option('--comments', check.comments)
    .addOption(cacheOption(help))
    .option('--changed [version]', check.changed)
    .addOption(formatOption(help))
    .option(`--explain [${values.rule}]`, check.explain)
    .addHelpText('after', check.examples)
    .action(async (options: CheckArguments) => {
      const { explain, lang } = options;
      if (explain !== undefined) {
        const { runExplain } = await import('./explain.ts');
        return done(runExplain(explain === true ? null : explain, lang, io));
      }
      if (options.changed !== undefined) {
        const { runChanged } = await import('./changed.ts');
        const old = options.changed === true ? 'HEAD' : options.changed;
        const format = options.format === 'json' ? 'json' : 'text';
        return done(await runChanged(projectOf(options), { old, lang, format }, io));
      }
      const { runCheck } = await import('./check.ts');
      return done(await runCheck(projectOf(options), checkOptionsOf(options), io));
    });
}

function addBuild(program: Command, { help, io, done }: Adding): void {
  const { build, values } = help;
  program
    .command('build')
    .description(build.description)
    .argument(`[${values.document}...]`, build.documents)
    .addOption(rootOption(help))
    .addOption(languageOption(help))
    .option(`--out <${values.folder}>`, build.out)
    .option('--html', build.html)
    .option('--review', build.review)
    .addOption(cacheOption(help))
    .addHelpText('after', build.examples)
    .action(async (documents: string[], options: BuildArguments) => {
      const { lang } = options;
      const cache = cacheOf(options);
      if (options.review) {
        const { runReview } = await import('./review.ts');
        return done(await runReview(projectOf(options), { documents, lang, cache }, io));
      }
      const { runBuild } = await import('./build.ts');
      const formats = options.html ? (['html'] as const) : (['html', 'pdf'] as const);
      const generator = `Rapport ${versionOf()}`;
      const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH']);
      const asked = { documents, formats, generator, sourceDate, cache, lang };
      return done(await runBuild(projectOf(options), asked, io));
    });
}

interface BuildArguments extends CommonOptions {
  cache: boolean;
  out?: string;
  html?: boolean;
  review?: boolean;
}

interface CheckArguments extends CommonOptions {
  cache: boolean;
  fix?: boolean;
  dryRun?: boolean;
  strict?: boolean;
  info?: boolean;
  online?: boolean;
  todo?: boolean;
  readability?: boolean;
  comments?: boolean;
  format: MessageFormat;
  explain?: string | true;
  /** A version, or `true` for the last commit. */
  changed?: string | true;
}

function checkOptionsOf(options: CheckArguments): CheckOptions {
  const { lang, format, dryRun = false, fix = false } = options;
  return {
    lang,
    format,
    cache: cacheOf(options),
    infos: options.info ?? false,
    strict: options.strict ?? false,
    online: options.online ?? false,
    todo: options.todo ?? false,
    readability: options.readability ?? false,
    comments: options.comments ?? false,
    fix: dryRun ? 'show' : fix ? 'apply' : 'off',
    version: versionOf(),
  };
}

/**
 * The date that reproducible builds give their files, in seconds since 1970 (reproducible-builds.org); without one, or with one
 * that is no number, the documents' own dates hold.
 */
function sourceDateOf(epoch: string | undefined): Date | undefined {
  return epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
}

function rootOption({ values, options }: CliTerms['help']): Option {
  return new Option(`--root <${values.folder}>`, options.root).default('.', options.here);
}

function languageOption({ values, options }: CliTerms['help']): Option {
  return new Option(`--lang <${values.language}>`, options.lang).choices(languages).default('sv');
}

function cacheOption({ options }: CliTerms['help']): Option {
  return new Option('--no-cache', options.noCache);
}

function cacheOf({ cache }: { cache: boolean }): Cache {
  return cache ? createDiskCache() : noCache;
}

function formatOption({ options }: CliTerms['help']): Option {
  return new Option('--format <format>', options.format)
    .choices(['text', 'json', 'sarif', 'github'] satisfies MessageFormat[])
    .default('text');
}

function projectOf({ root, out }: CommonOptions & { out?: string }): Project {
  const folder = resolve(root);
  return { root: folder, out: resolve(out ?? resolve(folder, 'out')) };
}

function versionOf(): string {
  const text = readFileSync(resolve(engineRoot, 'package.json'), 'utf8');
  const data: unknown = JSON.parse(text);
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '';
}

/** Runs one command; the only place that knows of arguments and exit codes. */
export async function main(argv: readonly string[], io: Console): Promise<ExitCode> {
  let code: ExitCode = 0;
  const lang = languageIn(argv);
  const { help, ourFault } = cliTermsOf(lang);
  const done = (result: ExitCode) => {
    code = result;
  };
  try {
    await programFor({ help, lang, io, done }).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.err(`${ourFault}\n`);
    io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 3;
  }
}

/** Known before the arguments are parsed, since their help is in it too. */
function languageIn(argv: readonly string[]): string {
  return /(?:^|\0)--lang[=\0]([^\0]*)/.exec(argv.join('\0'))?.[1] ?? languages[0];
}

async function runHere(): Promise<void> {
  process.env['TZ'] = 'UTC'; // drawings with dates must not follow the machine
  const colour =
    !process.env['NO_COLOR'] && (process.stderr.isTTY || Boolean(process.env['FORCE_COLOR']));
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colour,
    interactive: process.stderr.isTTY && !process.env['CI'],
    fetch,
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void runHere();
}
