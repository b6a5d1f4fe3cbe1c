/** What is never printed, written, or sent to anybody but the site. */
export interface Secret {
  user: string;
  /** Value of the header `Authorization`. */
  header: string;
  /** A text from the site without the password, in whatever way it was written there. */
  scrub(text: string): string;
}

const hidden = '•••';
/** Shorter words than this stand in ordinary texts too. */
const shortest = 6;

export function secretOf(user: string, password: string): Secret {
  const basic = Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
  const plain = password.replaceAll(/\s/g, '');
  const forms = [password, plain, basic, basic.replace(/=+$/, '')]
    .flatMap((form) => [form, encodeURIComponent(form), htmlOf(form)])
    .filter((form) => form.length >= shortest)
    .sort((a, b) => b.length - a.length);
  const known = [...new Set(forms)];
  return {
    user,
    header: `Basic ${basic}`,
    scrub: (text) => known.reduce((rest, form) => rest.replaceAll(form, hidden), text),
  };
}

/** As a site may put it into HTML. */
function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
