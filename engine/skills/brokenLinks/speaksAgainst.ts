import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { plainWords, stemsOf, wordsOf } from '../../documents/text/words.ts'
import type { LocalLink } from '../library.ts'
import { languageOfPath } from '../reading/languageOfPath.ts'
import { isEnglishWord } from '../isEnglishWord.ts'
import { isOpposite } from '../turningWord.ts'
import { without } from '../without.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate, Slip } from './candidate.ts'
import type { Evidence } from './evidence.ts'
import { meansOtherWords } from './meansOtherWords.ts'

/** What is known around a broken link. */
export interface Surroundings {
  readonly space: LinkSpace
  readonly evidence: Evidence
  /** Every link of the page that means a place of the library. */
  readonly links: readonly LocalLink[]
  isWord(word: string): boolean
}

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp)$/i
const media = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|webm|mov|mp3|ogg|wav|pdf|drawio|puml)$/i
/** Every subject may have a page of this name, so that the only one left tells nothing of the one that is gone. */
const ofEverySubject = new RegExp(
  '^(?:usage|install|installation|installing|setup|overview|intro|introduction|getting-?started|quick-?start|start|' +
    'config|configuration|reference|api|faq|params|parameters|options|settings|examples?|tutorials?|guides?|basics|' +
    'summary|details|about|help|requirements|prerequisites|troubleshooting|upgrade|upgrading|migration|design|' +
    'architecture|concepts|features|main|home|notes|todo|tests?|testing|commands?|properties|methods|events|types)$',
  'i',
)
/** `v3.4`, `2.x`, `1.0.2`, `2024`, `next`. */
const version = /^(?:v?\d+(?:\.(?:\d+|x))*|v\d+[a-z]+\d+|next|latest|stable|current|nightly|legacy|canary|dev|edge)$/i
const fewestWords = 2
/** These find the very path that is written, so that what a text calls it matters little. */
const byPath: readonly Slip[] = ['case', 'ending', 'carried']

/** What speaks against a candidate, a sentence each: one is enough for it not to be a repair. */
export function speaksAgainst(around: Surroundings, broken: BrokenLink, candidate: Candidate): readonly string[] {
  const checks = [ofAnotherKind, inAnotherLanguage, fromAnUnknownRoot, isAnotherWord]
  const wider = [lacksTheFragment, isOfAnotherVersion, isLinkedBeside, isCalledOtherwise, isOfAnotherSubject]
  const asked = byPath.includes(candidate.slip) ? checks : [...checks, ...wider]
  return asked.flatMap((check) => check(around, broken, candidate) ?? [])
}

function ofAnotherKind(
  { space, links }: Surroundings,
  { link, path }: BrokenLink,
  { target }: Candidate,
): string | undefined {
  const isFolder = space.folders.has(target)
  if (link.kind === 'image') return isFolder || isMarkdown(target) ? `${target} is no picture.` : undefined
  if (link.kind === 'html' || media.test(path)) return undefined
  const besides = links.some(
    ({ link: other, resolution }) =>
      other.kind !== 'image' &&
      resolution.kind === 'found' &&
      picture.test(resolution.path) &&
      isBeside(resolution.path, target),
  )
  if (!isFolder)
    return picture.test(target) && !besides ? `${target} is a picture, and the link names a page.` : undefined
  const inside = space.files.filter((file) => file.startsWith(`${target}/`))
  if (inside.length === 0 || !inside.every((file) => media.test(file))) return undefined
  return /(?:^|\/)(?:img|images?|media|assets|static|figures?|pictures)\/?$/i.test(path)
    ? undefined
    : `${target} is a folder of pictures, and the link names a page.`
}

function inAnotherLanguage(_: Surroundings, { from, path }: BrokenLink, { target }: Candidate): string | undefined {
  const there = languageOfPath(target)
  const meant = languageOfPath(path) ?? languageOfPath(from)
  if (there === undefined || meant === undefined || there === meant) return undefined
  return `${target} is in another language (${there}, not ${meant}).`
}

