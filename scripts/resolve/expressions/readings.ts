import type { Choice, ValueTable } from '../value-table.ts';

/** The numbers of another reading, by address. */
export type OtherNumbers = ReadonlyMap<string, number>;

/** Of more ways than that, only those where a single choice is another are tried. */
const mostReadings = 1024;

/** Every other way to read the numbers at the addresses, as far as the source allows; the chosen one is not among them. */
export function otherReadings(
  addresses: ReadonlySet<string>,
  { byAddress, choices }: ValueTable,
): readonly OtherNumbers[] {
  const isOther = (address: string, value: number) =>
    addresses.has(address) && byAddress.get(address)?.cell.value !== value;
  const touched = choices
    .map((choice) => distinct(choice.map((each) => only(each, isOther))))
    .filter((choice) => choice.length > 0);
  const count = touched.reduce((product, choice) => product * (choice.length + 1), 1);
  return count > mostReadings ? touched.flat() : combined(touched);
}

function only(numbers: OtherNumbers, holds: (address: string, value: number) => boolean) {
  return new Map([...numbers].filter(([address, value]) => holds(address, value)));
}

function distinct(numbers: readonly OtherNumbers[]): Choice {
  const byText = new Map(numbers.map((each) => [JSON.stringify([...each]), each]));
  return [...byText.values()].filter(({ size }) => size > 0);
}

/** Each combination of none or one of every choice, but for none of all. */
function combined(choices: readonly Choice[]): readonly OtherNumbers[] {
  const found: OtherNumbers[] = [new Map()];
  for (const choice of choices) {
    const more = found.flatMap((known) => choice.map((each) => new Map([...known, ...each])));
    found.push(...more);
  }
  return found.slice(1);
}
