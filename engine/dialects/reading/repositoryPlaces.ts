import type { FilePath } from '../../documents/document.ts'
import type { Place } from '../site.ts'

/** Where a forge shows the files of a repository: at their own paths, and a folder's README at the folder, too. */
export function repositoryPlaces(file: FilePath): Place {
  const readme = /^(?:(.*)\/)?readme\.(?:md|markdown)$/i.exec(file)
  const folder = readme?.[1] === undefined ? '' : `${readme[1]}/`
  return readme ? { address: `/${file}`, also: [`/${folder}`] } : { address: `/${file}` }
}
