import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { stemsOf } from '../../documents/text/words.ts'
import type { View } from '../../documents/view.ts'

/** Most pages that are compared word by word. */
const most = 40
/** How many lines of a text are looked for elsewhere. */
const probes = 6

/**
 * Pages that a text may repeat: named alike, or holding one of its longer lines. Whole pages are only searched, never
 * taken apart.
 */
export function likelyCopies(
  view: View,
  root: FilePath,
  path: FilePath | undefined,
  text: string,
): readonly FilePath[] {
  const pages = [...view.files(root)].filter((file) => file !== path && isMarkdown(file))
  const title = stemsOf(
    `${
      path
        ?.split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? ''
    } ${/^#\s+(.+)$/m.exec(text)?.[1] ?? ''}`,
  )
  const alike = pages
    .map((file) => ({ file, shared: [...stemsOf(nameOf(file))].filter((stem) => title.has(stem)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ file }) => file)
  const lines = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= 40),
    ),
  ]
  const looked = lines.filter((_, index) => index % Math.max(1, Math.ceil(lines.length / probes)) === 0)
  const holding = pages.filter((file) => {
    const there = looked.length === 0 ? '' : (view.text(file) ?? '')
    return looked.some((line) => there.includes(line))
  })
  return [...new Set([...holding.slice(0, most), ...alike])].slice(0, most)
}

function nameOf(path: FilePath): string {
  const [folder = '', name = ''] = path.split('/').slice(-2)
  return /^(?:readme|_?index)\.\w+$/i.test(name) ? folder : name.replace(/\.\w+$/, '')
}
