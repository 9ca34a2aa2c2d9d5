declare module 'vitest' {
  interface ProvidedContext {
    readonly layeredStyles: string;
  }
}

/** Puts the layered edition in the place of the strong one. Gives back the undo. */
export function wearLayered(css: string): () => void {
  const strong = document.querySelector<HTMLStyleElement>('style[data-vite-dev-id$="/src/styles/index.css"]');
  if (!strong) throw new Error('no strong edition is here');
  const layered = document.createElement('style');
  layered.textContent = css;
  strong.after(layered);
  strong.disabled = true;
  return () => {
    layered.remove();
    strong.disabled = false;
  };
}
