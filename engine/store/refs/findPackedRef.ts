import fs from 'node:fs'
import type { Repository } from '../repository.ts'

/** Where a ref stands in `packed-refs`. */
export function findPackedRef(repository: Pick<Repository, 'common'>, ref: string): string | undefined {
  let text: string
  try {
    text = fs.readFileSync(`${repository.common}/packed-refs`, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const end = text.indexOf(` ${ref}\n`)
  return end < 0 ? undefined : text.slice(end - 40, end)
}
