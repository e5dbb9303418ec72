/** Lets others run, and stops here when the work was called off. */
export async function pause(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise((resolve) => setImmediate(resolve))
  signal.throwIfAborted()
}
