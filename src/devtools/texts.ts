import type { ConditionChange, Resolution } from '../core/store/index.js';
import type { FaultId } from './faults.js';
import type { Note, Reason } from './missing-actions.js';
import type { Outcome } from './raise.js';
import type { Tab } from './remembered.js';

// For developers, so in English alone; no participant sees a word of it.

const tabs: Readonly<Record<Tab, string>> = {
  open: 'Open',
  timeline: 'Timeline',
  raise: 'Raise',
  page: 'Page',
};

const reasons: Readonly<Record<Reason, string>> = {
  'no-operation':
    'nothing is there to run again. Put the call into guard(), use kit.guarded(), or report(error, { retry }).',
  'picks-no-device': 'the operation does not take a device. Say picksDevice: true, and use attempt.cameraId.',
  'no-rejoin': 'no recovery.rejoin, and no guarded client that remembers its call.',
  'no-sign-in': 'no recovery.signIn.',
  'no-contact-support': 'no recovery.contactSupport.',
  'no-leave': 'no recovery.leave. An end screen without it has a close button.',
  'no-settings': 'this system has no address for its settings.',
  'another-first': 'another button comes first: of retry, rejoin and reload only one is shown.',
};

const notes: Readonly<Record<Note, string>> = {
  'silent-kind': 'Shown to nobody: its kind is silent.',
  'silenced-by-policy': 'Shown to nobody: policy says false.',
  'moved-by-policy': 'policy moved it to another surface.',
  'put-aside': 'Put aside by the participant. It comes back if it occurs again.',
  'under-repair': 'A repair is under way.',
  'offers-nothing': 'Its kind offers no button: it goes by itself, or is closed.',
};

const changes: Readonly<Record<ConditionChange | 'known', string>> = {
  known: 'was there',
  raised: 'raised',
  repeated: 'again',
  updated: 'updated',
  dismissed: 'put aside',
  recovering: 'repair',
  resolved: 'over',
};

const resolutions: Readonly<Record<Resolution, string>> = {
  retried: 'a retry succeeded',
  healed: 'healed by itself',
  expired: 'its time was up',
  superseded: 'another took its place',
  cleared: 'cleared',
};

const faults: Readonly<Record<FaultId, string>> = {
  'camera-denied': 'Deny the camera',
  'microphone-denied': 'Deny the microphone',
  'system-denied': 'Deny both, by the system',
  'camera-in-use': 'Camera held by another app',
  'microphone-in-use': 'Microphone held by another app',
  'no-camera': 'Take the cameras away',
  'no-microphone': 'Take the microphones away',
  offline: 'Cut the line',
};

const operations: Readonly<Record<Outcome, string>> = {
  succeeds: 'succeeds',
  fails: 'fails again',
  none: 'is not there',
};

/** All words of the devtools. */
export const texts = {
  name: 'TRTC Error Kit devtools',
  open: (count: number) => `Open the TRTC Error Kit devtools, ${count} open`,
  close: 'Close',
  resize: 'Height of the devtools',
  copy: 'Copy diagnostics',
  copied: 'Copied',
  copyFailed: 'The browser refused. Copy it from here:',
  tabs,
  notes,
  changes,
  resolutions,
  faults,
  operations,
  nothingOpen: 'Nothing is wrong.',
  nothingYet: 'Nothing has happened yet.',
  buttons: 'Buttons',
  noButton: 'none',
  missing: (action: string, reason: Reason) => `No “${action}”: ${reasons[reason]}`,
  heal: 'Heal',
  putAside: 'Put aside',
  clearAll: 'End all',
  clearTimeline: 'Clear',
  filter: 'Filter the timeline',
  filterHint: 'kind, code, number…',
  search: 'Search by number, name or words',
  searchHint: 'PLAY_NOT_ALLOWED, sound…',
  found: (count: number, all: number) => `${count} of ${all}`,
  operation: 'Its operation',
  device: 'Device',
  language: 'Language',
  theme: 'Theme',
  direction: 'Direction',
  asTheApp: 'as the app',
  devices: 'Devices and network',
  allWell: 'All well again',
  faultsNote: 'Made at the edge of the browser, and gone with the devtools. Running tracks and open connections go on.',
  faultsOn: (count: number) => `${count} made wrong by the devtools`,
} as const;
