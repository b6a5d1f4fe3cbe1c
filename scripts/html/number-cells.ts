/** What stands for a number that is not there. */
const missing = /^(?:[–—-]|\.{1,3}|…|-{2,3})$/;
const sign = String.raw`(?:[−+±<>≤≥~≈–-]|ca|c:a|c\.|approx\.)?[\s\u00a0]*`;
const unit = String.raw`(?:[\s\u00a0]?(?:%|‰|kr|tkr|mkr|mnkr|md|mdkr|st|km|kg|kWh|°C|procent|kronor|SEK|EUR|percent))?`;

/** English has a point before decimals, and a comma between thousands. */
const numbers = {
  sv: numberLike(String.raw`\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+`, '[.,]'),
  en: numberLike(String.raw`\d{1,3}(?:[ \u00a0\u202f,]\d{3})+|\d+`, String.raw`\.`),
};

function numberLike(integer: string, decimalSign: string): RegExp {
  const before = `^(${sign}(?:kr|SEK|EUR|[€£$])?(?:${integer}))`;
  return new RegExp(String.raw`${before}(${decimalSign}\d+)?(${unit})$`, 'u');
}

function numberIn(lang: string): RegExp {
  return lang.startsWith('en') ? numbers.en : numbers.sv;
}

/** Whether the cells hold numbers, and nothing else than what stands for one. Years name things, and are read as words. */
export function isNumberColumn(texts: readonly string[], lang: string): boolean {
  const number = numberIn(lang);
  const written = texts.filter((text) => text !== '' && !missing.test(text));
  if (written.length === 0 || !written.every((text) => number.test(text))) return false;
  return !written.every((text) => /^(?:1[5-9]|20)\d\d$/.test(text));
}

/** From the decimal sign on, with the unit: what the next number has to leave room for. */
export function decimalsOf(text: string, lang: string): string {
  const [, , decimals = '', unitAfter = ''] = numberIn(lang).exec(text) ?? [];
  return decimals + unitAfter;
}

/** With a true minus before a number, and a dash for one that is missing; written from a keyboard, both are hyphens. */
export function withMinus(text: string): string {
  return text.replace(/^(\s*)[-–](?=\d)/u, '$1−').replace(/^(\s*)-(\s*)$/u, '$1–$2');
}
