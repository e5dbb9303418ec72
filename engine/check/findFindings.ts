import { libraryOf } from '../collections/settings.ts'
import type { FilePath } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { World } from '../ports/world.ts'
import { findRuling } from '../skills/findRuling.ts'
import { identifyFindings, type KnownFinding } from '../skills/knownFinding.ts'

/**
 * What skills (those of these names, or all) see now in a library, skill by skill, with its ruling. `built` is a
 * folder of built HTML, instead of the one that the settings name.
 */
export async function findFindings(
  world: Pick<World, 'skills' | 'examine' | 'clock' | 'signal' | 'report'>,
  view: View,
  names: readonly string[] = [],
  built?: FilePath,
): Promise<readonly KnownFinding[]> {
  const root = libraryOf(view)
  const wanted = world.skills.filter(({ name }) => names.length === 0 || names.includes(name))
  const what = `Looking for ${names.length === 0 ? 'findings' : names.join(' and ').replaceAll('-', ' ')}`
  const told = (done: number, of: number) => world.report({ kind: 'step', what, done, of })
  const { signal } = world
  const found = await world.examine(wanted, {
    view,
    root,
    scope: root,
    at: world.clock.now(),
    signal,
    told,
    ruled: true,
    ...(built === undefined ? {} : { built }),
  })
  const rulingOf = findRuling(view)
  return found.flatMap((findings, place) =>
    identifyFindings(view, wanted[place]?.name ?? '', findings).map((finding) => {
      const ruling = rulingOf(finding)
      return ruling === undefined ? finding : { ...finding, ruling }
    }),
  )
}
