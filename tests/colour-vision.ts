/**
 * Colours as people see them who lack one kind of cone: Machado, Oliveira and Fernandes, ”A Physiologically-based Model for
 * Simulation of Color Vision Deficiency” (IEEE TVCG 15(6), 2009), severity 1.0, on linear sRGB.
 */
const views = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

export type ColourVision = keyof typeof views;
export const colourVisions = Object.keys(views) as ColourVision[];

type Triple = readonly [number, number, number];

/** How differently two colours `#rrggbb` are seen: CIE 1976 L*a*b* (D65), about 2 being the least that can be told apart. */
export function differenceIn(vision: ColourVision, one: string, other: string): number {
  const [first, second] = [labOf(seenIn(vision, one)), labOf(seenIn(vision, other))];
  return Math.hypot(...first.map((part, at) => part - (second[at] ?? 0)));
}

/** Of the lightness L* alone: what is left in print without colour. */
export function lightnessDifference(vision: ColourVision, one: string, other: string): number {
  return Math.abs(labOf(seenIn(vision, one))[0] - labOf(seenIn(vision, other))[0]);
}

/** Linear sRGB, each part from 0 to 1. */
function seenIn(vision: ColourVision, colour: string): Triple {
  const linear = linearOf(colour);
  const matrix = views[vision];
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(
        0,
        [0, 1, 2].reduce((sum, i) => sum + (matrix[3 * at + i] ?? 0) * (linear[i] ?? 0), 0),
      ),
    );
  return [row(0), row(1), row(2)];
}

function linearOf(colour: string): number[] {
  return [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

function labOf([red, green, blue]: Triple): Triple {
  const x = shade((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = shade(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = shade((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function shade(part: number): number {
  return part > 216 / 24_389 ? Math.cbrt(part) : ((24_389 / 27) * part + 16) / 116;
}
