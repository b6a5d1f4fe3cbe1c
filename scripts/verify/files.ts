import { absolute } from './addresses.ts';
import { type Finding, type FileUse, finding, type LinkUse } from './finding.ts';
import { type Answer, ask, inTurns, type Network } from './network.ts';
import { showsSame } from './same-picture.ts';
import { shown } from './words.ts';

const atOnce = 6;
const mostBytes = 64 * 2 ** 20;
const mostAsked = 1000;

/** Fetches each file that the page uses and compares it with ours. */
export async function checkFiles(
  uses: readonly FileUse[],
  ours: ReadonlyMap<string, Uint8Array>,
  { page, network }: { page: string; network: Network },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const unique = new Map(uses.map((use) => [`${use.name} ${absolute(use.url, page)}`, use]));
  await inTurns([...unique.values()].slice(0, mostAsked), atOnce, async (use) => {
    const url = absolute(use.url, page);
    const answer = await fileAt(url, network);
    const { name, where, leaf } = use;
    if (answer.is === 'failed') {
      const { fault, status } = answer;
      findings.push(
        finding(
          'published-file-answers',
          { name, url: shown(url, 200), fault, status, where },
          leaf,
        ),
      );
      return;
    }
    const fault = await faultOf(use, ours.get(name), answer.bytes);
    if (fault !== null)
      findings.push(finding('published-file', { name, url: shown(url, 200), fault, where }, leaf));
  });
  return findings;
}

/** A file, also one that is written into the page itself. */
async function fileAt(url: string, network: Network): Promise<Answer> {
  const inline = /^data:([^,;]*)(;base64)?,/i.exec(url);
  if (inline === null)
    return await ask(url, network, { method: 'GET', most: mostBytes, isBound: false });
  const rest = url.slice(inline[0].length);
  const bytes = Buffer.from(rest, inline[2] === undefined ? 'utf8' : 'base64');
  return { is: 'got', url, type: inline[1] ?? '', bytes };
}

/** What WordPress calls the smaller versions that it makes of a picture. */
const resized = /-(?:\d+x\d+|scaled|e\d{10,})(?=\.[a-z]+(?:[?#]|$))/i;
const otherFormat = /\.(?:webp|avif)(?:[?#]|$)/i;

async function faultOf(
  { url, isPicture }: FileUse,
  ours: Uint8Array | undefined,
  theirs: Uint8Array,
): Promise<'bytes' | 'picture' | 'no-picture' | null> {
  if (ours === undefined) throw new Error('A file of the page is not among its media');
  if (Buffer.compare(ours, theirs) === 0) return null;
  if (!isPicture || !(resized.test(url) || otherFormat.test(url))) return 'bytes';
  const isSame = await showsSame(ours, theirs);
  if (isSame === null) return 'no-picture';
  return isSame ? null : 'picture';
}

/** Asks for each address that the page links to, once; anchors on the page itself are looked for there. */
export async function checkLinks(
  uses: readonly LinkUse[],
  { page, network, ids }: { page: string; network: Network; ids: ReadonlySet<string> },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const addresses = new Map<string, LinkUse>();
  for (const use of uses) {
    const url = absolute(use.url, page);
    const [address = '', anchor = ''] = url.split('#', 2);
    if (address === page.split('#')[0]) {
      if (anchor !== '' && !ids.has(decoded(anchor)))
        findings.push(
          finding(
            'published-anchor',
            { id: shown(anchor), fault: 'missing', where: use.where },
            use.leaf,
          ),
        );
    } else if (/^https?:/i.test(address) && !addresses.has(address)) addresses.set(address, use);
  }
  await inTurns([...addresses].slice(0, mostAsked), atOnce, async ([url, use]) => {
    const found = await linkFinding(url, use, network);
    if (found !== null) findings.push(found);
  });
  return findings;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Faults that may pass, or that tell of who asks. */
const uncertain: ReadonlySet<string> = new Set(['closed', 'slow', 'refused', 'faulty', 'large']);

async function linkFinding(
  url: string,
  { where, leaf }: LinkUse,
  network: Network,
): Promise<Finding | null> {
  const limits = { most: mostBytes, isBound: false } as const;
  const head = await ask(url, network, { ...limits, method: 'HEAD' });
  const isSettled = head.is === 'got' || head.fault === 'unknown' || head.fault === 'private';
  const answer = isSettled ? head : await ask(url, network, { ...limits, method: 'GET' });
  // What may not be asked for is never asked: a link to a local network stands in the sources, where `check` tells of it.
  if (answer.is === 'got' || answer.fault === 'private' || answer.fault === 'large') return null;
  const { fault, status } = answer;
  const isOwn = new URL(url).host === new URL(network.named).host;
  const isUncertain = uncertain.has(fault) && !(isOwn && fault !== 'closed');
  return finding(
    isUncertain ? 'published-link-uncertain' : 'published-link-answers',
    { url: shown(url, 200), fault, status, where },
    leaf,
  );
}
