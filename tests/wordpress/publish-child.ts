/** A run in a process of its own, which tests kill. It prints a line for each request. */
import { chooseState, lockSite } from '../../scripts/wordpress/choose.ts';
import { realClock } from '../../scripts/wordpress/client.ts';
import { handOver } from '../../scripts/wordpress/run.ts';
import { secretOf } from '../../scripts/wordpress/secret.ts';
import { fileStore, statePathOf } from '../../scripts/wordpress/state.ts';
import { small } from './small-document.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as Record<
  'id' | 'address' | 'password' | 'root',
  string
>;
const { id, address, password, root } = settings;
const store = fileStore(statePathOf(root, address), 'state');
const nothing = () => undefined;

await lockSite(store, 'state');
await handOver({
  address,
  secret: secretOf('editor', password),
  fetch: async (url, init) => {
    process.stdout.write(`${init.method} ${url}\n`);
    return await fetch(url, init);
  },
  clock: realClock,
  signal: new AbortController().signal,
  userAgent: 'Rapport',
  timeout: 60_000,
  sent: { GET: 0, POST: 0 },
  state: await chooseState(store, address, { type: null, parent: null }),
  store,
  live: false,
  choices: new Map(),
  apply: true,
  contents: async () => [small(id)],
  listener: {
    onOpened: nothing,
    onSurvey: nothing,
    onPlans: nothing,
    onProgress: nothing,
    onPause: nothing,
  },
});
