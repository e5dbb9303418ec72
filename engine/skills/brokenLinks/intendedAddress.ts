const mail = /^[^\s/@:]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i
const host = /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|edu|gov|info|app|rs|ai|eu|de|uk|fr|jp|cn)(?:[/?#]|$)/i
const invisible = /^[\u200B-\u200D\u2060\uFEFF]+/

/** The address on another site that a destination without `https:` or `mailto:` was meant to be. */
export function intendedAddress(url: string): { address: string; sure: boolean } | undefined {
  const visible = url.replace(invisible, '')
  if (visible !== url && /^[a-z]+:\/\//i.test(visible)) return { address: visible, sure: true }
  if (mail.test(url)) return { address: `mailto:${url}`, sure: true }
  if (host.test(url)) return { address: `https://${url}`, sure: false }
  return undefined
}
