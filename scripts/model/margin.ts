/** The 97.5th percentile of the standard normal distribution: 95 % lie within it. */
const z = 1.959964;

/**
 * Margin of error in percentage points, to either side, at 95 % confidence, of a share of `percent` among `n` answers: the
 * normal approximation for simple random samples, z·√(p(1 − p)/n) (Cochran, *Sampling Techniques*, 3rd ed., § 3.6, without
 * the finite population correction). Weights and non-response make the true margin larger; `deff`, Kish's design effect,
 * tells how many times larger the variance is. `null` when `n` is not positive or `percent` not within 0–100.
 */
export function marginOfError(percent: number, n: number, deff = 1): number | null {
  if (!(n > 0 && percent >= 0 && percent <= 100)) return null;
  const share = percent / 100;
  return 100 * z * Math.sqrt((deff * share * (1 - share)) / n);
}

/** A share in per cent among so many answers. */
export interface Share {
  percent: number;
  n: number;
}

/**
 * Margin of the difference of two shares, in percentage points at 95 % confidence. Of different people the variances add up. Of the
 * same people, as two answers to one question, they hang together: Var = (p₁ + p₂ − (p₁ − p₂)²)/n (Kish, *Survey Sampling*, § 12.10,
 * of a multinomial), which is the most it can be where one may give several answers. `null` as `marginOfError`.
 */
export function marginOfDifference(
  one: Share,
  other: Share,
  { areSame, deff }: { areSame: boolean; deff: number },
): number | null {
  const [a, b] = [
    marginOfError(one.percent, one.n, deff),
    marginOfError(other.percent, other.n, deff),
  ];
  if (a === null || b === null) return null;
  if (!areSame) return Math.hypot(a, b);
  const [p, q] = [one.percent / 100, other.percent / 100];
  const n = Math.min(one.n, other.n);
  return 100 * z * Math.sqrt((deff * (p + q - (p - q) ** 2)) / n);
}
