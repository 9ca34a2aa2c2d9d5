/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** What the tests need of a browser: real input, as the system would give it, and a picture of the window. */
export interface Driver {
  open(address: string): Promise<void>;
  /** Runs an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  move(point: Point): Promise<void>;
  click(point: Point): Promise<void>;
  /** Presses a key, by the name that `KeyboardEvent.key` gives it. */
  press(key: string): Promise<void>;
  release(key: string): Promise<void>;
  /** A picture of a part of the window, as PNG. */
  takePicture(area: Area): Promise<Buffer>;
  close(): Promise<void>;
}
