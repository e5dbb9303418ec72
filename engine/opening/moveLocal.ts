import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostHome } from '../collections/inHome.ts'

/** What stays on this machine (keys, a built site) goes along; what is at the new place already stays there. */
export function moveLocal(before: string, root: string): void {
  const [old, now] = [before, root].map((place) => join(place, hostHome, 'local')) as [string, string]
  if (!existsSync(old)) return
  mkdirSync(now, { recursive: true })
  for (const name of readdirSync(old)) {
    if (existsSync(join(now, name))) continue
    try {
      renameSync(join(old, name), join(now, name))
    } catch {
      cpSync(join(old, name), join(now, name), { recursive: true })
      rmSync(join(old, name), { recursive: true })
    }
  }
  if (readdirSync(old).length > 0) return
  rmSync(old, { recursive: true })
  if (readdirSync(dirname(old)).length === 0) rmSync(dirname(old), { recursive: true })
}
