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
import { addPreview } from './preview-arguments.ts';

const engineRoot = fileURLToPath(new URL('../..', import.meta.url));

interface CommonOptions {
  root: string;
  lang: Language;
}

function programFor(io: Console, done: (code: ExitCode) => void): Command {
  const program = new Command('rapport')
    .description(
      'Bygger rapporter: Markdown och datafiler blir en webbsida och en PDF som hör ihop.',
    )
    .version(versionOf(), '-V, --version', 'visa versionen')
    .helpOption('-h, --help', 'visa hjälpen')
    .helpCommand(false)
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .exitOverride()
    .addHelpText('after', examples);
  addBuild(program, io, done);
  addCheck(program, io, done);
  const shared = { root: rootOption(), lang: languageOption() };
  addCompare(program, shared, async (old, now, { lang, format, html = false, ...options }) => {
    const { runCompare } = await import('./compare.ts');
    const generator = `Rapport ${versionOf()}`;
    const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH']);
    const asked = { old, now, lang, format, htmlOnly: html, generator, sourceDate };
    done(await runCompare(projectOf({ lang, ...options }), asked, io));
  });
  addComments(program, [rootOption, languageOption], async (use) => {
    done(await use(await import('./comments.ts'), projectOf, io));
  });
  addPreview(program, rootOption(), async (document, options) => {
    const { runPreview } = await import('./preview.ts');
    const generator = `Rapport ${versionOf()}`;
    done(await runPreview(projectOf(options), { ...options, document, generator }, io));
  });
  return program;
}

function addCheck(program: Command, io: Console, done: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('Kontrollera källorna utan att bygga något')
    .addOption(rootOption())
    .addOption(languageOption())
    .option('--fix', 'rätta det som går att rätta säkert; ändringarna visas')
    .option('--dry-run', 'visa bara vad --fix skulle ändra')
    .option('--strict', 'räkna varningar som fel')
    .option('--info', 'visa upplysningar också')
    .option('--online', 'pröva också att adresser på webben går att nå')
    .option('--todo', 'lista också det som väntar på författaren: oläsliga tal, utkast, referenser')
    .option('--readability', 'visa läsbarheten (LIX) för varje avsnitt')
    .option('--comments', 'lista också de öppna kommentarerna där de står i källorna')
    .addOption(cacheOption())
    .option('--changed [version]', 'vad ändrade tal gör med meningar, diagram och tabeller')
    .addOption(formatOption())
    .option('--explain [regel]', 'förklara en regel med exempel; utan regel visas alla')
    .addHelpText('after', checkExamples)
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

function addBuild(program: Command, io: Console, done: (code: ExitCode) => void): void {
  program
    .command('build')
    .description('Bygg dokumenten till out/: HTML, PDF, figurfiler och manifest')
    .argument('[dokument...]', 'id ur report.yaml; utan id byggs alla')
    .addOption(rootOption())
    .addOption(languageOption())
    .option('--out <mapp>', 'mapp för det byggda (standard: out/ i rapportens mapp)')
    .option('--html', 'bygg bara HTML: ingen PDF, inga PNG-bilder')
    .option('--review', 'bygg i stället en fil per dokument att mejla och kommentera i')
    .addOption(cacheOption())
    .addHelpText('after', buildExamples)
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

/** Commander's headings in Swedish. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};

function rootOption(): Option {
  return new Option(
    '--root <mapp>',
    'rapportens mapp, med chapter/, figures/ och templates/',
  ).default('.', 'den här mappen');
}

function languageOption(): Option {
  return new Option('--lang <språk>', 'språk i meddelandena').choices(languages).default('sv');
}

function cacheOption(): Option {
  return new Option('--no-cache', 'gör om allt; använd inget som sparats från förra gången');
}

function cacheOf({ cache }: { cache: boolean }): Cache {
  return cache ? createDiskCache() : noCache;
}

function formatOption(): Option {
  return new Option('--format <format>', 'meddelandena som text, eller för program på stdout')
    .choices(['text', 'json', 'sarif', 'github'] satisfies MessageFormat[])
    .default('text');
}

const examples = `
Exempel:
  npm run build                       bygg allt till out/
  npm run build -- kapitel-7          bygg ett dokument
  npm run check                       kontrollera källorna
  npm run preview                     se sidan medan du skriver

Slutkoder: 0 klart, 1 fel i källorna, 2 fel användning, 3 gick inte att genomföra.`;

const buildExamples = `
Exempel:
  npm run build -- faq --html         bara webbsidan för FAQ:n
  npm run build -- faq --review       out/faq.granskning.html, att mejla och kommentera i
  npm run report -- build --root ../annan-rapport --out /tmp/annan`;

const checkExamples = `
Exempel:
  npm run check
  npm run check -- --todo
  npm run check -- --comments
  npm run check -- --fix --dry-run             visa vad som kan rättas åt dig
  npm run check -- --fix                       rätta det
  npm run check -- --explain value-resolves    förklara en regel
  npm run check -- --format sarif > fel.sarif
  npm run check -- --changed                   tal som ändrats sedan senaste commit, och meningarna om dem
  npm run check -- --root ../annan-rapport`;

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
  try {
    await programFor(io, (result) => {
      code = result;
    }).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.err(`Ett fel i Rapport, inte i dina källor. Anmäl det gärna med texten nedan.\n`);
    io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 3;
  }
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
