import type { BuiltSite } from '../dialects/builtSite.ts'
import type { Prose } from '../dialects/prose.ts'
import { mdxProse } from '../dialects/reading/mdxProse.ts'
import type { FilePath, Instant } from '../documents/document.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import type { Outline } from '../documents/markdown/outline.ts'
import type { View } from '../documents/view.ts'
import type { Examine, Look } from './look.ts'
import { generated, keyOf, type Facts } from './reader/facts.ts'
import type { PageSite } from './library.ts'
import { openLibraries, type Material } from './reader/openLibraries.ts'
import { openLibrarySites, type LibrarySites } from './reader/openLibrarySites.ts'
import { openShelf } from './reader/shelf.ts'
import { openPageTexts, type PageText } from './reading/pageText.ts'
import type { Reading } from './reading/reading.ts'
import { findRuling } from './findRuling.ts'
import { identifyFindings } from './knownFinding.ts'
import type { Finding } from './skill.ts'

/** What a reader needs from outside: the room of the skills is pure. */
export interface ReaderPorts {
  /** When each file below a folder was last changed by a commit; asked only for skills that read history. */
  lastChanged(under: FilePath): Promise<ReadonlyMap<FilePath, Instant>>
  /** What was built in a folder of the world, read as it lies there; undefined where there is no such folder. */
  built?(folder: FilePath): Promise<BuiltSite | undefined>
  /** Lets others run. */
  pause(): Promise<void>
}

/** What a world remembers of the pages it read. */
export interface SkillReader {
  readonly examine: Examine
  /** The outline of any page of a view: parsed once per blob id, then remembered. */
  outlines(view: View): (path: FilePath) => Outline
}

/** A file of a view, and how its site reads it. */
interface File {
  readonly view: View
  readonly path: FilePath
  /** The same for the same text that is read in the same way; undefined where texts have no ids. */
  readonly key: string | undefined
  readonly prose: ((text: string) => Prose) | undefined
}

/** Room for pages as they were read, in characters: so that several skills read one page once. */
const roomForTexts = 16 * 1024 * 1024
/** Room for facts, in characters of the texts that they were read in. */
const roomForFacts = 64 * 1024 * 1024

/**
 * The one way to ask skills what they find. Remembers by blob id what was read, and what was judged while nothing that
 * it was judged by changed: after an edit only the edited page is read, and only what it touches is judged again.
 */
export function openSkillReader(ports: ReaderPorts): SkillReader {
  const openText = openPageTexts()
  const texts = openShelf<PageText>(roomForTexts)
  const shelf = openShelf<Facts>(roomForFacts)
  const libraryFor = openLibraries()
  const sitesFor = openLibrarySites()

  const fileAt = (view: View, path: FilePath, sites?: LibrarySites): File => {
    const blob = view.blob(path)
    const { way, prose } = readingOf(sites?.of(path), path)
    return { view, path, prose, key: blob === undefined ? undefined : `${blob}${way}` }
  }
  const openPage = ({ view, path, key, prose }: File): PageText | undefined => {
    const known = key === undefined ? undefined : texts.get(key)
    if (known) return known
    const text = view.text(path)
    if (text === undefined) return undefined
    const page = openText(text, prose)
    if (key !== undefined) texts.put(key, page, text.length)
    return page
  }
  const factsOf = ({ key }: File): Facts => (key === undefined ? undefined : shelf.get(key)) ?? new Map()
  /** All that was read in a file, with what is wanted; undefined for what is no text. */
  const read = (file: File, wanted: readonly Reading[]): Facts | undefined => {
    const facts = factsOf(file)
    const missing = wanted.filter((reading) => !facts.has(keyOf(reading)))
    if (missing.length === 0) return facts
    const page = openPage(file)
    if (!page) return undefined
    for (const reading of missing) facts.set(keyOf(reading), reading.read(page))
    if (file.key !== undefined) shelf.put(file.key, facts, page.text.length)
    return facts
  }
  const rest = async (signal: AbortSignal) => {
    signal.throwIfAborted()
    await ports.pause()
    signal.throwIfAborted()
  }
  /** Reads files one by one, and lets others run before each that has not been read yet. */
  const readFiles = async (
    { view, signal }: Look,
    sites: LibrarySites,
    paths: readonly FilePath[],
    wanted: readonly Reading[],
    told: (done: number) => void,
  ): Promise<ReadonlyMap<FilePath, Facts>> => {
    const found = new Map<FilePath, Facts>()
    const keys = wanted.map(keyOf)
    for (const [place, path] of paths.entries()) {
      const file = fileAt(view, path, sites)
      const known = factsOf(file)
      const isKnown = keys.every((key) => known.has(key))
      if (!isKnown) await rest(signal)
      const facts = isKnown ? known : read(file, wanted)
      if (facts) found.set(path, facts)
      told(place + 1)
    }
    return found
  }

  return {
    outlines: (view) => (path) => openPage(fileAt(view, path))?.outline ?? openText('').outline,
    async examine(skills, look) {
      const { view, root, scope, signal, told } = look
      const sites = sitesFor(view, root)
      const readsHistory = skills.some(({ reads }) => reads === 'history')
      const changed = readsHistory ? await ports.lastChanged(root) : new Map<FilePath, Instant>()
      const files = [...view.files(root)]
      const outside = isBelow(scope, root) ? [] : [...view.files(scope)].filter((path) => !isBelow(path, root))
      const paths = [...files, ...outside].filter(isMarkdown)
      const pages = await readFiles(look, sites, paths, [generated, ...skills], (done) => told?.(done, paths.length))
      const folder = look.built ?? sites.library.built
      const built = folder === undefined ? undefined : await ports.built?.(folder)
      const answers: (readonly Finding[])[] = []
      for (const skill of skills) {
        const listed = files.filter((path) => !isMarkdown(path) && skill.menus?.wants(path))
        const menus = await readFiles(look, sites, listed, skill.menus ? [skill.menus] : [], () => {})
        await rest(signal)
        const material: Material = {
          pages,
          menus,
          changed,
          sites,
          built,
          read: (path, reading) => read(fileAt(view, path, sites), [generated, reading]),
        }
        const found = skill.judge(libraryFor(skill, look, material))
        answers.push(look.ruled ? found : leaveRuled(view, skill.name, found))
      }
      return answers
    },
  }
}

/** Findings that no ruling covers; the same list where the world has no rulings. */
function leaveRuled(view: View, skill: string, findings: readonly Finding[]): readonly Finding[] {
  if (view.of('ruling').length === 0) return findings
  const rulingOf = findRuling(view)
  const left = new Set(identifyFindings(view, skill, findings).flatMap((known, at) => (rulingOf(known) ? [at] : [])))
  return findings.filter((_, at) => !left.has(at))
}

/** How a page is read: by its site, as MDX where it says so and nobody knows its site, or else as it stands. */
function readingOf(site: PageSite | undefined, path: FilePath): { way: string; prose: File['prose'] } {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  if (site?.prose) return { way: `:${ending}:${site.key}`, prose: (text) => site.prose!(text, path) }
  return ending === 'mdx' ? { way: ':mdx', prose: (text) => mdxProse(text) } : { way: '', prose: undefined }
}
