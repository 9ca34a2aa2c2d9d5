'use client';
import { type Ref, type RefCallback, useCallback, useRef } from 'react';

/**
 * One ref for several who want to hold an element: the kit, `surfaceProps`, and the `ref` of a surface.
 * @returns a ref that changes only when one of the given does
 */
export function useRefs<T>(first: Ref<T> | undefined, second: Ref<T> | undefined): RefCallback<T> {
  const undos = useRef<readonly (() => void)[]>([]);
  return useCallback(
    (element: T | null) => {
      for (const undo of undos.current) undo();
      undos.current = element === null ? [] : [first, second].map((ref) => attach(ref, element));
    },
    [first, second],
  );
}

function attach<T>(ref: Ref<T> | undefined, element: T): () => void {
  if (typeof ref === 'function') {
    // Since React 19 a ref may give back its own undo.
    const undo = ref(element);
    return typeof undo === 'function' ? undo : () => void ref(null);
  }
  if (!ref) return () => {};
  ref.current = element;
  return () => {
    ref.current = null;
  };
}
