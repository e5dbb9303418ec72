import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** The folder of the world that a check works in, as the file system really has it; undefined where that is outside. */
export async function findFolder(root: string, folder: string): Promise<string | undefined> {
  try {
    const [world, found] = await Promise.all([realpath(root), realpath(join(root, folder))])
    const isPrivate = ['.git', '.swarm/local'].some((name) => `${found}${sep}`.startsWith(`${join(world, name)}${sep}`))
    const inside = found === world || found.startsWith(`${world}${sep}`)
    return inside && !isPrivate && (await stat(found)).isDirectory() ? found : undefined
  } catch {
    return undefined
  }
}
