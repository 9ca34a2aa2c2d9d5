/** What a client needs to enter a room. */
export interface Account {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly userSig: string;
  readonly roomId: number;
}

/** For the simulated room any account will do. */
export const simulatedAccount: Account = { sdkAppId: 1400000000, userId: 'you', userSig: 'simulated', roomId: 2026 };
