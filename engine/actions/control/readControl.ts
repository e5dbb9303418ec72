import type { View } from '../../documents/view.ts'
import type { ControlData } from '../../../schemas/types.ts'

export const controlPath = '.swarm/control.yaml'
/** While this file is there, whatever is in it, nothing starts. */
export const stopPath = '.swarm/STOP'

/** The human's hand; undefined when it is missing or unreadable, which means stopped. */
export function readControl(view: View): ControlData | undefined {
  return view.document(controlPath)?.data as unknown as ControlData | undefined
}
