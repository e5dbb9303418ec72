import { controlPath, stopPath } from '../collections/settings.ts'
import type { FilePath } from '../documents/document.ts'
import type { ControlData } from '../../schemas/types.ts'

/** By hand, too, anybody may stop the world; nothing else of the control may change with it. */
export function stopsOnly(
  path: FilePath,
  isThere: boolean,
  control: () => readonly [was: ControlData | undefined, is: ControlData | undefined],
): boolean {
  if (path === stopPath) return isThere
  if (path !== controlPath) return false
  const [was, is] = control()
  return (
    is?.stop.engaged === true &&
    JSON.stringify({ ...was, stop: undefined }) === JSON.stringify({ ...is, stop: undefined })
  )
}
