import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'

const folder = new URL('../markdown/', import.meta.url)

/** Changes with the code that renders: what an older, perhaps less careful renderer made is not kept. */
export function rendererDigest(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(new URL(name, folder)))
  return hash.digest('hex').slice(0, 16)
}
