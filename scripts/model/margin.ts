/** The 97.5th percentile of the standard normal distribution: 95 % lie within it. */
const z = 1.959964;

/**
 * Margin of error in percentage points, to either side, at 95 % confidence, of a share of `percent` among `n` answers: the
 * normal approximation for simple random samples, z·√(p(1 − p)/n) (Cochran, *Sampling Techniques*, 3rd ed., § 3.6, without
 * the finite population correction). Weights and non-response make the true margin larger. `null` when `n` is not
 * positive or `percent` not within 0–100.
 */
export function marginOfError(percent: number, n: number): number | null {
  if (!(n > 0 && percent >= 0 && percent <= 100)) return null;
  const share = percent / 100;
  return 100 * z * Math.sqrt((share * (1 - share)) / n);
}
