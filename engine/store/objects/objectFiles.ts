import fs from 'node:fs'
import { dirname } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { FsClient } from 'isomorphic-git'

/**
 * The file system isomorphic-git works on. Synchronous calls beneath promises: for files of a few kilobytes
 * the thread pool costs more than the work. Writes are temp-and-rename, so no reader sees half an object.
 */
export function objectFiles(): FsClient {
  const unique = randomBytes(6).toString('hex')
  let number = 0
  return {
    promises: {
      readFile: async (path: string, options?: unknown) => fs.readFileSync(path, options as 'utf8'),
      writeFile: async (path: string, data: Uint8Array | string) => {
        const temp = `${path}.${unique}-${(number++).toString(36)}.tmp`
        // Git's own objects are read-only, so that nobody edits one by accident.
        const options = { mode: path.includes('/objects/') ? 0o444 : 0o666, flag: 'wx' }
        try {
          fs.writeFileSync(temp, data, options)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
          fs.mkdirSync(dirname(path), { recursive: true })
          fs.writeFileSync(temp, data, options)
        }
        fs.renameSync(temp, path)
      },
      unlink: async (path: string) => fs.unlinkSync(path),
      readdir: async (path: string) => fs.readdirSync(path),
      mkdir: async (path: string) => fs.mkdirSync(path),
      rmdir: async (path: string) => fs.rmdirSync(path),
      stat: async (path: string) => fs.statSync(path),
      lstat: async (path: string) => fs.lstatSync(path),
      readlink: async (path: string) => fs.readlinkSync(path),
      symlink: async (target: string, path: string) => fs.symlinkSync(target, path),
    },
  }
}
