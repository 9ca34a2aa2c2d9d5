/**
 * Counts the presses of a button on screen, and takes the time of each from the input itself to the task after the frame that shows it.
 * @returns the times so far, in milliseconds
 */
export function countPresses(button: HTMLElement): readonly number[] {
  const times: number[] = [];
  let count = 0;
  button.addEventListener('click', ({ timeStamp }) => {
    count += 1;
    button.textContent = String(count);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - timeStamp);
      port2.postMessage(undefined);
    });
  });
  return times;
}
