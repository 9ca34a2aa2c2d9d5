import { cleanOffer, nameStreams, tagSsrcs } from './sdp.js';

/** What a participant sends; null is sent as nothing. */
export interface MediaTracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
}

/** The cloud's end of one media connection of the SDK's. */
export interface MediaPeer {
  /** The answer for the SDK. */
  sdp: string;
  close: () => void;
}

/** A connection that carries one participant to the SDK. */
export interface DownlinkPeer extends MediaPeer {
  send: (tracks: MediaTracks) => void;
}

/** Answers the SDK's `publish`: takes what it sends. */
export async function answerUplink(offer: string, onGone: () => void): Promise<MediaPeer> {
  const peer = createPeer(onGone);
  await peer.setRemoteDescription({ type: 'offer', sdp: cleanOffer(offer) });
  await peer.setLocalDescription(await peer.createAnswer());
  return { sdp: await gatheredSdp(peer), close: () => peer.close() };
}

/**
 * Answers the SDK's `subscribe`: always with sound, picture and screen, as the cloud does, for the SDK does not
 * negotiate again when a participant publishes more or less; what they do not send is simply silent.
 */
export async function answerDownlink(offer: string, tracks: MediaTracks, onGone: () => void): Promise<DownlinkPeer> {
  const peer = createPeer(onGone);
  await peer.setRemoteDescription({ type: 'offer', sdp: cleanOffer(offer) });
  const senders = peer.getTransceivers().map((transceiver) => {
    transceiver.direction = 'sendonly';
    transceiver.sender.setStreams(new MediaStream());
    return transceiver.sender;
  });
  const send = ({ audio, video, screen }: MediaTracks) => {
    if (peer.signalingState === 'closed') return;
    for (const [index, track] of [audio, video, screen].entries()) {
      const sender = senders[index];
      // A rejection means the connection has gone in the meantime: nothing is left to send to.
      if (sender && sender.track !== track) sender.replaceTrack(track).catch(() => undefined);
    }
  };
  send(tracks);
  const answer = await peer.createAnswer();
  await peer.setLocalDescription({ type: 'answer', sdp: tagSsrcs(answer.sdp ?? '') });
  return { sdp: nameStreams(await gatheredSdp(peer)), send, close: () => peer.close() };
}

function createPeer(onGone: () => void): RTCPeerConnection {
  const peer = new RTCPeerConnection();
  peer.onconnectionstatechange = () => {
    if (peer.connectionState !== 'failed') return;
    peer.close();
    onGone();
  };
  return peer;
}

// The SDK sends no candidates of its own, so the answer must bear all of ours.
async function gatheredSdp(peer: RTCPeerConnection): Promise<string> {
  if (peer.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      peer.onicegatheringstatechange = () => {
        if (peer.iceGatheringState === 'complete') resolve();
      };
    });
  }
  return peer.localDescription?.sdp ?? '';
}
