import { lstat, readFile } from 'node:fs/promises'
import { parse } from 'yaml'

/** The file of saved keys as it stands. */
export interface KeyFile {
  readonly keys: Readonly<Record<string, string>>
  readonly mode: number
  /** A link could point at a file that others can read. */
  readonly plain: boolean
}

/** Reads the file of saved keys, whoever else could; undefined where there is none. */
export async function readKeyFile(path: string): Promise<KeyFile | 'unreadable' | undefined> {
  try {
    const stats = await lstat(path)
    const data: unknown = parse(await readFile(path, 'utf8')) ?? {}
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'unreadable'
    const keys = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return { keys: Object.fromEntries(keys), mode: stats.mode & 0o777, plain: stats.isFile() }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable'
  }
}