/** An address from the root whose first folder nobody sees is served from elsewhere. */
function fromAnUnknownRoot(
  { space }: Surroundings,
  { destination }: BrokenLink,
  { slip }: Candidate,
): string | undefined {
  const [first = '', ...rest] = destination.path.split('/').filter(Boolean)
  if (!destination.absolute || rest.length === 0 || slip === 'case' || slip === 'typing') return undefined
  const folder = space.root === '' ? first : `${space.root}/${first}`
  if (space.hasFolder(folder) || space.mounts.some((mount) => space.hasFolder(`${mount}/${first}`))) return undefined
  return `The library has no folder /${first}, so that the site may serve it from elsewhere.`
}

function isAnotherWord(
  { space, isWord, evidence }: Surroundings,
  { link, path, destination: { fragment } }: BrokenLink,
  { slip, target }: Candidate,
): string | undefined {
  if (slip !== 'typing') return undefined
  // An anchor of several words, which the target has, was copied from there.
  const isThere = evidence.hasAnchor(target) === true && wordsOf(fragment ?? '').length >= fewestWords
  // So was a file's name of several words that no other file has.
  const name = path.slice(path.lastIndexOf('/') + 1)
  const isNamed = wordsOf(name).length > fewestWords && isOnlyOne(space, target.slice(target.lastIndexOf('/') + 1))
  const isWritten = isNamed && isSameName(name, target)
  return meansOtherWords(isThere || isWritten ? () => false : isWord, link.text, path, target)
}

function lacksTheFragment(
  { space, evidence }: Surroundings,
  { destination }: BrokenLink,
  { target, slip }: Candidate,
): string | undefined {
  // The same path, and no other file of its name: then the fragment is lost by itself.
  if (slip === 'depth' && isOnlyOne(space, target.slice(target.lastIndexOf('/') + 1))) return undefined
  return evidence.hasAnchor(target) === false ? `${target} has no #${destination.fragment}.` : undefined
}

/** Another link of the page leads there under the name of that page: this one means something else. */
function isLinkedBeside(
  { space, links, evidence }: Surroundings,
  { link, path, destination }: BrokenLink,
  { target, slip }: Candidate,
): string | undefined {
  const folders = destination.path.split('/').filter((segment) => /[^.]/.test(segment)).length - 1
  if (evidence.hasAnchor(target) || (slip === 'depth' && folders > 0)) return undefined
  const name = target.slice(target.lastIndexOf('/') + 1)
  const isWritten = path.slice(path.lastIndexOf('/') + 1) === name
  // The file itself is written in full, and there is no other of that name: only the way to it is wrong.
  if (isWritten && (slip === 'typing' || (wordsOf(name).length > fewestWords && isOnlyOne(space, name))))
    return undefined
  const own = wordsOf(link.text, { fold: 'plural', common: 'left out' })
  if (own.length === 0 || link.kind === 'image') return undefined
  const names = wordsOf(`${nameOf(target)} ${evidence.titleOf(target)}`, { fold: 'plural' })
  if (without(own, names).length === 0) return undefined
  const beside = links.find(({ link: other, resolution }) => {
    if (resolution.kind !== 'found' || resolution.path !== target) return false
    if (plainWords(other.text) === plainWords(link.text) || looksLikePath(link.text)) return false
    const called = wordsOf(other.text, { fold: 'plural', common: 'left out' })
    return called.length > 0 && without(called, names).length === 0
  })
  return beside && `"${beside.link.text}" on line ${beside.link.line} leads to ${target} already.`
}

