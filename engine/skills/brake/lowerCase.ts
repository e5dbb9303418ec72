import { isPageName } from '../../documents/markdown/isPageName.ts'
import type { Explanation } from './explanation.ts'

const endings = ['', '.md', '.mdx', '.markdown', '.html']

/** Every address is in lower case, whatever the name of its file: Hugo's way, and that of servers without case. */
export const lowerCase: Explanation = {
  name: 'lower-case-addresses',
  rule: 'links/lower-case-everywhere',
  fewest: 3,
  explains({ space }, { path, destination, outside }) {
    if (outside || !isLower(destination.path)) return []
    const stem = /\.html?$/.test(path) ? path.replace(/\.html?$/, '') : path
    const named = endings.some((ending) => {
      const files = space.byLowerPath.get((stem + ending).toLowerCase()) ?? []
      return files.length === 1 && files[0] !== stem + ending
    })
    return named ? [formOf(destination.path)] : []
  },
  hasShape: (_ground, { destination }, form) => isLower(destination.path) && formOf(destination.path) === form,
  testify(_ground, { destination, resolution }, form) {
    if (formOf(destination.path) !== form || resolution.kind !== 'found') return undefined
    return isLower(nameOf(destination.path)) ? undefined : 'against'
  },
  describe: (form, links) => `${links} in lower case to files with capitals in their names (${form}).`,
  answer: () => ({
    name: 'served',
    means: 'The site serves all its addresses in lower case.',
    setting: { answers: { 'lower-case-addresses': 'served' } },
  }),
}

function formOf(path: string): string {
  return isPageName(path) ? 'addresses' : /\.html?$/i.test(path) ? 'pages' : 'files'
}

function isLower(path: string): boolean {
  return path === path.toLowerCase()
}

/** The steps up say nothing. */
function nameOf(path: string): string {
  return path.replace(/^(?:\.{1,2}\/)+/, '')
}
