/** A moving picture and what ends it. */
export interface Picture {
  track: MediaStreamTrack;
  stop: () => void;
}

const framesPerSecond = 15;
const width = 480;
const height = 270;

/** Somebody before a camera: a face that sways, with their name beneath. */
export function paintCamera(name: string): Picture {
  const hue = hueOf(name);
  return animate((context, seconds) => {
    const background = context.createLinearGradient(0, 0, width, height);
    background.addColorStop(0, `hsl(${hue + 20 * Math.sin(seconds)} 45% 32%)`);
    background.addColorStop(1, `hsl(${hue + 50} 50% 18%)`);
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);

    const x = width / 2 + 26 * Math.sin(seconds * 1.3);
    const y = height * 0.42 + 6 * Math.sin(seconds * 2.6);
    context.fillStyle = `hsl(${hue} 60% 72%)`;
    context.beginPath();
    context.arc(x, y, 58, 0, Math.PI * 2);
    context.ellipse(x, height + 20, 120, 90, 0, 0, Math.PI * 2);
    context.fill();

    context.fillStyle = `hsl(${hue} 50% 20%)`;
    write(context, [...name][0]?.toUpperCase() ?? '', x, y, 56);
    context.fillStyle = 'rgb(0 0 0 / 55%)';
    context.fillRect(0, height - 40, width, 40);
    context.fillStyle = 'white';
    write(context, name, width / 2, height - 20, 22);
  });
}

/** A shared screen: lines of text that scroll. */
export function paintScreen(name: string): Picture {
  const hue = hueOf(name);
  return animate((context, seconds) => {
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.fillStyle = `hsl(${hue} 40% 70%)`;
    for (let line = 0; line < 12; line += 1) {
      const y = 48 + ((line * 24 + seconds * 18) % (height - 24));
      context.fillRect(24, y, 120 + ((line * 97) % 300), 10);
    }
    context.fillStyle = `hsl(${hue} 50% 30%)`;
    context.fillRect(0, 0, width, 40);
    context.fillStyle = 'white';
    write(context, name, width / 2, 20, 20);
  });
}

function animate(paint: (context: CanvasRenderingContext2D, seconds: number) => void): Picture {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The simulated room cannot draw: this browser gives no 2d canvas.');
  let frame = 0;
  const paintNext = () => {
    paint(context, frame / framesPerSecond);
    frame += 1;
  };
  paintNext();
  // Not requestAnimationFrame: a hidden tab's participants must go on moving.
  const timer = setInterval(paintNext, 1000 / framesPerSecond);
  const [track] = canvas.captureStream(framesPerSecond).getVideoTracks();
  if (!track) throw new Error('The simulated room cannot film its canvas: captureStream() gave no track.');
  return {
    track,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number): void {
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y, width - 24);
}

/** The same name always has the same colour. */
export function hueOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}
