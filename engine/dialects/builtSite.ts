import type { FilePath } from '../documents/document.ts'

/** What stands in a folder of built HTML: the same object while the folder is the same. */
export interface BuiltSite {
  /** The file that a server answers an address with, as `/docs/a/` with `docs/a/index.html`; undefined for none. */
  fileAt(address: string): FilePath | undefined
  /** The ids of a built page; undefined for what is no page. */
  idsOf(file: FilePath): BuiltIds | undefined
}

/** The names that a fragment can mean on one built page. */
export type BuiltIds = Pick<ReadonlySet<string>, 'has'>

/** Of a page that is too long to be read, nobody can say that it lacks an id. */
export const anyId: BuiltIds = { has: () => true }

/** Puts together the files of a folder, by paths below it; pages are those of which ids are known. */
export function openBuiltSite(files: ReadonlyMap<FilePath, BuiltIds | undefined>): BuiltSite {
  return {
    fileAt(address) {
      const path = address.replace(/[?#].*$/s, '').replace(/^\/{1,9}/, '')
      const bare = path.replace(/\/$/, '')
      const forms = [
        path,
        ...(bare === '' ? [] : [`${bare}.html`, `${bare}.htm`]),
        `${bare}/index.html`.replace(/^\//, ''),
      ]
      return forms.find((form) => files.has(form))
    },
    idsOf: (file) => files.get(file),
  }
}