function isCalledOtherwise(
  { evidence }: Surroundings,
  { from, link }: BrokenLink,
  { target, slip }: Candidate,
): string | undefined {
  const title = evidence.titleOf(target)
  if (link.kind === 'image' || link.text === '' || title === '') return undefined
  const called = [wordsOf(link.text), wordsOf(title)] as const
  const gone = without(called[0], called[1])
  const come = without(called[1], [...called[0], ...wordsOf(nameOf(target))])
  const opposite = gone.find((word) => come.some((other) => isOpposite(word, other)))
  if (opposite !== undefined) return `The link says "${link.text}", and ${target} is "${title}".`
  // A translation is called by the name of its language.
  const isTranslated = languageOfPath(target) !== languageOfPath(from)
  if (slip !== 'moved' || isTranslated || evidence.hasAnchor(target) || looksLikePath(link.text)) return undefined
  if (wordsOf(nameOf(target), { common: 'left out' }).length > 1) return undefined
  const [own, given] = [stemsOf(link.text), stemsOf(`${title} ${target.replaceAll('/', ' ')}`)]
  const isSilent = [...own].every((stem) => saysNothing.has(stem)) || ![...own].every((stem) => /^[a-z0-9]/.test(stem))
  if (isSilent || given.size === 0 || [...own].some((stem) => given.has(stem))) return undefined
  return `The link says "${link.text}", of which neither the title nor the name of ${target} has a word.`
}

const saysNothing = stemsOf(
  'here link click details more docs documentation doc guide readme source section chapter part article post example ' +
    'examples overview tutorial information info instructions proposal design spec template list full following read ' +
    'learn separate official detailed related',
)

/** Each version and each year has files of its own, whatever they are called. */
function isOfAnotherVersion(
  _: Surroundings,
  { path, destination }: BrokenLink,
  { target }: Candidate,
): string | undefined {
  const [meant, there] = [versionsOf(path), versionsOf(target)]
  const [come] = without(there, meant)
  // That the page itself is of a version says little of what is of none.
  const [gone] = without(come === undefined ? versionsOf(destination.path) : meant, there)
  if (gone === undefined) return undefined
  return come === undefined ? `${target} is not of ${gone}.` : `${target} is of ${come}, not of ${gone}.`
}

function versionsOf(path: FilePath): readonly string[] {
  return path
    .split('/')
    .slice(0, -1)
    .filter((segment) => version.test(segment))
}

/** A name that every subject may have says nothing of which one is meant: its folder did, and that is another one. */
function isOfAnotherSubject(
  { space, evidence }: Surroundings,
  { link, path }: BrokenLink,
  { target, slip }: Candidate,
): string | undefined {
  if (slip !== 'moved' || evidence.hasAnchor(target)) return undefined
  const [wanted, given] = [folderOf(path), folderOf(target)]
  if (wanted.split('/').at(-1) === given.split('/').at(-1)) return undefined
  const name = nameOf(target)
  const [word = '', ...more] = wordsOf(name)
  const isUsual = ofEverySubject.test(name) || (more.length === 0 && isEnglishWord(word) && space.folders.has(wanted))
  if (!isUsual || namesMore(link.text, target, name, evidence)) return undefined
  return `Many subjects may have a page called ${name}; this one is of ${given === '' ? 'the root' : given}.`
}

/** The link's text names the subject, too, as the title of the page or its folders do. */
function namesMore(text: string, target: FilePath, name: string, evidence: Evidence): boolean {
  const own = without(wordsOf(text, { fold: 'plural', common: 'left out' }), wordsOf(name, { fold: 'plural' }))
  const there = wordsOf(`${folderOf(target)} ${evidence.titleOf(target)}`, { fold: 'plural' })
  return own.length > 0 && without(own, there).length === 0
}

function isOnlyOne(space: LinkSpace, name: string): boolean {
  return space.byName.get(name)?.length === 1
}

/** The same last name, with or without an ending. */
function isSameName(name: string, target: FilePath): boolean {
  return target.endsWith(`/${name}`) || nameOf(target) === name
}

function nameOf(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
}

function isBeside(path: FilePath, other: FilePath): boolean {
  return folderOf(path) === folderOf(other)
}

function looksLikePath(text: string): boolean {
  return /^[^\s]*[/.][^\s]*$/.test(text.trim())
}
