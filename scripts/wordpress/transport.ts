import type { Localised } from '../model/localised.ts';
import { type SiteFault, siteFault } from './fault.ts';
import type { Secret } from './secret.ts';

/** A site, and what it must not get or give. */
interface Line {
  address: string;
  secret: Secret;
  signal: AbortSignal;
}

/** Bytes that are read of an answer; a page of half a million letters comes back in less. */
const mostBytes = 16 * 2 ** 20;

/** Letters of warnings before an answer. */
const mostWarnings = 20_000;

const certificate = {
  sv: 'Meddela den som sköter webbplatsen. Lösenordet är inte skickat.',
  en: 'Tell the administrator of the site. The password was not sent.',
};

const reasons = {
  unknown: {
    reason: { sv: 'det finns ingen sådan webbplats', en: 'there is no such site' },
    help: { sv: 'Se efter att adressen är rätt.', en: 'See that the address is right.' },
  },
  refused: {
    reason: { sv: 'webbplatsen svarar inte', en: 'the site does not answer' },
    help: undefined,
  },
  slow: {
    reason: { sv: 'webbplatsen svarar inte i tid', en: 'the site does not answer in time' },
    help: undefined,
  },
  expired: {
    reason: { sv: 'certifikatet har gått ut', en: 'its certificate has expired' },
    help: certificate,
  },
  name: {
    reason: {
      sv: 'certifikatet gäller en annan adress',
      en: 'its certificate is for another address',
    },
    help: certificate,
  },
  untrusted: {
    reason: {
      sv: 'certifikatet är inte utfärdat av någon som datorn litar på',
      en: 'its certificate is issued by nobody that this computer trusts',
    },
    help: certificate,
  },
} as const;

/** What `fetch` throws, told. Its cause carries the code of the system. */
export function unreachable(site: string, error: unknown): SiteFault {
  const kind = kindOf(error);
  const { reason, help } = reasons[kind];
  const isLasting = !['refused', 'slow'].includes(kind);
  return siteFault(
    'site-answers',
    { site, reason },
    { help, cause: error, line: isLasting ? 'lasting' : 'passing' },
  );
}

function kindOf(error: unknown): keyof typeof reasons {
  if (error instanceof Error && error.name === 'TimeoutError') return 'slow';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return 'unknown';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'expired';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'name';
  if (/CERT|SELF_SIGNED|ISSUER|LEAF_SIGNATURE/.test(code)) return 'untrusted';
  return code.includes('TIMEOUT') ? 'slow' : 'refused';
}

/** @throws {SiteFault} where the site sends on: the password must not go there. */
export function refuseRedirect(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  { address, secret }: Pick<Line, 'address' | 'secret'>,
): void {
  if (status < 300 || status >= 400) return;
  const to = originOf(headers.get('location'), address, secret);
  throw siteFault(
    'site-address',
    {
      address,
      reason: {
        sv: `webbplatsen skickar vidare${to === null ? '' : ` till ${to}`}`,
        en: `the site sends on${to === null ? '' : ` to ${to}`}`,
      },
    },
    {
      help: {
        sv: 'Är det rätt webbplats, skriv den adressen efter `--site` i stället. Lösenordet är inte skickat dit.',
        en: 'If that is the right site, write that address after `--site` instead. The password was not sent there.',
      },
    },
  );
}

function originOf(location: string | null, address: string, secret: Secret): string | null {
  if (location === null || !URL.canParse(location, address)) return null;
  return secret.scrub(new URL(location, address).origin);
}

const noJson: Localised = {
  sv: 'svaret är inte det som WordPress ger program: gränssnittet för program (REST API) är avstängt, eller så är det ingen WordPress',
  en: 'the answer is not what WordPress gives programs: the interface for programs (REST API) is off, or it is no WordPress',
};

/**
 * The data of an answer, without the password wherever the site has put it; `undefined` where a refusal is no JSON.
 *
 * @throws {SiteFault} where it is too long, or should have been data.
 */
export async function readJson(
  response: Response,
  { address: site, secret, signal }: Line,
): Promise<unknown> {
  const text = await readText(response, site, signal);
  for (const start of startsOf(text)) {
    try {
      return JSON.parse(text.slice(start), (_, value: unknown) =>
        typeof value === 'string' ? secret.scrub(value) : value,
      );
    } catch {
      continue;
    }
  }
  if (!response.ok) return undefined;
  throw notJson(site);
}

/** Where data may begin: a site that shows the warnings of its plugins has them before. */
function startsOf(text: string): number[] {
  const found = [...text.slice(0, mostWarnings).matchAll(/(?<=^\s*|[>\n\ufeff]\s*)[[{]/g)];
  return found.slice(0, 10).map(({ index }) => index);
}

export function notJson(site: string): SiteFault {
  return siteFault(
    'site-answers',
    { site, reason: noJson },
    {
      help: {
        sv: 'Se efter att adressen är rätt, och be den som sköter webbplatsen att slå på REST API för inloggade.',
        en: 'See that the address is right, and ask the administrator to turn on the REST API for users who are logged in.',
      },
    },
  );
}

async function readText(response: Response, site: string, signal: AbortSignal): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // A body of an answer is a stream of bytes.
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > mostBytes) break;
      parts.push(part);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw unreachable(site, error);
  }
  if (size <= mostBytes) return Buffer.concat(parts).toString('utf8');
  const reason = {
    sv: 'svaret tar aldrig slut, och har inte lästs',
    en: 'the answer does not end, and was not read',
  };
  throw siteFault('site-answers', { site, reason });
}
