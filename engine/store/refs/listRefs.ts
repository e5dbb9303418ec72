import fs from 'node:fs'
import type { Repository } from '../repository.ts'

/** The full names of all refs below a folder of refs, loose or packed, in order. */
export function listRefs(repository: Pick<Repository, 'common'>, under: string): readonly string[] {
  const names = new Set<string>()
  const folder = `${repository.common}/${under}`
  const loose = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  for (const entry of loose) {
    if (entry.isFile() && !entry.name.endsWith('.lock'))
      names.add(`${entry.parentPath}/${entry.name}`.slice(repository.common.length + 1))
  }
  const packed = `${repository.common}/packed-refs`
  const lines = fs.existsSync(packed) ? fs.readFileSync(packed, 'utf8').split('\n') : []
  for (const line of lines) if (line.slice(41).startsWith(`${under}/`)) names.add(line.slice(41))
  return [...names].sort()
}
