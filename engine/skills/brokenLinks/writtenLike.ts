import type { FilePath } from '../../documents/document.ts'

/** A written path with the target's own ending in the place of the `.html` that stands for it. */
export function writtenLike(written: FilePath, target: FilePath): FilePath {
  const ending = target.slice(target.lastIndexOf('.'))
  return /\.html?$/i.test(written) && !/^\.html?$/i.test(ending) ? written.replace(/\.html?$/i, ending) : written
}
