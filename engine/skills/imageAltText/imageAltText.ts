import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Library, Page } from '../library.ts'
import { languageOf } from '../reading/languageOf.ts'
import { languageOfPath } from '../reading/languageOfPath.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { PageText } from '../reading/pageText.ts'
import type { Finding, Skill } from '../skill.ts'
import { readPictures, type Picture } from './readPictures.ts'

interface PictureFacts {
  readonly pictures: readonly Picture[]
  /** The language that the page says it is in, or that its words are plainly in. */
  readonly language?: string
}

/** Alternative texts of one image, each with the last place that has it, and the language of the page there. */
type Alts = ReadonlyMap<string, { readonly place: string; readonly from: Page<PictureFacts> }>

const emptyFile = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
/** From here on, one finding for the page says it better than one for each image. */
const many = 4
const kinds = String.raw`image|img|alt|alt[\s_-]?text|image[\s_-]?tooltip|image[\s_-]?alt|drawing|picture|photo|pic`
const fillings = String.raw`untitled|placeholder|screen\s?shot(?:\s+\d.*)?|enter image description here|description`
const placeholder = new RegExp(String.raw`^(?:${kinds}|${fillings})?[\s_\d().-]*$`, 'i')
const fileName = /^[^\s/]+\.(png|jpe?g|gif|svg|webp|bmp)$/i

/** Images without alternative text; repaired where the same image or a caption says what it shows. */
export const imageAltText: Skill<PictureFacts> = {
  name: 'image-alt-text',
  version: 2,
  read(page) {
    const pictures = readPictures(page)
    const language = pictures.length === 0 ? undefined : languageIn(page)
    return { pictures, ...(language !== undefined && { language }) }
  },
  judge(library) {
    const pages = library.pages.filter(({ role, facts }) => role !== 'template' && facts.pictures.length > 0)
    const known = readAlts(library, pages)
    const asked = pages.filter(({ path, generated }) => !generated && isBelow(path, library.scope))
    return orderFindings(
      asked.flatMap((page) => {
        const silent = page.facts.pictures.filter(({ alt }) => !saysSomething(alt))
        const findings = silent.map((picture) => describe(library, known, page, picture))
        const open = findings.filter(({ fix }) => !fix)
        const kept = page.role === 'record' ? [] : open.length < many ? open : gather(open)
        return [...findings.filter(({ fix }) => fix), ...kept]
      }),
    )
  },
}

/** What the library says of its images, by what makes two of them the same. */
function readAlts(library: Library, pages: readonly Page<PictureFacts>[]): ReadonlyMap<string, Alts> {
  const known = new Map<string, Map<string, { place: string; from: Page<PictureFacts> }>>()
  for (const from of pages) {
    const { path, facts } = from
    for (const picture of facts.pictures.filter(({ alt }) => saysSomething(alt))) {
      for (const key of keysOf(library, path, picture)) {
        const alts = known.get(key) ?? new Map<string, { place: string; from: Page<PictureFacts> }>()
        known.set(key, alts.set(picture.alt.replace(/\s+/g, ' ').trim(), { place: `${path}:${picture.line}`, from }))
      }
    }
  }
  return known
}

/** What makes two images the same: the file, a copy of it, or the address. */
function keysOf({ follow, blob: blobOf }: Library, from: FilePath, { url }: Picture): string[] {
  if (/^https?:/i.test(url)) return [url]
  const led = follow(from, url, 'image')
  const target = led?.kind === 'found' ? led.path : undefined
  const blob = target === undefined ? undefined : blobOf(target)
  return [target, blob === emptyFile ? undefined : blob].filter((key) => key !== undefined)
}

function describe(
  library: Library,
  known: ReadonlyMap<string, Alts>,
  page: Page<PictureFacts>,
  picture: Picture,
): Finding {
  const { path } = page
  const { line, column, slot, caption, source, heading } = picture
  const elsewhere = new Map(keysOf(library, path, picture).flatMap((key) => [...(known.get(key) ?? [])]))
  const only = elsewhere.size === 1 ? [...elsewhere][0] : undefined
  const alt = only?.[0] ?? (elsewhere.size === 0 ? caption : undefined)
  const foreign = only !== undefined && isForeign(page, only[0], only[1].from)
  const safe = alt !== undefined && !foreign && !/["[\]\\<>]/.test(alt)
  const seen = [
    source,
    ...(only ? [`the same image at ${only[1].place}: ${only[0]}`] : []),
    ...(!only && alt ? [`caption below the image: ${alt}`] : []),
    ...(heading === undefined ? [] : [`under the heading "${heading}"`]),
  ]
  return {
    rule: 'images/missing-alt',
    path,
    line,
    column,
    message:
      picture.alt === ''
        ? 'This image has no alternative text.'
        : `The alternative text "${picture.alt}" says nothing.`,
    evidence: seen.join('\n'),
    ...(safe && {
      fix: { kind: 'edit', edits: [{ path, start: slot.start, end: slot.end, text: slot.before + alt + slot.after }] },
    }),
    ...(elsewhere.size > 1 && { options: [...elsewhere.keys()] }),
    ...(foreign && { options: [`say in the language of this page: ${only[0]}`] }),
  }
}

/** What the page says of its language, or what its words say. */
function languageIn({ fields, blocks, plain }: PageText): string | undefined {
  const said = fields?.['lang'] ?? fields?.['language'] ?? fields?.['locale']
  if (typeof said === 'string' && /^[a-z]{2}(?:[-_]|$)/i.test(said)) return said.slice(0, 2).toLowerCase()
  return languageOf(blocks.map(plain).join('\n'))
}

/** Whether a text of another page may be in another language than this page. */
function isForeign(page: Page<PictureFacts>, alt: string, from: Page<PictureFacts>): boolean {
  const [here, there] = [page, from].map(({ path, facts }) => languageOfPath(path) ?? facts.language)
  const own = languageOf(alt)
  if (own !== undefined && here !== undefined && own !== here) return true
  // Where one path names a language and the other page says nothing of its own, nobody knows.
  const isMarked = [page, from].some(({ path }) => languageOfPath(path) !== undefined)
  return here !== there && (isMarked || (here !== undefined && there !== undefined))
}

function gather(findings: readonly Finding[]): Finding[] {
  const [whole] = findings
  if (!whole) return []
  const { options: _, ...first } = whole
  return [
    {
      ...first,
      message: `${findings.length} images on this page have no alternative text that says anything.`,
      evidence: findings
        .map(({ line, evidence }) => `line ${line}: ${(evidence.split('\n')[0] ?? '').slice(0, 120)}`)
        .join('\n'),
    },
  ]
}

/** True where an alternative text tells more than that there is an image. */
function saysSomething(alt: string): boolean {
  return !placeholder.test(alt.trim()) && !fileName.test(alt.trim())
}
