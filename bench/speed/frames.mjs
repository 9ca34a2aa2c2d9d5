/**
 * A frame as it was on screen.
 * @typedef {object} Frame
 * @property {number} at In milliseconds.
 * @property {string} picture A JPEG in base64.
 */

/** @typedef {{ name: string, ts: number, args: { snapshot?: string } }} TraceEvent */

const categories = ['blink.user_timing', 'disabled-by-default-devtools.screenshot'];

/**
 * Has the browser take a picture of each frame of a page that is shown.
 * @param {import('playwright').CDPSession} session
 * @returns {Promise<() => Promise<TraceEvent[]>>} ends it
 */
export async function startTrace(session) {
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))),
  );
  await session.send('Tracing.start', { traceConfig: { includedCategories: categories } });
  return async () => {
    const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await isComplete;
    return events;
  };
}

/**
 * Reads a trace.
 * @param {readonly TraceEvent[]} events
 * @param {string} mark what the page marked when it raised its message
 * @returns {{ raisedAt: number, frames: Frame[] }} in order; the first is the last one before the mark
 */
export function readFrames(events, mark) {
  const raised = events.find(({ name }) => name === mark);
  if (!raised) throw new Error(`The trace has no ${mark}.`);
  const frames = events
    .filter(({ name, args }) => name === 'Screenshot' && args.snapshot)
    .map(({ ts, args }) => ({ at: ts / 1000, picture: String(args.snapshot) }))
    .sort((a, b) => a.at - b.at);
  const raisedAt = raised.ts / 1000;
  const before = frames.findLastIndex(({ at }) => at < raisedAt);
  return { raisedAt, frames: frames.slice(Math.max(0, before)) };
}

/** A page that compares pictures. @param {import('playwright').Browser} browser */
export async function createComparer(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  return {
    /**
     * The time of the first frame that differs from the one before the message.
     * @param {readonly Frame[]} frames
     * @returns {Promise<number | undefined>}
     */
    async findFirstChange(frames) {
      const index = await page.evaluate(
        findFirstChange,
        frames.map(({ picture }) => picture),
      );
      return frames[index]?.at;
    },
    close: () => context.close(),
  };
}

/** Runs in the page. @param {readonly string[]} pictures */
async function findFirstChange(pictures) {
  // What the compression of a picture may do to a colour.
  const NOISE = 2;
  const [before, ...after] = pictures;
  if (before === undefined) return -1;
  const blank = await pixelsOf(before);
  for (const [index, picture] of after.entries()) {
    const pixels = await pixelsOf(picture);
    if (pixels.some((value, at) => Math.abs(value - (blank[at] ?? 0)) > NOISE)) return index + 1;
  }
  return -1;

  /** @param {string} picture */
  async function pixelsOf(picture) {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  }
}
