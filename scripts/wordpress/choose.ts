import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { type Lock, LockedFault, takeLock } from '../publish/lock.ts';
import { siteAddressOf } from './address.ts';
import { siteFault } from './fault.ts';
import { type Secret, secretOf } from './secret.ts';
import { emptyState, knownSites, type SiteState, type Store, unusable } from './state.ts';

/**
 * The site that is meant: the one that was named, or the only one that is known.
 *
 * @throws {SiteFault}
 */
export async function chooseSite(root: string, named: string | null): Promise<string> {
  if (named !== null) return siteAddressOf(named);
  const [only, ...others] = await knownSites(root);
  if (only !== undefined && others.length === 0) return siteAddressOf(only);
  const list = [only, ...others].join(', ');
  const reason =
    only === undefined
      ? { sv: 'Ingen webbplats är angiven', en: 'No site is named' }
      : {
          sv: `Rapporten ligger på flera webbplatser: ${list}`,
          en: `The report is on several sites: ${list}`,
        };
  throw siteFault('site-chosen', { reason });
}

/**
 * What is known of the site, with what the user says now.
 *
 * @throws {SiteFault} where that would leave pages behind.
 */
export async function chooseState(
  store: Store,
  address: string,
  { type, parent }: { type: string | null; parent: number | null },
): Promise<SiteState> {
  const known = await store.read();
  const state = known ?? emptyState(address, type ?? 'pages');
  if (state.site !== address) {
    const reason = {
      sv: `Filen ${basename(store.path)} hör till en annan webbplats: ${state.site}`,
      en: `The file ${basename(store.path)} belongs to another site: ${state.site}`,
    };
    throw siteFault('site-chosen', { reason });
  }
  const hasPages = Object.values(state.documents).some(({ page }) => page !== undefined);
  if (type !== null && type !== state.type && hasPages) {
    const reason = {
      sv: `Sidorna på webbplatsen har redan typen ${state.type}; Rapport gör inte om dem till ${type}`,
      en: `The pages on the site have the type ${state.type} already; Rapport does not turn them into ${type}`,
    };
    const help = {
      sv: 'Kör utan `--type`. Ska sidorna byta typ, ta bort raderna om dem ur filen i publish/: då görs nya.',
      en: 'Run without `--type`. If the pages are to change type, remove the lines about them from the file in publish/: then new ones are made.',
    };
    throw siteFault('site-chosen', { reason }, { help });
  }
  return { ...state, type: type ?? state.type, ...(parent !== null && { parent }) };
}

/**
 * Lets only one run at a time write to a site, of those that know of it by the same file.
 *
 * @throws {SiteFault}
 */
export async function lockSite({ path }: Store, shown: string): Promise<Lock> {
  try {
    await mkdir(dirname(path), { recursive: true });
    return await takeLock(join(dirname(path), `.${basename(path, '.json')}.lock`));
  } catch (error) {
    if (error instanceof LockedFault)
      throw siteFault('site-alone', { path: shown, pid: error.pid });
    throw unusable(shown, error);
  }
}

/** Asks the user for a line, shown while it is written or not; `null` where nobody answers. */
export type Ask = (question: string, how: { hidden: boolean }) => Promise<string | null>;

/**
 * User name and password, from the environment or from the user. The password is taken out of the environment, so that no program that
 * is started later gets it.
 *
 * @throws {SiteFault}
 */
export async function secretFrom(
  env: NodeJS.ProcessEnv,
  ask: Ask,
  { site, words }: { site: string; words: { user: string; password: string } },
): Promise<Secret> {
  const given = env['RAPPORT_WP_PASSWORD'] ?? '';
  delete env['RAPPORT_WP_PASSWORD'];
  const named = env['RAPPORT_WP_USER'] ?? '';
  const user = named === '' ? await ask(words.user, { hidden: false }) : named;
  const password =
    given === '' && user !== null ? await ask(words.password, { hidden: true }) : given;
  if ((user ?? '').trim() === '' || (password ?? '').trim() === '') {
    const reason = {
      sv: 'användarnamn eller lösenord saknas',
      en: 'user name or password is missing',
    };
    throw siteFault('site-login', { site, reason });
  }
  return secretOf((user ?? '').trim(), (password ?? '').trim());
}
