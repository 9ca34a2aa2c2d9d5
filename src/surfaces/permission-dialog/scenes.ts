import { AppWindow, Hand, type IconNode, Lock, Shield, SlidersHorizontal } from 'lucide';
import type { InputKind } from '../../core/types.js';
import type { Guide } from './find-guide.js';
import type { GuideId } from './guide-ids.js';
import { PageMenuIcon } from './page-menu-icon.js';

/** What a setting is about. */
export type Subject = InputKind | 'screen';

/** What the second step changes. */
export type Control =
  | 'switch'
  | 'three-switches'
  /** One of several, from a list. */
  | 'choice'
  /** A block that is taken away. */
  | 'removal'
  /** A word that says how it stands. */
  | 'word'
  /** One of several, all of them in sight. */
  | 'tick'
  | 'round';

/** What a drawing shows. */
export interface Scene {
  /** What lies around the first step: an address bar on a desk or a phone (there above or beneath), the menus, a window or a page of settings. */
  readonly frame: 'desk' | 'phone' | 'phone-low' | 'menu-bar' | 'mac-window' | 'windows-window' | 'settings-page';
  /** What the first step is on: a picture, the crossed-out devices, the name of the browser, or “aA”. */
  readonly sign: IconNode | 'crossed-out' | 'safari' | 'letters';
  readonly control: Control;
  /** What stands before the control: the app that is switched on, or what the browser says now. */
  readonly before?: 'app' | 'blocked';
}

const iosSettings: Scene = { frame: 'settings-page', sign: AppWindow, control: 'switch' };

/** The drawing of a guide; undefined where there is none. */
export function sceneOf({ id, edition, isIPad }: Guide): Scene | undefined {
  const scene = scenes[id];
  if (scene?.frame !== 'phone-low') return scene;
  return {
    ...scene,
    frame: isIPad ? 'phone' : scene.frame,
    sign: edition === 'old' ? 'letters' : scene.sign,
  };
}

/** Undefined where every app or system looks its own way, so that a picture would mislead. */
const scenes: Readonly<Record<GuideId, Scene | undefined>> = {
  'chrome-desktop': { frame: 'desk', sign: SlidersHorizontal, control: 'switch' },
  'edge-desktop': { frame: 'desk', sign: Lock, control: 'choice' },
  'firefox-desktop': { frame: 'desk', sign: 'crossed-out', control: 'removal', before: 'blocked' },
  'safari-macos': { frame: 'menu-bar', sign: 'safari', control: 'choice' },
  'chrome-android': { frame: 'phone', sign: SlidersHorizontal, control: 'switch' },
  'edge-android': { frame: 'phone', sign: Lock, control: 'switch' },
  'samsung-android': { frame: 'phone', sign: Lock, control: 'tick' },
  'firefox-android': { frame: 'phone', sign: Shield, control: 'word' },
  'other-browser': undefined,
  'copy-link': undefined,
  'safari-ios': { frame: 'phone-low', sign: PageMenuIcon, control: 'choice' },
  'chrome-ios': iosSettings,
  wechat: undefined,
  qq: undefined,
  feishu: undefined,
  dingtalk: undefined,
  alipay: undefined,
  kakaotalk: undefined,
  naver: undefined,
  line: undefined,
  'in-app': undefined,
  generic: undefined,
  'system-macos': { frame: 'mac-window', sign: Hand, control: 'switch', before: 'app' },
  'system-windows': { frame: 'windows-window', sign: Shield, control: 'three-switches' },
  'system-linux': undefined,
  'system-android': { frame: 'settings-page', sign: AppWindow, control: 'round' },
  'system-ios': iosSettings,
};
