/**
 * Runs `run` in the next task. Not setTimeout: a test that holds the page's clock must not hold the cloud's answers,
 * and a message sent in the same task would reach the SDK before it listens.
 */
export function nextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}
