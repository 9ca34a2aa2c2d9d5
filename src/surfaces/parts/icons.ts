import {
  Ban,
  CameraOff,
  Check,
  CircleAlert,
  CircleMinus,
  CircleQuestionMark,
  DoorClosed,
  Hourglass,
  type IconNode,
  Info,
  KeyRound,
  Lock,
  MicOff,
  MonitorX,
  PlugZap,
  RadioTower,
  ServerCrash,
  ShieldAlert,
  TriangleAlert,
  UserRound,
  UserRoundX,
  VideoOff,
  VolumeX,
  WifiOff,
} from 'lucide';
import type { Kind } from '../../core/kinds.js';
import type { Condition } from '../../core/store/index.js';
import type { Device, Severity } from '../../core/types.js';

const byDevice: Readonly<Record<Device, IconNode>> = {
  camera: VideoOff,
  microphone: MicOff,
  both: CameraOff,
  screen: MonitorX,
};

const byKind: Partial<Record<Kind, IconNode>> = {
  'insecure-context': ShieldAlert,
  'permission-blocked-by-policy': ShieldAlert,
  'autoplay-blocked': VolumeX,
  offline: WifiOff,
  'connection-lost': WifiOff,
  'network-unreachable': WifiOff,
  'network-blocked': Ban,
  'network-poor': RadioTower,
  'removed-duplicate': UserRound,
  'removed-by-admin': UserRoundX,
  removed: UserRoundX,
  'room-closed': DoorClosed,
  'account-blocked': Ban,
  'service-suspended': CircleMinus,
  'unsupported-browser': MonitorX,
  'screen-share-failed': MonitorX,
  'join-refused': DoorClosed,
  'sign-in-expired': Lock,
  'sign-in-failed': KeyRound,
  'account-invalid': UserRoundX,
  'account-restricted': UserRoundX,
  'too-many-attempts': Hourglass,
  'service-busy': ServerCrash,
  'server-timeout': Hourglass,
  'call-timeout': Hourglass,
  unknown: CircleQuestionMark,
};

const bySeverity: Readonly<Record<Severity, IconNode>> = {
  info: Info,
  warning: TriangleAlert,
  error: CircleAlert,
  fatal: CircleAlert,
};

/** The picture of a condition: what is mended has a tick, a device its own, else the kind's, else the severity's. */
export function iconOf({ kind, status, surface, info, severity }: Condition): IconNode {
  if (status === 'resolved') return Check;
  const own = byKind[kind];
  if (own) return own;
  if (surface === 'device' || surface === 'permission') return info.device ? byDevice[info.device] : PlugZap;
  return bySeverity[severity];
}
