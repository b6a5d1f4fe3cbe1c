/** Where classes of numbers meet, ascending, as round as their numbers allow: at most one fewer than `most`. */
export function limitsFor(numbers: readonly number[], most: number): readonly number[] {
  const values = [...numbers].sort((a, b) => a - b);
  const classes = Math.min(most, new Set(values).size);
  const steps = equalSteps(values, classes);
  const largest = Math.max(...countsOf(values, steps));
  // Where most of the numbers would be one class, as when one city is large, there are as many in each class instead.
  const isSkewed = values.length >= 6 && largest > values.length * crowded;
  return isSkewed ? equalShares(values, classes) : steps;
}

/** The share of all numbers from which a class says too little. */
const crowded = 0.6;
const roundSteps = [1, 2, 2.5, 5];

/** The shortest round step that gives no more classes than `most`; nought is always a limit where it is passed. */
function equalSteps(values: readonly number[], most: number): number[] {
  const [least = 0, greatest = 0] = [values[0], values.at(-1)];
  if (least === greatest) return [];
  const size = 10 ** Math.floor(Math.log10((greatest - least) / most));
  for (const factor of [...roundSteps, ...roundSteps.map((each) => each * 10), 100]) {
    const step = factor * size;
    const limits: number[] = [];
    for (let at = Math.floor(least / step) + 1; exact(at * step) <= greatest; at += 1)
      limits.push(exact(at * step));
    if (limits.length < most && limits.length > 0) return limits;
  }
  return [];
}

function equalShares(values: readonly number[], most: number): number[] {
  const limits = Array.from({ length: most - 1 }, (_, at) => {
    const cut = Math.round(((at + 1) * values.length) / most);
    const [below = 0, above = 0] = [values[cut - 1], values[cut]];
    return below === above ? null : roundest(below, above);
  });
  return [...new Set(limits.filter((each) => each !== null))];
}

/** The roundest number that is greater than the one and no greater than the other. */
function roundest(below: number, above: number): number {
  const largest = 10 ** Math.ceil(Math.log10(Math.max(Math.abs(below), Math.abs(above), 1e-9)));
  for (let unit = largest; unit > 1e-9; unit /= 10) {
    for (const step of [unit, unit / 2]) {
      const limit = exact((Math.floor(below / step) + 1) * step);
      if (limit <= above) return limit;
    }
  }
  return above;
}

function countsOf(values: readonly number[], limits: readonly number[]): number[] {
  const edges = [-Infinity, ...limits, Infinity];
  return edges
    .slice(1)
    .map((to, at) => values.filter((each) => each >= (edges[at] ?? 0) && each < to).length);
}

/** Without the noise of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
