/** A picture of the page, half as wide and high as the window, with the losses of its format: two of the same page are equal. */
export type Picture = ImageData;

/** Where something is, in pixels of the window. */
export type Place = `${number},${number}`;

// All in pixels of a picture, each of which is two of the window's.
const BLOCK = 10;
const STEP = 3;
const SOMETHING = { reach: 3, range: 50 };
const NOTHING = { reach: 7, range: 20 };

/** The picture to keep: half as wide and high, which is enough to look at. Both are base64, of a PNG and of a JPEG. */
export async function toReference(shot: string): Promise<string> {
  const image = await load(`data:image/png;base64,${shot}`);
  const { canvas } = draw(image, image.naturalWidth / 2, image.naturalHeight / 2);
  return canvas.toDataURL('image/jpeg', 0.8).replace(/^.*,/, '');
}

/** Reads a picture that was kept, by its address. */
export async function readPicture(source: string): Promise<Picture> {
  const image = await load(source);
  const { naturalWidth: width, naturalHeight: height } = image;
  return draw(image, width, height).context.getImageData(0, 0, width, height);
}

/** How far two pictures differ in what stands where, how light and in which colour: the mean over all blocks and colours, of 255. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  const [blocks, others] = [blocksOf(a), blocksOf(b)];
  return blocks.reduce((sum, value, index) => sum + Math.abs(value - (others[index] ?? 0)), 0) / blocks.length;
}

/**
 * Where the one picture has something, and the other nothing: a button, an icon, a word. A few pixels to any side are near enough, so that
 * neither how letters are drawn nor where exactly they stand makes a difference.
 */
export function vanished(from: Picture, to: Picture): readonly Place[] {
  const [before, after] = [lightOf(from), lightOf(to)];
  const places: Place[] = [];
  for (let y = NOTHING.reach; y < from.height - NOTHING.reach; y += STEP) {
    for (let x = NOTHING.reach; x < from.width - NOTHING.reach; x += STEP) {
      const hasSomething = rangeAround(before, from.width, x, y, SOMETHING.reach) > SOMETHING.range;
      if (hasSomething && rangeAround(after, to.width, x, y, NOTHING.reach) < NOTHING.range)
        places.push(`${2 * x},${2 * y}`);
    }
  }
  return places;
}

function blocksOf({ data, width, height }: Picture): readonly number[] {
  const [columns, rows] = [width / BLOCK, height / BLOCK];
  const sums = new Array<number>(columns * rows * 3).fill(0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const block = Math.floor(y / BLOCK) * columns + Math.floor(x / BLOCK);
      for (let colour = 0; colour < 3; colour += 1)
        sums[block * 3 + colour] = (sums[block * 3 + colour] ?? 0) + (data[(y * width + x) * 4 + colour] ?? 0);
    }
  }
  return sums.map((sum) => sum / BLOCK ** 2);
}

function lightOf({ data }: Picture): Float32Array {
  return Float32Array.from(
    { length: data.length / 4 },
    (_, at) => ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 3,
  );
}

/** How far the lightest point around a place is from the darkest. */
function rangeAround(light: Float32Array, width: number, x: number, y: number, reach: number): number {
  let [least, most] = [255, 0];
  for (let row = y - reach; row <= y + reach; row += 1) {
    for (let at = row * width + x - reach; at <= row * width + x + reach; at += 1) {
      const value = light[at] ?? 0;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return most - least;
}

async function load(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}

function draw(image: HTMLImageElement, width: number, height: number) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { canvas, context };
}
