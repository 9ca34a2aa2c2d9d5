/**
 * Somebody else's function, made safe to call: a fault in it costs that one call, and only its first fault is told.
 * @param run may throw, or give back a promise that rejects
 */
export function safely<Given extends readonly unknown[]>(
  run: (...given: Given) => unknown,
  onError: (error: unknown) => void,
): (...given: Given) => void {
  let isTold = false;

  function handleFault(error: unknown) {
    if (isTold) return;
    isTold = true;
    onError(error);
  }

  return (...given) => {
    try {
      const result = run(...given);
      if (result instanceof Promise) result.catch(handleFault);
    } catch (error) {
      handleFault(error);
    }
  };
}
