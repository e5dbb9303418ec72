import type { FilePath } from '../../documents/document.ts'
import { editDistance } from '../../documents/markdown/editDistance.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { isPageName } from '../../documents/markdown/isPageName.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits, PageForm } from './habits.ts'

const mostSlips = 2
/** The name in which the slip is must be long enough that being near to it means something. */
const shortestName = [0, 3, 8]

/** Paths that one or two typing slips turn into the one that is written. */
export function findByTyping(space: LinkSpace, habits: Habits, broken: BrokenLink): readonly Candidate[] {
  const { from, link, destination } = broken
  const path = broken.path.replace(/\/$/, '')
  if (broken.outside && !isBelow(path, space.root)) return []
  const mistypedSteps = /(?:^|\/)\.(?!\.?(?:\/|$))/.test(destination.path)
  const written = destination.path.replace(/^\.\//, '')
  const forms = formsToTry(path, habits.bareWorks, habits.pageForm)
  const targets = isPageName(path) ? [...space.files, ...space.folders] : space.files
  const found: Candidate[] = []
  for (const target of targets) {
    const isPage = isMarkdown(target)
    if (link.kind === 'image' && isPage) continue
    for (const form of isPage ? forms : (['file'] as const)) {
      const name = spell(target, form)
      let distance = editDistance(path, name, mostSlips)
      if (mistypedSteps) distance = Math.min(distance, editDistance(written, wayTo(folderOf(from), name), mostSlips))
      if (distance === 0 || distance > mostSlips) continue
      found.push({
        slip: 'typing',
        target,
        form,
        distance,
        sure: mistypedSteps || isPlainSlip(space, path, name, distance),
        because: `${name} differs by ${distance === 1 ? 'one typing slip' : `${distance} typing slips`}`,
      })
    }
  }
  return found
}

function formsToTry(path: FilePath, bareWorks: boolean, usual: PageForm): PageForm[] {
  const forms: PageForm[] = ['file']
  if (/\.h[a-z]{0,4}$/i.test(path) || usual === 'html') forms.push('html')
  if (bareWorks && isPageName(path)) forms.push('bare')
  return forms
}

function spell(target: FilePath, form: PageForm): string {
  if (form === 'file') return target
  return target.replace(/\.[^./]+$/, form === 'html' ? '.html' : '')
}

function wayTo(folder: FilePath, target: FilePath): string {
  const base = folder === '' ? [] : folder.split('/')
  const goal = target.split('/')
  let shared = 0
  while (shared < base.length && base[shared] === goal[shared]) shared++
  return [...base.slice(shared).map(() => '..'), ...goal.slice(shared)].join('/')
}

/** False where the difference may well be meant: another number of a series, a name that exists elsewhere. */
function isPlainSlip(space: LinkSpace, path: FilePath, name: FilePath, distance: number): boolean {
  const wanted = path.split('/')
  const given = name.split('/')
  if (wanted.length !== given.length) return distance === 1
  const at = wanted.findIndex((segment, i) => segment !== given[i])
  const written = wanted[at] ?? ''
  const stem = (given[at] ?? '').replace(/\.[^.]+$/, '')
  if (stem.length < (shortestName[distance] ?? Infinity)) return false
  if (at < wanted.length - 1) return !space.folders.has(wanted.slice(0, at + 1).join('/'))
  if (space.byName.has(written)) return false
  return numberless(written) !== numberless(given[at] ?? '') || !isSeries(space, joinPath(folderOf(name), written).path)
}

function isSeries(space: LinkSpace, path: FilePath): boolean {
  const shape = numberless(path)
  return space.files.filter((file) => numberless(file) === shape).length > 1
}

function numberless(text: string): string {
  return text.replace(/\d+/g, '0')
}
