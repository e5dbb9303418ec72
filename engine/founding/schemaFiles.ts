import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFolder } from './readFolder.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** The schemas of this engine, as worlds hold copies of them for editors: path to bytes. */
export function schemaFiles(): ReadonlyMap<string, Uint8Array> {
  const files = [...readFolder(join(project, 'schemas'))].filter(([path]) => path.endsWith('.schema.yaml'))
  return new Map(files.map(([path, bytes]) => [`schemas/${path}`, bytes]))
}
