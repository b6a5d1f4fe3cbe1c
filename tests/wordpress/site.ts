/** A real WordPress on loopback, from Debian's packages, in a temporary folder. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const debian = '/usr/share/wordpress';

const roles = ['administrator', 'editor', 'author'] as const;
export type Role = (typeof roles)[number];

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  address: string;
  users: Readonly<Record<Role, { id: number; password: string }>>;
  /** Password of each user in the browser's log-in form. */
  loginPassword: string;
  /** Value of the `Authorization` header of a user. */
  authorization(role: Role): string;
  /** Runs PHP with WordPress loaded and gives what it prints. */
  php(code: string): Promise<string>;
  /** The folder of media and plugins. */
  content: string;
}

/** A running database and the sites on it. */
export interface WordPress {
  site: Site;
  /** A network of sites, where editors may not write HTML of their own. */
  network: Site;
}

/** The same as plain data, for other processes. */
export interface Running {
  folder: string;
  /** Leaders of process groups. */
  processes: number[];
  site: RunningSite;
  network: RunningSite;
}

interface RunningSite {
  address: string;
  users: Site['users'];
  content: string;
  env: Readonly<Record<string, string>>;
}

/** What has to be installed before the tests can run; `null` when nothing is missing. */
export function missingForWordPress(): string | null {
  const missing = [
    ...(existsSync(join(debian, 'wp-includes/version.php')) ? [] : ['wordpress']),
    ...(isOnPath('mariadbd') ? [] : ['mariadb-server']),
    ...(isOnPath('php') ? [] : ['php-cli', 'php-mysql']),
  ];
  return missing.length === 0 ? null : `skipped: not installed: ${missing.join(', ')}`;
}

function isOnPath(program: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** Takes some seconds. `stopWordPress` must be called, also when a test fails. */
export async function startWordPress(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-wordpress-'));
  const processes: number[] = [];
  try {
    const root = join(folder, 'wp');
    const [socket] = await Promise.all([startDatabase(folder, processes), copyWordPress(root)]);
    const options = { folder, root, socket };
    const [site, network] = await Promise.all([
      startSite({ ...options, name: 'site' }, processes),
      startSite({ ...options, name: 'network' }, processes),
    ]);
    return { folder, processes, site, network };
  } catch (error) {
    await stopWordPress({ folder, processes });
    throw error;
  }
}

export async function stopWordPress({
  folder,
  processes,
}: Pick<Running, 'folder' | 'processes'>): Promise<void> {
  for (const leader of processes) {
    try {
      process.kill(-leader, 'SIGKILL'); // the group: PHP's server has workers
    } catch {
      // it has ended by itself
    }
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What tests do with it. */
export function wordPressOf({ site, network }: Running): WordPress {
  return { site: siteOf(site), network: siteOf(network) };
}

function siteOf({ address, users, content, env }: RunningSite): Site {
  return {
    address,
    users,
    content,
    loginPassword: 'a-password',
    authorization: (role) =>
      `Basic ${Buffer.from(`${role}:${users[role].password}`).toString('base64')}`,
    php: async (code) => {
      const folder = await mkdtemp(join(tmpdir(), 'rapport-php-'));
      try {
        const file = join(folder, 'code.php');
        await writeFile(file, phpWith(code));
        const { stdout } = await run('php', [...quiet, file], { env, maxBuffer: 64 * 2 ** 20 });
        return stdout;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function started(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  processes: number[],
): void {
  const child = spawn(program, args, { env, detached: true, stdio: 'ignore' });
  child.unref();
  if (child.pid !== undefined) processes.push(child.pid);
}

/** Folders with programs that only root has on the path. */
const environment: Record<string, string> = {
  LANG: 'C.UTF-8',
  PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
};

async function startDatabase(folder: string, processes: number[]): Promise<string> {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const owner = process.getuid?.() === 0 ? ['--user=root'] : [];
  const install = [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
  ];
  const quick = ['--skip-test-db', '--innodb-log-file-size=8M', ...owner];
  await run('mariadb-install-db', [...install, ...quick], { env: environment });
  const options = [
    '--no-defaults',
    ...owner,
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'db.pid')}`,
    '--skip-networking',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--innodb-log-file-size=8M',
    '--innodb-buffer-pool-size=64M',
    '--performance-schema=0',
  ];
  started('mariadbd', options, environment, processes);
  for (let tries = 0; !existsSync(socket); tries += 1) {
    if (tries > 600) throw new Error('The database does not start');
    await wait(50);
  }
  const sql = 'CREATE DATABASE site; CREATE DATABASE network;';
  await run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', sql], {
    env: environment,
  });
  return socket;
}

async function copyWordPress(root: string): Promise<void> {
  await cp(debian, root, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\/(?:wp-content|wp-config\.php|\.htaccess)$/.test(path),
  });
  await cp(join(here, 'wp-config.php'), join(root, 'wp-config.php'));
}

const quiet = [
  'upload_max_filesize=32M',
  'post_max_size=32M',
  'display_errors=0',
  'opcache.enable_cli=1',
].flatMap((setting) => ['-d', setting]);

interface SiteOptions {
  name: 'site' | 'network';
  folder: string;
  root: string;
  socket: string;
}

async function startSite(options: SiteOptions, processes: number[]): Promise<RunningSite> {
  const { name, folder, root, socket } = options;
  const content = join(folder, name);
  await copyContent(content);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...environment,
    RAPPORT_WP_FOLDER: root,
    RAPPORT_WP_CONTENT: content,
    RAPPORT_WP_SOCKET: socket,
    RAPPORT_WP_DATABASE: name,
    RAPPORT_WP_HOME: address,
    RAPPORT_WP_MULTISITE: name === 'network' ? 'yes' : 'no',
    PHP_CLI_SERVER_WORKERS: '4',
  };
  const installed = await run('php', [...quiet, join(here, 'install.php')], { env });
  const users = JSON.parse(
    installed.stdout.slice(installed.stdout.lastIndexOf('\n')),
  ) as Site['users'];
  const server = ['-S', `127.0.0.1:${port}`, '-t', root, join(here, 'router.php')];
  started('php', [...quiet, ...server], env, processes);
  await answering(address);
  return { address, users, content, env };
}

function phpWith(code: string): string {
  return `<?php
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'RAPPORT_WP_HOME' ), PHP_URL_HOST ) . ':' . parse_url( getenv( 'RAPPORT_WP_HOME' ), PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/';
require getenv( 'RAPPORT_WP_FOLDER' ) . '/wp-load.php';
${code}`;
}

async function copyContent(content: string): Promise<void> {
  const from = join(debian, 'wp-content');
  for (const part of ['uploads', 'plugins', 'themes', 'mu-plugins', 'languages'])
    await mkdir(join(content, part), { recursive: true });
  await cp(join(here, 'faults.php'), join(content, 'mu-plugins/faults.php'));
  const themes = join(from, 'themes');
  if (existsSync(themes))
    await cp(themes, join(content, 'themes'), { recursive: true, dereference: true });
  for (const name of ['sv_SE.mo', 'admin-sv_SE.mo']) {
    const file = join(from, 'languages', name);
    if (existsSync(file)) await cp(file, join(content, 'languages', name));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (bound === null || typeof bound === 'string') throw new Error('No port is free');
  return bound.port;
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${address}/wp-json/`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`WordPress at ${address} does not answer`);
}
