import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CheckPlace } from '../abilities/check/check.ts'
import { hostHome } from '../collections/inHome.ts'
import type { Draft } from '../documents/draft.ts'
import type { View } from '../documents/view.ts'
import { WorldError } from '../documents/worldError.ts'
import { runGit } from '../store/host/runGit.ts'

/**
 * Lays out what a view holds of a host branch in a folder of its own, as git itself checks it out: its commit, with the
 * changes of a draft laid over it. Nothing is registered in the repository, and the folder goes with `remove`. Packages
 * that are installed in the people's checkout are linked to.
 */
export async function layOutHost(checkout: string, view: View): Promise<CheckPlace> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vivarium-check-')))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const root = join(folder, 'host')
    mkdirSync(root)
    const env = { GIT_INDEX_FILE: join(folder, 'index') }
    for (const words of [
      ['read-tree', view.host],
      ['checkout-index', '--all', '--quiet', `--prefix=${root}/`],
    ]) {
      const { ok, said } = await runGit(checkout, words, { env })
      if (!ok) throw new WorldError('check/checkout', `the host branch cannot be laid out: ${said}`, 'See `git fsck`.')
    }
    for (const [path, text] of changesOf(view)) place(root, path, text)
    const packages = join(checkout, 'node_modules')
    const isLinked = existsSync(packages) && !existsSync(join(root, 'node_modules'))
    if (isLinked) symlinkSync(realpathSync(packages), join(root, 'node_modules'), 'dir')
    return { root, also: isLinked ? [realpathSync(packages)] : [], made: true, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** What drafts have laid over the commit, the outermost last, without what is the world's own. */
function changesOf(view: View): readonly (readonly [string, string | null])[] {
  if (!isDraft(view)) return []
  return [...changesOf(view.base), ...view.changes].filter(([path]) => !path.startsWith(hostHome))
}

function isDraft(view: View): view is Draft {
  return 'kind' in view && view.kind === 'draft'
}

function place(root: string, path: string, text: string | null): void {
  const file = join(root, path)
  // A link that the host holds leads anywhere; what is written goes in its place.
  rmSync(file, { recursive: true, force: true })
  if (text === null) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
