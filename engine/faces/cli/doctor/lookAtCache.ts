import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Look } from './diagnosis.ts'

/** The folder for what can be made again. */
export const lookAtCache: Look = async ({ world }) => {
  if (!world) return []
  const folder = join(world.root, '.swarm/local')
  if (!existsSync(folder)) return [{ what: 'Cache', state: 'ok', found: 'none yet' }]
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return [{ what: 'Cache', state: 'problem', found: `${folder} cannot be written`, hint: `chmod -R u+w ${folder}` }]
  }
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
  return [
    {
      what: 'Cache',
      state: 'ok',
      found: `${(bytes / 1e6).toFixed(1)} MB in .swarm/local, which may be removed at any time`,
    },
  ]
}
