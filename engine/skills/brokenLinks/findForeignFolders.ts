import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Outline } from '../../documents/markdown/outline.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import type { BrokenLink } from './brokenLink.ts'
import { findByDepth } from './findByDepth.ts'
import type { ForeignFolder } from './foreignFolder.ts'
import type { Habits } from './habits.ts'
import { judgeLink } from './judgeLink.ts'

const fewest = { pages: 5, links: 8 }
const nearlyAll = 0.8

/** Tells of a broken link whether it is one of a folder whose pages are all written to be read from another place. */
export function findForeignFolders(
  space: LinkSpace,
  habits: Habits,
  outline: (path: FilePath) => Outline,
): (broken: BrokenLink) => ForeignFolder | undefined {
  const known = new Map<string, ForeignFolder | undefined>()
  return (broken) => {
    if (!isForeign(space, habits, broken)) return undefined
    const folder = folderOf(broken.from)
    const steps = stepsOf(broken.destination.path)
    const key = `${steps}${folder}`
    if (!known.has(key)) known.set(key, readFolder(space, habits, outline, folder, steps))
    return known.get(key)
  }
}

function readFolder(
  space: LinkSpace,
  habits: Habits,
  outline: (path: FilePath) => Outline,
  folder: FilePath,
  steps: string,
): ForeignFolder | undefined {
  let all = 0
  const links: BrokenLink[] = []
  for (const from of space.files.filter((file) => isMarkdown(file) && folderOf(file) === folder)) {
    for (const link of outline(from).links) {
      const destination = readDestination(link.url)
      if (destination.kind !== 'local' || destination.absolute || destination.path === '') continue
      if (stepsOf(destination.path) !== steps) continue
      all++
      const broken = judgeLink(space, habits, from, link)
      if (broken && isForeign(space, habits, broken)) links.push(broken)
    }
  }
  const pages = new Set(links.map(({ from }) => from)).size
  const foreign = pages >= fewest.pages && links.length >= fewest.links && links.length / all >= nearlyAll
  return foreign ? { folder, links, pages, all } : undefined
}

/** True where the first folder that a link names is not there, nor anywhere above: no slip in its steps. */
function isForeign(space: LinkSpace, habits: Habits, broken: BrokenLink): boolean {
  const { from, destination, outside } = broken
  if (outside || destination.absolute) return false
  const steps = stepsOf(destination.path)
  const [first, ...rest] = destination.path.slice(steps.length).split('/')
  const { path } = joinPath(folderOf(from), steps + first)
  return rest.length > 0 && !space.hasFolder(path) && findByDepth(space, habits, broken).length === 0
}

function stepsOf(path: string): string {
  return /^(?:\.{1,2}\/)*/.exec(path)![0]
}
