import { Circle, type IconNode, MicOff, Minus, MonitorOff, Square, VideoOff, X } from 'lucide';
import { useWords } from '../../react/index.js';
import { Icon } from '../parts/Icon.js';
import { Filler, Spot, Word } from './DrawnControl.js';
import type { Scene, Subject } from './scenes.js';

const crossedOut: Readonly<Record<Subject, IconNode>> = {
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
          <Icon node={Circle} />
          <Icon node={Circle} />
          <Icon node={Circle} />
        </span>
      );
    case 'windows-window':
      return (
        <span data-trtc-part="drawing-buttons">
          <Icon node={Minus} />
          <Icon node={Square} />
          <Icon node={X} />
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

function Sign({ sign, subjects }: { readonly sign: Scene['sign']; readonly subjects: readonly Subject[] }) {
  const { t } = useWords();
  if (sign === 'letters') return <Word text="aA" />;
  if (sign === 'safari') return <Word text={t('drawing.safari')} />;
  if (sign !== 'crossed-out') return <Icon node={sign} />;
  return subjects.map((subject) => <Icon key={subject} node={crossedOut[subject]} />);
}
