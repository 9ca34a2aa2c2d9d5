'use client';
import type { ErrorKit } from '../kit/index.js';
import { useKitContext } from './context.js';

/**
 * The kit of the nearest provider, for what has no hook of its own, and to be handed to code outside React. Code that reports before
 * anything is rendered makes a kit by `createErrorKit()`, and hands it to the provider as its prop `kit`.
 * @returns the same kit as long as the provider lives
 * @throws where there is no provider above, with the cure
 */
export function useTrtcKit(): ErrorKit {
  return useKitContext('useTrtcKit').kit;
}
