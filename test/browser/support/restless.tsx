import { type ReactNode, useEffect, useReducer } from 'react';

interface RestlessProps {
  /** What is rendered anew, told how often it was already. */
  readonly children: (turn: number) => ReactNode;
}

/** An app that renders at each frame, as one does that draws a timer or a level. */
export function Restless({ children }: RestlessProps) {
  const [turn, next] = useReducer((last: number) => last + 1, 0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => next());
    return () => cancelAnimationFrame(frame);
  });
  return children(turn);
}
