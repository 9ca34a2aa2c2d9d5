/** A picture made so small that fonts hardly matter: what stands where, how light, in which colour. */
export type Thumbnail = Uint8ClampedArray;

const WIDTH = 40;
const HEIGHT = 35;

/** Reads a picture, by its address. */
export async function readThumbnail(source: string): Promise<Thumbnail> {
  const image = await load(source);
  return draw(image, WIDTH, HEIGHT).context.getImageData(0, 0, WIDTH, HEIGHT).data;
}

/** The picture to keep: half as wide and high, which is enough to look at. Both are base64, of a PNG and of a JPEG. */
export async function toReference(shot: string): Promise<string> {
  const image = await load(`data:image/png;base64,${shot}`);
  const { canvas } = draw(image, image.naturalWidth / 2, image.naturalHeight / 2);
  return canvas.toDataURL('image/jpeg', 0.8).replace(/^.*,/, '');
}

/** How far two pictures differ: the mean over all points and colours, of 255. */
export function difference(a: Thumbnail, b: Thumbnail): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / ((a.length * 3) / 4);
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
