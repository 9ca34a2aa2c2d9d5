'use client';
import { AppWindow, type LucideIcon, Mic, Monitor, Video } from 'lucide-react';
import { useWords } from '../../react/index.js';
import { DrawnControl, Spot, Word } from './DrawnControl.js';
import { Entry, WindowButtons } from './DrawnFrame.js';
import type { Guide } from './find-guide.js';
import { type Scene, type Subject, sceneOf } from './scenes.js';

/** A setting, by what it is about and the name that the browser or the system gives it. */
export interface NamedSetting {
  readonly subject: Subject;
  readonly name: string;
}

interface DrawingProps {
  readonly guide: Guide;
  readonly settings: readonly NamedSetting[];
}

const icons: Readonly<Record<Subject, LucideIcon>> = { camera: Video, microphone: Mic, screen: Monitor };

/**
 * Where to click, as it looks in the participant's own browser or system; the numbers are those of the steps. The steps say all of it in
 * words, so it is hidden from assistive technology: its words would be read twice, and out of their order.
 */
export function Drawing({ guide, settings }: DrawingProps) {
  const scene = sceneOf(guide);
  if (!scene) return null;
  return (
    <div data-trtc-part="drawing" data-frame={scene.frame} aria-hidden="true">
      <WindowButtons frame={scene.frame} />
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

function Before({ scene }: { readonly scene: Scene }) {
  const { t } = useWords();
  if (scene.before === 'app') return <AppWindow focusable="false" />;
  return scene.before === 'blocked' ? <Word text={t('drawing.blocked')} /> : null;
}
