import { clip } from '../documents/text/clip.ts'
import type { View } from '../documents/view.ts'
import { explainNewer, formatOf } from '../collections/format.ts'
import { controlOf, controlPath, policyOf, policyPath, stopPath } from '../collections/settings.ts'

/** Why nothing may start; undefined when work may go on. What cannot be read means stopped. */
export function stopReason(view: View): string | undefined {
  if (view.has(stopPath)) return describeFile(view.text(stopPath) ?? '')
  const newer = explainNewer(formatOf(view))
  if (newer) return newer.message
  const control = controlOf(view)
  if (!control) return `${controlPath} is missing or invalid`
  const { engaged, by, reason } = control.stop
  if (engaged) return `stopped${by ? ` by ${by}` : ''}${reason ? `: ${reason}` : ''}`
  if (!policyOf(view)) return `${policyPath} is missing or invalid`
  return undefined
}

function describeFile(text: string): string {
  const why = clip(text.trim().split('\n', 1)[0] ?? '', 200)
  return `stopped by the file ${stopPath}${why ? `: ${why}` : ''}`
}
