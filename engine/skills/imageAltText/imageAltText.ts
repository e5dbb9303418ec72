import type { FilePath } from '../../documents/document.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import { isTame } from '../reading/isTame.ts'
import { lineAround } from '../reading/lineAround.ts'
import { linkTarget } from '../reading/linkTarget.ts'
import { listPages } from '../reading/listPages.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Page } from '../reading/page.ts'
import { parsePage } from '../reading/parsePage.ts'
import { pause } from '../reading/pause.ts'
import { placeAt } from '../reading/placeAt.ts'
import type { Finding, Skill, SkillContext } from '../skill.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Picture } from './picture.ts'
import { readPictures } from './readPictures.ts'
import { saysSomething } from './saysSomething.ts'

const emptyFile = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
/** From here on, one finding for the page says it better than one for each image. */
const many = 4

/** Images without alternative text; repaired where the same image or a caption says what it shows. */
export const imageAltText: Skill = {
  name: 'image-alt-text',
  async examine(context) {
    const space = readLinkSpace(context.view, context.root)
    const known = new Map<string, Map<string, string>>()
    const missing: { page: Page; pictures: Picture[] }[] = []
    for (const page of listPages(context.view, context.root)) {
      if (!/!\[|<img\b/i.test(page.text) || page.role === 'template') continue
      await pause(context.signal)
      if (context.outline(page.path).refused || !isTame(page.text)) continue
      const pictures = readPictures(parsePage(page.text), page.text)
      for (const picture of pictures.filter((one) => saysSomething(one.alt))) {
        const { line } = placeAt(page.text, picture.start)
        for (const key of keysOf(context, space, page.path, picture)) {
          const alts = known.get(key) ?? new Map<string, string>()
          known.set(key, alts.set(picture.alt.replace(/\s+/g, ' ').trim(), `${page.path}:${line}`))
        }
      }
      const silent = pictures.filter((one) => !saysSomething(one.alt))
      if (silent.length > 0 && !page.generated && isBelow(page.path, context.scope))
        missing.push({ page, pictures: silent })
    }
    return orderFindings(
      missing.flatMap(({ page, pictures }) => {
        const findings = pictures.map((picture) => describe(context, space, known, page, picture))
        const open = findings.filter((finding) => !finding.fix)
        const kept = page.role === 'record' ? [] : open.length < many ? open : [gather(open)]
        return [...findings.filter((finding) => finding.fix), ...kept]
      }),
    )
  },
}

/** What makes two images the same: the file, a copy of it, or the address. */
function keysOf(context: SkillContext, space: LinkSpace, from: FilePath, picture: Picture): string[] {
  if (/^https?:/i.test(picture.url)) return [picture.url]
  const target = linkTarget(space, from, picture.url)
  const blob = target === undefined ? undefined : context.view.blob(target)
  return [target, blob === emptyFile ? undefined : blob].filter((key) => key !== undefined)
}

function describe(
  context: SkillContext,
  space: LinkSpace,
  known: ReadonlyMap<string, ReadonlyMap<string, string>>,
  page: Page,
  picture: Picture,
): Finding {
  const place = placeAt(page.text, picture.start)
  const keys = keysOf(context, space, page.path, picture)
  const elsewhere = new Map(keys.flatMap((key) => [...(known.get(key) ?? [])]))
  const only = elsewhere.size === 1 ? [...elsewhere][0] : undefined
  const alt = only?.[0] ?? (elsewhere.size === 0 ? picture.caption : undefined)
  const heading = context.outline(page.path).headings.findLast((one) => one.line <= place.line)
  const { slot } = picture
  const safe = alt !== undefined && !/["[\]\\<>]/.test(alt)
  const seen = [
    lineAround(page.text, picture.start).trim(),
    ...(only ? [`the same image at ${only[1]}: ${only[0]}`] : []),
    ...(!only && alt ? [`caption below the image: ${alt}`] : []),
    ...(heading ? [`under the heading "${heading.text}"`] : []),
  ]
  return {
    rule: 'images/missing-alt',
    path: page.path,
    ...place,
    message:
      picture.alt === ''
        ? 'This image has no alternative text.'
        : `The alternative text "${picture.alt}" says nothing.`,
    evidence: seen.join('\n'),
    ...(safe && {
      fix: {
        kind: 'edit',
        edits: [{ path: page.path, start: slot.start, end: slot.end, text: slot.before + alt + slot.after }],
      },
    }),
    ...(elsewhere.size > 1 && { options: [...elsewhere.keys()] }),
  }
}

function gather(findings: readonly Finding[]): Finding {
  const { options: _, ...first } = findings[0]!
  return {
    ...first,
    message: `${findings.length} images on this page have no alternative text that says anything.`,
    evidence: findings
      .map((finding) => `line ${finding.line}: ${finding.evidence.split('\n')[0]!.slice(0, 120)}`)
      .join('\n'),
  }
}
