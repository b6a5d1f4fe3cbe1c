import sharp from 'sharp';

/** Largest mean difference of a picture and of any of its squares, of 255: scaling and compression stay below, another chart does not. */
const most = { whole: 5, square: 56 };
const squareSide = 12;

/** Whether a file shows the same as another, smaller or compressed in another way; `null` when it is no picture. */
export async function showsSame(ours: Uint8Array, theirs: Uint8Array): Promise<boolean | null> {
  try {
    const { width, height } = await sharp(theirs).metadata();
    const own = await sharp(ours).metadata();
    // Sides are rounded to whole dots.
    if (
      Math.abs(own.width / own.height - width / height) >
      (1.5 / Math.min(width, height)) * (width / height)
    )
      return false;
    const [one, other] = await Promise.all([
      dots(ours, width, height),
      dots(theirs, width, height),
    ]);
    return isNear(one, other, width);
  } catch {
    return null; // sharp throws for what it cannot read
  }
}

async function dots(file: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  return await sharp(file)
    .flatten({ background: '#fff' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
}

function isNear(one: Uint8Array, other: Uint8Array, width: number): boolean {
  if (one.length !== other.length) return false;
  const across = Math.ceil(width / squareSide);
  const sums = new Map<number, { sum: number; count: number }>();
  let whole = 0;
  for (let at = 0; at < one.length; at += 1) {
    const difference = Math.abs((one[at] ?? 0) - (other[at] ?? 0));
    whole += difference;
    const [x, y] = [at % width, Math.floor(at / width)];
    const place = Math.floor(y / squareSide) * across + Math.floor(x / squareSide);
    const square = sums.get(place) ?? { sum: 0, count: 0 };
    square.sum += difference;
    square.count += 1;
    sums.set(place, square);
  }
  const squares = [...sums.values()].filter(({ count }) => count > squareSide);
  return (
    whole / one.length <= most.whole &&
    squares.every(({ sum, count }) => sum / count <= most.square)
  );
}
