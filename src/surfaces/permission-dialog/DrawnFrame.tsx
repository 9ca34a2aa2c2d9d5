import { Circle, type LucideIcon, MicOff, Minus, MonitorOff, Square, VideoOff, X } from 'lucide-react';
import { useWords } from '../../react/index.js';
import { Filler, Spot, Word } from './DrawnControl.js';
import type { Scene, Subject } from './scenes.js';

const crossedOut: Readonly<Record<Subject, LucideIcon>> = {
  camera: VideoOff,
  microphone: MicOff,
  screen: MonitorOff,
};

/** The buttons of a window, which tell one system from another. */
export function WindowButtons({ frame }: Pick<Scene, 'frame'>) {
  switch (frame) {
    case 'mac-window':
      return (
        <span data-trtc-part="drawing-buttons">
          <Circle focusable="false" />
          <Circle focusable="false" />
          <Circle focusable="false" />
        </span>
      );
    case 'windows-window':
      return (
        <span data-trtc-part="drawing-buttons">
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
export function Entry({ scene, subjects }: { readonly scene: Scene; readonly subjects: readonly Subject[] }) {
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
  if (Icon === 'letters') return <Word text="aA" />;
  if (Icon === 'safari') return <Word text={t('drawing.safari')} />;
  if (Icon !== 'crossed-out') return <Icon focusable="false" />;
  return subjects.map((subject) => {
    const CrossedOut = crossedOut[subject];
    return <CrossedOut key={subject} focusable="false" />;
  });
}
