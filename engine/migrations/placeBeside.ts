import { hostHome, inHome } from '../collections/inHome.ts'
import type { Collection } from '../collections/collection.ts'
import { policyPath, worldPath } from '../collections/settings.ts'
import type { FilePath } from '../documents/document.ts'
import { setFrontmatter } from '../documents/setFrontmatter.ts'

/** Where a world goes that leaves somebody's branch: its own branch, and theirs. */
export interface Beside {
  readonly branch: string
  readonly host: { readonly branch: string; readonly remote?: string | undefined }
}

/**
 * A settings file of a world on somebody's branch, as it is on a branch of its own; every other byte stays. Globs of
 * the policy that are about the world's own documents follow them below the world's home.
 */
export function placeBeside(
  path: FilePath,
  text: string,
  { branch, host }: Beside,
  collections: readonly Collection[],
): string {
  const near = /^\.swarm\/[^/]+\.yaml$/.test(path) ? text.replace('$schema=../schemas/', '$schema=schemas/') : text
  if (path === policyPath) return moveGlobs(near, ownFolders(collections))
  if (path !== worldPath) return near
  return setFrontmatter(setFrontmatter(near, 'branch', branch, 'yaml'), 'host', host, 'yaml')
}

/** The literal folders that the globs of the world's collections begin with, outside its home. */
function ownFolders(collections: readonly Collection[]): readonly FilePath[] {
  return collections
    .filter(({ tree }) => tree === 'world')
    .flatMap(({ files }) => files)
    .filter((glob) => !glob.startsWith(hostHome))
    .map((glob) => glob.slice(0, glob.indexOf('*')))
}

function moveGlobs(text: string, folders: readonly FilePath[]): string {
  return text.replace(/^(\s*- *)(['"]?)([^\s'"#][^'"#\n]*)/gm, (line, dash: string, quote: string, glob: string) =>
    folders.some((folder) => glob.startsWith(folder)) ? dash + quote + inHome(glob, hostHome) : line,
  )
}
