'use client';
import {
  AppWindow,
  Circle,
  type LucideIcon,
  Mic,
  MicOff,
  Minus,
  Monitor,
  MonitorOff,
  Square,
  Video,
  VideoOff,
  X,
} from 'lucide-react';
import { useWords } from '../../react/index.js';
import { DrawnControl, Filler, Spot, Word } from './DrawnControl.js';
import type { GuideId } from './guide-ids.js';
import { type Scene, type Subject, scenes } from './scenes.js';

/** A setting, by what it is about and the name that the browser or the system gives it. */
export interface NamedSetting {
  readonly subject: Subject;
  readonly name: string;
}

interface DrawingProps {
  readonly guide: GuideId;
  readonly settings: readonly NamedSetting[];
}

const icons: Readonly<Record<Subject, LucideIcon>> = { camera: Video, microphone: Mic, screen: Monitor };

const crossedOut: Readonly<Record<Subject, LucideIcon>> = {
  camera: VideoOff,
  microphone: MicOff,
  screen: MonitorOff,
};

/**
 * Where to click, as it looks in the participant's own browser or system; the numbers are those of the steps. The steps say all of it in
 * words, so it is hidden from assistive technology: its words would be read twice, and out of their order.
 */
export function Drawing({ guide, settings }: DrawingProps) {
  const scene = scenes[guide];
  if (!scene) return null;
  return (
    <div data-trtc-part="drawing" data-frame={scene.frame} aria-hidden="true">
      <Chrome frame={scene.frame} />
      <Entry scene={scene} subjects={settings.map(({ subject }) => subject)} />
      <span data-trtc-part="drawing-panel">
        {settings.map(({ subject, name }) => {
          const Icon = icons[subject];
          return (
            <span key={subject} data-trtc-part="drawing-row">
              <span data-trtc-part="drawing-name">
                <Icon focusable="false" />
                <span>{name}</span>
              </span>
              <span data-trtc-part="drawing-control">
                <Before scene={scene} />
                <Spot step={2}>
                  <DrawnControl control={scene.control} />
                </Spot>
              </span>
            </span>
          );
        })}
      </span>
    </div>
  );
}

/** What tells a window of one system from that of another. */
function Chrome({ frame }: Pick<Scene, 'frame'>) {
  switch (frame) {
    case 'mac-window':
      return (
        <span data-trtc-part="drawing-chrome">
          <Circle focusable="false" />
          <Circle focusable="false" />
          <Circle focusable="false" />
        </span>
      );
    case 'windows-window':
      return (
        <span data-trtc-part="drawing-chrome">
          <Minus focusable="false" />
          <Square focusable="false" />
          <X focusable="false" />
        </span>
      );
    default:
      return null;
  }
}

/** What the first step is about, and what stands around it. */
function Entry({ scene, subjects }: { readonly scene: Scene; readonly subjects: readonly Subject[] }) {
  const spot = (
    <Spot step={1}>
      <Sign sign={scene.sign} subjects={subjects} />
    </Spot>
  );
  switch (scene.frame) {
    case 'menu-bar':
      return (
        <span data-trtc-part="drawing-bar">
          <Filler />
          {spot}
          <Filler />
          <Filler />
          <Filler />
        </span>
      );
    case 'mac-window':
    case 'windows-window':
      return (
        <span data-trtc-part="drawing-side">
          <Filler />
          <span data-trtc-part="drawing-line">
            {spot}
            <Filler />
          </span>
          <Filler />
        </span>
      );
    case 'settings-page':
      return (
        <span data-trtc-part="drawing-bar">
          {spot}
          <Filler />
        </span>
      );
    default:
      return (
        <span data-trtc-part="drawing-bar">
          {spot}
          <span data-trtc-part="drawing-address">{window.location.host}</span>
        </span>
      );
  }
}

function Sign({ sign: Icon, subjects }: { readonly sign: Scene['sign']; readonly subjects: readonly Subject[] }) {
  const { t } = useWords();
  if (Icon === 'safari') return <Word text={t('drawing.safari')} />;
  if (Icon !== 'crossed-out') return <Icon focusable="false" />;
  return subjects.map((subject) => {
    const CrossedOut = crossedOut[subject];
    return <CrossedOut key={subject} focusable="false" />;
  });
}

function Before({ scene }: { readonly scene: Scene }) {
  const { t } = useWords();
  if (scene.before === 'app') return <AppWindow focusable="false" />;
  return scene.before === 'blocked' ? <Word text={t('drawing.blocked')} /> : null;
}
