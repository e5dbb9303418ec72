import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { locatePath } from '../../documents/markdown/locatePath.ts'
import { languageOfPath } from '../reading/languageOfPath.ts'
import type { Explanation, Ground } from './explanation.ts'

/** So many of a language's pages, and this share, have the other language's path. */
const mirrored = { fewest: 2, share: 0.5 }

/** A page that nobody translated yet is served in another language under its own address. */
export const otherLanguage: Explanation = {
  name: 'untranslated-pages',
  rule: 'links/untranslated-everywhere',
  fewest: 1,
  seen: true,
  explains(ground, { from, path, outside }) {
    if (outside) return []
    const own = languageFolder(ground, from)
    if (own === undefined || !isBelow(path, own) || path === own) return []
    const rest = path.slice(own.length + 1)
    if (standsElsewhere(ground, own, rest)) return []
    const twins = mirrorsOf(ground, own).filter((folder) => locatePath(ground.space, join(folder, rest)))
    return twins.slice(0, 1).map((folder) => `${own} ${folder}`)
  },
  // A link into the folder that no other language explains is broken by itself.
  hasShape: () => false,
  testify: () => undefined,
  describe: (group, links) =>
    `${links} to pages that are not in ${group.split(' ')[0]}/ yet and are in ${group.split(' ')[1] || 'the root'}/.`,
  answer: () => ({
    name: 'served',
    means: 'Untranslated pages are served in the other language.',
    setting: { answers: { 'untranslated-pages': 'served' } },
  }),
}

/** The folder of the page's language: the last of its folders that is named as one. */
function languageFolder({ root }: Ground, from: FilePath): FilePath | undefined {
  const names = from.split('/')
  for (let at = names.length - 1; at > 0; at--) {
    const folder = names.slice(0, at).join('/')
    if (folder.length > root.length && isLanguage(names[at - 1]!)) return folder
  }
  return undefined
}

/** Folders of other languages beside this one, or the folder around it, that have most of its pages. */
function mirrorsOf({ space }: Ground, own: FilePath): readonly FilePath[] {
  const around = own.slice(0, Math.max(0, own.lastIndexOf('/')))
  const beside = [...space.folders].filter((folder) => {
    const name = folder.slice(folder.lastIndexOf('/') + 1)
    return folder !== own && folder.slice(0, Math.max(0, folder.lastIndexOf('/'))) === around && isLanguage(name)
  })
  const pages = space.files.filter((file) => isBelow(file, own) && isMarkdown(file))
  return [...beside, around].filter((folder) => {
    const twins = pages.filter((page) => space.has(join(folder, page.slice(own.length + 1)))).length
    return twins >= mirrored.fewest && twins >= pages.length * mirrored.share
  })
}

/** The same name is in the same language: it moved. */
function standsElsewhere({ space }: Ground, own: FilePath, rest: string): boolean {
  const name = rest.slice(rest.lastIndexOf('/') + 1)
  return [name, `${name}.md`, `${name}.mdx`].some((one) => space.byName.get(one)?.some((path) => isBelow(path, own)))
}

function join(folder: FilePath, rest: string): FilePath {
  return folder === '' ? rest : `${folder}/${rest}`
}

/** True for a folder's name that says a language: `ja`, `pt-BR`. */
function isLanguage(name: string): boolean {
  return languageOfPath(`${name}/`) !== undefined
}
