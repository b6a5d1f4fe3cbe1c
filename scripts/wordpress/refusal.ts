import * as v from 'valibot';

import { printable } from '../diagnostics/diagnostic.ts';
import type { Localised } from '../model/localised.ts';
import type { Answer } from './client.ts';
import { type SiteFault, siteFault } from './fault.ts';
import { refusalSchema } from './schemas.ts';

/** What was asked for when the site refused. */
export interface Asked {
  site: string;
  user: string;
  /** What the user may not do, where that is why. */
  what: Localised;
}

/** Why a site does not do what it was asked for. */
export function refusalOf({ status, data }: Answer, { site, user, what }: Asked): SiteFault {
  const { code, message } = saidIn(data);
  if (status === 401) return loginFault(site, code);
  if (status === 403) return siteFault('site-permits', { user, what });
  if (status === 413) {
    return siteFault(
      'site-answers',
      {
        site,
        reason: {
          sv: 'sidan är större än vad webbservern tar emot (413)',
          en: 'the page is larger than what the web server takes (413)',
        },
      },
      { help: adminHelp },
    );
  }
  const reason: Localised = {
    sv: `webbplatsen svarade med ett fel (${status})${said(message)}`,
    en: `the site answered with a fault (${status})${said(message)}`,
  };
  return siteFault('site-answers', { site, reason });
}

const adminHelp: Localised = {
  sv: 'Be den som sköter webbplatsen att höja gränsen för hur mycket som får skickas på en gång.',
  en: 'Ask the administrator to raise the limit of what may be sent at once.',
};

/** The words of the site, which may be anything, as one short line. */
export function said(message: string): string {
  const plain = message
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain === '') return '';
  return `: ”${printable(plain.length > 160 ? `${plain.slice(0, 160)} …` : plain)}”`;
}

export function saidIn(data: unknown): v.InferOutput<typeof refusalSchema> {
  const { success, output } = v.safeParse(refusalSchema, data);
  return success ? output : { code: '', message: '' };
}

const logins = {
  wrong: {
    sv: 'användarnamnet eller lösenordet är fel',
    en: 'the user name or the password is wrong',
  },
  disabled: {
    sv: 'applikationslösenord är avstängda där',
    en: 'application passwords are turned off there',
  },
  unknown: {
    sv: 'WordPress känner inte igen användarnamnet och lösenordet',
    en: 'WordPress does not know the user name and the password',
  },
  before: {
    sv: 'webbservern har ett eget lösenord framför WordPress',
    en: 'the web server has a password of its own before WordPress',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export function passwordsAreOff(site: string): SiteFault {
  return loginFaultOf(site, 'disabled');
}

function loginFault(site: string, code: string): SiteFault {
  return loginFaultOf(site, loginKindOf(code));
}

function loginFaultOf(site: string, kind: keyof typeof logins): SiteFault {
  const help = kind === 'wrong' ? undefined : loginHelp[kind];
  return siteFault('site-login', { site, reason: logins[kind] }, { help });
}

function loginKindOf(code: string): keyof typeof logins {
  if (/^(?:incorrect_password|invalid_username|invalid_email)$/.test(code)) return 'wrong';
  if (/application_passwords_disabled/.test(code)) return 'disabled';
  return code === '' ? 'before' : 'unknown';
}

const loginHelp = {
  disabled: {
    sv: 'Be den som sköter webbplatsen att slå på applikationslösenord för dig. Ofta är det ett säkerhetstillägg som stänger av dem.',
    en: 'Ask the administrator to turn on application passwords for you. Often a security plugin turns them off.',
  },
  // WordPress says the same of a wrong password as of one that never arrived.
  unknown: {
    sv: 'Se efter att det är ett applikationslösenord (inte ditt vanliga lösenord), och att användarnamnet är det som står i din profil. Är båda rätta, be den som sköter webbplatsen att låta webbservern släppa fram huvudet `Authorization` till PHP.',
    en: 'See that it is an application password (not your usual one), and that the user name is the one in your profile. If both are right, ask the administrator to let the web server pass the header `Authorization` on to PHP.',
  },
  before: {
    sv: 'Be den som sköter webbplatsen att öppna `/wp-json/` för dig.',
    en: 'Ask the administrator to open `/wp-json/` for you.',
  },
} as const;
