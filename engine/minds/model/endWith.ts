/** How long work may take to end after the signal, in milliseconds; less than a mind is given. */
const grace = 250

/** The outcome of work that ends by itself when the signal is aborted, or a rejection shortly after it was. */
export async function endWith<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let abort = () => {}
  const late = new Promise<never>((_, reject) => {
    abort = () => void (timer = setTimeout(() => reject(signal.reason as Error), grace))
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}
