import type { LocalDestination } from '../../documents/markdown/destination.ts'
import { isPageName } from '../../documents/markdown/isPageName.ts'
import type { Shape } from './habits.ts'

/** Which convention a destination relies on; undefined where it simply names a file. */
export function shapeOf(destination: LocalDestination): Shape | undefined {
  if (/\.html?$/i.test(destination.path)) return 'html'
  if (destination.absolute) return 'absolute'
  return isPageName(destination.path) ? 'bare' : undefined
}
