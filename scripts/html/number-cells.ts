/** What stands for a number that is not there. */
const missing = /^(?:[–—-]|\.{1,3}|…|-{2,3})$/;
const sign = String.raw`(?:[−+±<>≤≥~≈–-]|ca|c:a)?[\s\u00a0]*`;
const integer = String.raw`\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+`;
const unit = String.raw`(?:[\s\u00a0]?(?:%|‰|kr|tkr|mkr|mnkr|md|mdkr|st|km|kg|kWh|°C|procent|kronor))?`;
const number = new RegExp(String.raw`^${sign}(?:${integer})([.,]\d+)?(${unit})$`, 'u');

/** Whether the cells hold numbers, and nothing else than what stands for one. Years name things, and are read as words. */
export function isNumberColumn(texts: readonly string[]): boolean {
  const written = texts.filter((text) => text !== '' && !missing.test(text));
  if (written.length === 0 || !written.every((text) => number.test(text))) return false;
  return !written.every((text) => /^(?:1[5-9]|20)\d\d$/.test(text));
}

/** From the decimal comma on, with the unit: what the next number has to leave room for. */
export function decimalsOf(text: string): string {
  const [, decimals = '', unitAfter = ''] = number.exec(text) ?? [];
  return decimals + unitAfter;
}
