import { hasOwn } from './built-ins.js';
import type { Action, Severity, Surface } from './types.js';

/** What a kind shows and offers. */
export interface KindRow {
  readonly surface: Surface;
  readonly severity: Severity;
  /** In the order of importance; which of them are offered is decided by `availableActions`. */
  readonly actions: readonly Action[];
  /** How long the first retry has to wait, in milliseconds. */
  readonly retryWait?: number;
}

/**
 * What an error means to the participant of a call, whichever SDK it came from.
 * A kind decides where it shows, how grave it is, what is offered, and (in `locales`) the words.
 */
export const kinds = {
  /** The site is blocked from camera, microphone or screen; the browser will not ask again by itself. */
  'permission-denied': { surface: 'permission', severity: 'error', actions: ['retry', 'continue-without'] },
  /** The question was closed, or refused in a way that the browser will ask again (Safari, Firefox): asking again shows it again. */
  'permission-dismissed': { surface: 'permission', severity: 'warning', actions: ['retry', 'continue-without'] },
  /** The operating system keeps the browser from the device. */
  'permission-denied-by-system': {
    surface: 'permission',
    severity: 'error',
    actions: ['open-settings', 'retry', 'continue-without'],
  },
  /** The page is embedded without leave to use the device (Permissions-Policy, iframe allow). */
  'permission-blocked-by-policy': { surface: 'permission', severity: 'error', actions: ['contact-support'] },
  /** The page is not served over https, so the browser hides all devices. */
  'insecure-context': { surface: 'permission', severity: 'error', actions: ['contact-support'] },
  /** The participant closed the picker: their own choice, not a fault. */
  'screen-share-cancelled': { surface: 'silent', severity: 'info', actions: [] },
  /** No camera or no microphone of the wanted kind is there, or neither system nor page lets the browser see it. */
  'device-not-found': { surface: 'device', severity: 'error', actions: ['retry', 'continue-without'] },
  /** The device is there and allowed, but cannot be opened: mostly another application holds it. */
  'device-in-use': { surface: 'device', severity: 'error', actions: ['pick-device', 'retry', 'continue-without'] },
  /** The chosen device id, or what was asked of it, fits no present device. */
  'device-unavailable': { surface: 'device', severity: 'error', actions: ['pick-device', 'retry', 'continue-without'] },
  /** The device failed for a reason nobody tells. */
  'device-failed': { surface: 'device', severity: 'error', actions: ['pick-device', 'retry', 'continue-without'] },
  /** The device went away in the call, and the SDK could not get it back. */
  'device-lost': { surface: 'device', severity: 'error', actions: ['pick-device', 'retry', 'continue-without'] },
  /** The browser holds sound or picture back until the participant clicks. */
  'autoplay-blocked': { surface: 'autoplay', severity: 'warning', actions: ['resume'] },
  /** The connection is down, and the SDK is trying to get it back. */
  reconnecting: { surface: 'banner', severity: 'warning', actions: [] },
  /** The machine itself has no network. */
  offline: { surface: 'banner', severity: 'warning', actions: [] },
  /** The signalling connection is lost for good. */
  'connection-lost': { surface: 'banner', severity: 'error', actions: ['retry', 'rejoin', 'reload'] },
  /** Others no longer receive this participant. */
  'uplink-lost': { surface: 'banner', severity: 'error', actions: ['retry', 'rejoin'] },
  /** This participant no longer receives the others. */
  'downlink-lost': { surface: 'banner', severity: 'error', actions: ['retry', 'rejoin'] },
  /** Media cannot pass: mostly a firewall, a proxy or a router. */
  'network-blocked': { surface: 'banner', severity: 'error', actions: ['retry', 'rejoin', 'reload'] },
  /** NETWORK_QUALITY has been bad for a while. */
  'network-poor': { surface: 'banner', severity: 'info', actions: [] },
  /** The same userId entered the room from somewhere else. */
  'removed-duplicate': { surface: 'screen', severity: 'fatal', actions: ['rejoin', 'leave'] },
  /** The administrator took this participant out of the room. */
  'removed-by-admin': { surface: 'screen', severity: 'fatal', actions: ['contact-support', 'leave'] },
  /** The administrator closed the room. */
  'room-closed': { surface: 'screen', severity: 'fatal', actions: ['leave'] },
  /** Taken out of the room, no reason given. */
  removed: { surface: 'screen', severity: 'fatal', actions: ['rejoin', 'contact-support', 'leave'] },
  /** The account is on the block list. */
  'account-blocked': { surface: 'screen', severity: 'fatal', actions: ['contact-support', 'leave'] },
  /** The application may not use the service now: unpaid, or not activated. */
  'service-suspended': { surface: 'screen', severity: 'fatal', actions: ['contact-support', 'leave'] },
  /** This browser cannot do calls at all (no WebRTC, or checkSystemRequirements says no); another one can. */
  'unsupported-browser': { surface: 'screen', severity: 'error', actions: ['dismiss'] },
  /** This device or browser cannot encode or decode H.264; every further publish and subscribe of that client fails with it at once. */
  'unsupported-device': { surface: 'toast', severity: 'error', actions: [] },
  /** This browser cannot do the one thing that was asked; the call goes on. */
  'unsupported-feature': { surface: 'toast', severity: 'warning', actions: [] },
  /** The screen could not be captured, for another reason than a refusal. */
  'screen-share-failed': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** Entering the room failed. */
  'join-failed': { surface: 'toast', severity: 'error', actions: ['retry', 'rejoin'] },
  /** This participant may not enter or create this room. */
  'join-refused': { surface: 'toast', severity: 'error', actions: ['contact-support'] },
  /** The service could not be reached at all. */
  'network-unreachable': { surface: 'toast', severity: 'error', actions: ['retry', 'rejoin'] },
  /** The sign-in has run out and must be renewed. */
  'sign-in-expired': { surface: 'toast', severity: 'error', actions: ['sign-in'] },
  /** The sign-in was not accepted. */
  'sign-in-failed': { surface: 'toast', severity: 'error', actions: ['sign-in', 'contact-support'] },
  /** The account is unknown or not well-formed. */
  'account-invalid': { surface: 'toast', severity: 'error', actions: ['contact-support'] },
  /** The account is restricted for security. */
  'account-restricted': { surface: 'toast', severity: 'error', actions: ['contact-support'] },
  /** Too many failed attempts: the retry waits its minute, as the documents ask. */
  'too-many-attempts': { surface: 'toast', severity: 'warning', actions: ['retry'], retryWait: 60_000 },
  /** The service failed or is overloaded for the moment. */
  'service-busy': { surface: 'toast', severity: 'error', actions: ['retry', 'contact-support'] },
  /** The media service did not answer in time. */
  'server-timeout': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** Another participant could not be shown in time. */
  'subscribe-timeout': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** What was asked took too long; from publish or subscribe mostly a firewall. */
  'call-timeout': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** The live broadcast did not start. */
  'cdn-start-failed': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** The live broadcast did not stop. */
  'cdn-stop-failed': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** The mixed layout did not start. */
  'mix-start-failed': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** The mixed layout did not stop. */
  'mix-stop-failed': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** Going between audience and anchor failed. */
  'role-switch-failed': { surface: 'toast', severity: 'error', actions: ['retry'] },
  /** Sharing is already on; nothing to do. */
  'already-publishing': { surface: 'toast', severity: 'warning', actions: [] },
  /** The application used the SDK wrongly; its developers must mend it. */
  'app-fault': { surface: 'toast', severity: 'error', actions: ['contact-support'] },
  /** Something failed, nobody knows what. */
  unknown: { surface: 'toast', severity: 'error', actions: ['retry', 'reload'] },
  /** The other side stopped sharing meanwhile: a normal sequence. */
  'remote-stream-gone': { surface: 'silent', severity: 'info', actions: [] },
  /** One call cut another short, as when leaving before publishing ended. */
  'call-aborted': { surface: 'silent', severity: 'info', actions: [] },
} as const satisfies Record<string, KindRow>;

/** The name of a kind, such as `'device-in-use'`. */
export type Kind = keyof typeof kinds;

/** Every kind, in the order of the table. */
export const allKinds = Object.keys(kinds) as Kind[];

/** Whether a string names a kind. */
export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && hasOwn(kinds, value);
}
