'use client';
import { SlidersHorizontal } from 'lucide-react';
import { useWords } from '../../react/index.js';
import type { GuideId } from './guide-ids.js';

/** How a place to click is drawn: an address bar on a desk or a phone, a menu, or a page of settings. */
export type DrawingShape = 'address-bar' | 'menu' | 'phone-top' | 'phone-bottom' | 'settings';

interface DrawingProps {
  readonly guide: GuideId;
  /** The browser's name for the device's switch. */
  readonly setting: string;
}

/** A small drawing of where to click; the steps beside it say the same in words. */
export function Drawing({ guide, setting }: DrawingProps) {
  const { t } = useWords();
  const shape = shapeOf(guide);
  return (
    <div data-trtc-part="drawing" data-shape={shape} role="img" aria-label={t('labels.drawing')}>
      {shape !== 'settings' && (
        <span data-trtc-part="drawing-bar">
          <span data-trtc-part="drawing-spot">
            <SlidersHorizontal focusable="false" />
          </span>
          <span data-trtc-part="drawing-address">{window.location.host}</span>
        </span>
      )}
      <span data-trtc-part="drawing-switch">
        <span>{setting}</span>
        <span data-trtc-part="drawing-toggle" />
      </span>
    </div>
  );
}

function shapeOf(guide: GuideId): DrawingShape {
  if (guide.startsWith('system-') || guide === 'webview' || guide === 'chrome-ios') return 'settings';
  if (guide === 'safari-macos') return 'menu';
  if (guide === 'safari-ios') return 'phone-bottom';
  return guide.endsWith('-android') || guide === 'wechat' ? 'phone-top' : 'address-bar';
}
