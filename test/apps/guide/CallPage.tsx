import { useState } from 'react';
import { TrtcErrorBoundary, type TrtcErrorBoundaryProps, useTrtcError } from 'trtc-error-kit';
import TRTC, { type Client, type LocalStream } from 'trtc-js-sdk';

export function CallPage(props: Pick<TrtcErrorBoundaryProps, 'kit' | 'onCondition'>) {
  const [client] = useState<Client>(() =>
    TRTC.createClient({ mode: 'rtc', sdkAppId: 1, userId: 'ann', userSig: '…', enableAutoPlayDialog: false }),
  );
  return (
    <TrtcErrorBoundary {...props} client={client}>
      <Call client={client} />
    </TrtcErrorBoundary>
  );
}

function Call({ client }: { client: Client }) {
  const [stream] = useState<LocalStream>(() => TRTC.createStream({ userId: 'ann', audio: false, video: true }));
  const [isLive, setIsLive] = useState(false);
  const { guard } = useTrtcError(stream);

  async function start() {
    await guard(() => stream.initialize(), { device: 'camera' });
    await guard(() => stream.play('stage'), { operation: 'play' });
    await guard(() => client.join({ roomId: 1 }), { operation: 'join' });
    setIsLive(true);
  }

  return (
    <main>
      <button type="button" onClick={() => start().catch(() => {})}>
        Start
      </button>
      <div id="stage" />
      <p>{isLive ? 'In the call' : 'Not in the call'}</p>
    </main>
  );
}
