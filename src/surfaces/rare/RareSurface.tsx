'use client';
import type { Condition } from '../../core/store/index.js';
import { SurfaceRoot } from '../host/SurfaceRoot.js';
import type { SurfaceElementProps } from '../settings.js';
import { createLater } from './create-later.js';
import { PlainSurface } from './PlainSurface.js';
import { useLater } from './use-later.js';

const rareSurfaces = createLater(() => import('./rare-surfaces.js'));

interface RareSurfaceProps {
  readonly surface: 'permission' | 'device' | 'screen';
  /** What it is to show; undefined for nothing. */
  readonly condition: Condition | undefined;
  readonly element: SurfaceElementProps;
}

/** A surface that is seldom seen, and whose code is loaded before it is. Where it could not be, a plain one says the same. */
export function RareSurface({ surface, condition, element }: RareSurfaceProps) {
  const { code, hasFailed } = useLater(rareSurfaces, condition !== undefined);
  const Surface = code?.[surface];
  if (!condition || !(Surface || hasFailed)) return null;
  return (
    <SurfaceRoot area={Surface && surface !== 'device' ? 'modal' : 'device'}>
      {Surface ? (
        <Surface key={condition.id} condition={condition} element={element} />
      ) : (
        <PlainSurface surface={surface} condition={condition} element={element} />
      )}
    </SurfaceRoot>
  );
}
