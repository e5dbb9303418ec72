import type { View } from '../documents/view.ts'
import { controlPath, readControl } from '../actions/control/readControl.ts'

/** Why nothing may start; undefined when work may go on. What cannot be read means stopped. */
export function stopReason(view: View): string | undefined {
  const control = readControl(view)
  if (!control) return `${controlPath} is missing or invalid`
  if (control.stop.engaged) return `stopped${control.stop.by ? ` by ${control.stop.by}` : ''}${control.stop.reason ? `: ${control.stop.reason}` : ''}`
  if (!view.document('.swarm/policy.yaml')) return '.swarm/policy.yaml is missing or invalid'
  return undefined
}
