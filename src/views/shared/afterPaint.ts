/**
 * Calls back once the frame that shows the changes made so far is on its way to the screen; in a tab that is
 * hidden, once it is seen.
 *
 * @returns takes it back
 */
export function afterPaint(then: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}
