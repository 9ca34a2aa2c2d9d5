import type { ErrorContext } from '../../../src/types.js';

/** What must never leave a page, and how it may come in. */
export const secrets = {
  userSig:
    'eJwtzEELgjAYxvHvsnPIu7m5JXSoDnXQQ1QQ3aSt9WbKWmVB9N0z9fj8-vB8yD7bRY31JCUsAjLpNhpbP-CMHd*qK5p6DDdTVs6hISnlAJRNgfK*vByGNjrJAaYrVJyRQ7ePRYpXTCbz8YWtPS3',
  privateMapKey: 'pmk-9f8e7d6c5b4a39281706f5e4d3c2b1a0',
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
} as const;

/** Words of an error that hold them, in the ways that they come. */
export const secretWords = [
  `join failed userSig=${secrets.userSig} privateMapKey: "${secrets.privateMapKey}"`,
  `GET https://example.com/room?token=${secrets.token}&userSig=${encodeURIComponent(secrets.userSig)} 403`,
  `Authorization: Bearer ${secrets.token}`,
  JSON.stringify({ userSig: secrets.userSig, privateMapKey: secrets.privateMapKey }),
] as const;

/** Of a person and a machine. */
export const personal = {
  userId: 'jane.roe@example.com',
  streamId: 'jane.roe@example.com_main_7',
  deviceId: '4f1c0ffee5d2b79e61a8c3d4b5f6a7980011223344556677',
  label: 'Roe’s AirPods Pro (1234:5678)',
} as const;

/** An error whose every part names a person, a device and a secret. */
export function createTellTale(words: string): { readonly error: Error; readonly context: ErrorContext } {
  const error = new Error(`${words}; ${personal.label} of ${personal.userId}, ${personal.deviceId}`);
  error.name = `Failure of ${personal.userId}`;
  const { userId, streamId, deviceId } = personal;
  return {
    error,
    context: {
      userId,
      streamId,
      deviceId,
      device: 'microphone',
      operation: `publish:${streamId}`,
      source: `tile ${userId}`,
    },
  };
}
