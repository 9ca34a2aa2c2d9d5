/** A picture made so small that fonts hardly matter: what stands where, how light, in which colour. */
export type Thumbnail = Uint8ClampedArray;

const WIDTH = 40;
const HEIGHT = 35;

/** Reads a picture, by its address or as base64. */
export async function readThumbnail(source: string): Promise<Thumbnail> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, WIDTH, HEIGHT);
  return context.getImageData(0, 0, WIDTH, HEIGHT).data;
}

/** How far two pictures differ: the mean over all points and colours, of 255. */
export function difference(a: Thumbnail, b: Thumbnail): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / ((a.length * 3) / 4);
}
