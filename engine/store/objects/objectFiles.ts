import fs from 'node:fs'
import type { FsClient } from 'isomorphic-git'

/**
 * The file system isomorphic-git reads from. Synchronous calls beneath promises: for files of a few kilobytes the
 * thread pool costs more than the work. It writes nothing: `storeObject` stores objects, `moveRef` moves refs.
 */
export function objectFiles(): FsClient {
  const refuse = async (): Promise<never> => {
    throw new Error('nothing is written by this way')
  }
  return {
    promises: {
      readFile: async (path: string, options?: unknown) => fs.readFileSync(path, options as 'utf8'),
      writeFile: refuse,
      unlink: refuse,
      // A pack that git has not finished has an index already, and goes away again.
      readdir: async (path: string) => fs.readdirSync(path).filter((name) => !/^\.?tmp[-_]/.test(name)),
      mkdir: refuse,
      rmdir: refuse,
      stat: async (path: string) => fs.statSync(path),
      lstat: async (path: string) => fs.lstatSync(path),
      readlink: async (path: string) => fs.readlinkSync(path),
      symlink: refuse,
    },
  }
}
