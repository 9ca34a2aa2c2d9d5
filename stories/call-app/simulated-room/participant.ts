import type { MediaTracks } from './media-peer.js';
import { type Picture, paintCamera, paintScreen } from './picture.js';
import type { Sound, SoundStage } from './sound.js';
import type { ParticipantHandle, ParticipantMedia, ParticipantOptions, ParticipantState } from './types.js';
import { anchorRole, type ListedUser, publisherFlags } from './wire.js';

/** A simulated participant as the room holds it. */
export interface Participant {
  userId: string;
  tinyId: string;
  handle: ParticipantHandle;
  getState: () => ParticipantState;
  /** As the cloud's lists name them. */
  list: () => ListedUser;
  /** What is on its way to whoever subscribes. */
  getTracks: () => MediaTracks;
  stop: () => void;
}

interface ParticipantDeps {
  tinyId: string;
  stage: SoundStage;
  onChange: () => void;
  onLeave: () => void;
}

const nothing: Required<ParticipantMedia> = { video: false, audio: false, screen: false };

/** Makes a participant with a picture, a sound and a screen that run only while they are published. */
export function createParticipant(options: ParticipantOptions, deps: ParticipantDeps): Participant {
  const { userId, ...media } = options;
  const { tinyId, stage, onChange, onLeave } = deps;
  let published = { ...nothing };
  const muted = { video: false, audio: false };
  const running: { video?: Picture; screen?: Picture; audio?: Sound; cancelAudio?: () => void } = {};

  const run = () => {
    if (published.video) running.video ??= paintCamera(userId);
    if (published.screen) running.screen ??= paintScreen(userId);
    if (published.audio && !running.audio && !running.cancelAudio) {
      running.cancelAudio = stage.hum(userId, (sound) => {
        running.audio = sound;
        onChange();
      });
    }
  };
  const halt = (kind: keyof ParticipantMedia) => {
    if (kind === 'audio') {
      running.cancelAudio?.();
      delete running.cancelAudio;
    }
    running[kind]?.stop();
    delete running[kind];
  };
  const publish = (next: ParticipantMedia) => {
    published = { ...published, ...next };
    run();
    for (const kind of ['video', 'audio', 'screen'] as const) if (!published[kind]) halt(kind);
    onChange();
  };
  const mute = (kind: 'video' | 'audio', isMuted: boolean) => {
    muted[kind] = isMuted;
    onChange();
  };
  published = { ...nothing, ...media };
  run();

  const getFlag = () =>
    (published.video ? publisherFlags.video : 0) |
    (published.audio ? publisherFlags.audio : 0) |
    (published.screen ? publisherFlags.screen : 0) |
    (muted.video ? publisherFlags.videoMuted : 0) |
    (muted.audio ? publisherFlags.audioMuted : 0);

  return {
    userId,
    tinyId,
    handle: {
      userId,
      publish: (next = { video: true, audio: true }) => publish(next),
      unpublish: () => publish(nothing),
      mute: (kind) => mute(kind, true),
      unmute: (kind) => mute(kind, false),
      leave: onLeave,
    },
    getState: () => ({ userId, ...published, isVideoMuted: muted.video, isAudioMuted: muted.audio }),
    list: () => ({ userId, srcTinyId: tinyId, role: anchorRole, flag: getFlag() }),
    getTracks: () => ({
      audio: muted.audio ? null : (running.audio?.track ?? null),
      video: muted.video ? null : (running.video?.track ?? null),
      screen: running.screen?.track ?? null,
    }),
    stop: () => {
      for (const kind of ['video', 'audio', 'screen'] as const) halt(kind);
    },
  };
}
