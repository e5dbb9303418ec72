import type { FilePath } from '../../documents/document.ts'
import { WorldError } from '../../documents/worldError.ts'

/** Refuses paths that leave the world or reach into git's own folder. */
export function checkPath(path: FilePath): void {
  const wrong = path.split('/').find((name) => /^(\.{0,2}|\.git|git~1)$/i.test(name) || /[\0\\\ufffd]/.test(name))
  if (wrong === undefined) return
  throw new WorldError(
    'store/path',
    `"${path}" is not a path inside the world`,
    'Use names and forward slashes: `tasks/t-1.md`.',
  )
}
