import { useEffect, useRef } from 'react';
import type { LocalStream, RemoteStream } from 'trtc-js-sdk';
import { useTrtcError } from '../../src/index.js';

interface TileProps {
  readonly stream: LocalStream | RemoteStream;
  readonly name: string;
  /** Whether it is oneself: seen in a mirror, and not heard. */
  readonly isSelf?: boolean;
}

/** A stream's picture and sound. */
export function Tile({ stream, name, isSelf = false }: TileProps) {
  const box = useRef<HTMLDivElement>(null);
  const { guard } = useTrtcError(isSelf ? stream : null);

  useEffect(() => {
    if (!box.current) return;
    const element = box.current;
    guard(() => stream.play(element, { muted: isSelf }), {
      operation: `play-${stream.getId()}`,
      userId: stream.getUserId(),
    });
    return () => stream.stop();
  }, [stream, isSelf, guard]);

  return (
    <figure className="tile">
      <div ref={box} className="tile-picture" />
      <figcaption className="tile-name">{name}</figcaption>
    </figure>
  );
}
