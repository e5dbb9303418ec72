import type { Html, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../documents/markdown/parseMarkdown.ts'
import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import { isScriptAddress } from './isScriptAddress.ts'
import { mayRun } from './mayRun.ts'
import { runningTags } from './runningTags.ts'

const fetching = /url\s*\(|image(?:-set)?\s*\(|expression\s*\(|@import|-moz-binding|behavior\s*:/i

/**
 * What a browser would run or fetch by itself, in the order it stands in a page. Code that is shown as code is not
 * meant.
 */
export function findRunningHtml(text: string): readonly string[] {
  if (!mayRun(text)) return []
  const parsed = parseMarkdown(text)
  if (parsed.kind === 'refused') return [`a page that cannot be read: ${parsed.reason}`]
  const found: string[] = []
  visit(parsed.root, (node, _index, parent) => {
    if (node.type === 'html') found.push(...inHtml(node, parent ? sourceOf(text, parent) : node.value))
    else if ('url' in node && isScriptAddress(node.url)) found.push(node.url)
  })
  return found
}

/** Each tag that runs; a script or a style with its content, so that another content is another danger. */
function inHtml({ value }: Html, around: string): readonly string[] {
  const found: string[] = []
  for (const { name, closing, start, end, attributes } of readHtmlTags(value)) {
    if (closing) continue
    const tag = value.slice(start, Math.max(end, value.indexOf('>', start) + 1))
    const wrong =
      runningTags.has(name) ||
      name.includes(':') ||
      // Looked for in the tag as it stands too: a quote that is never closed hides what comes after it.
      /[\s"'/]on[a-z]{3,}\s*=/i.test(tag) ||
      attributes.some(
        ({ name: attribute, value: given }) =>
          attribute === 'srcdoc' ||
          isScriptAddress(given) ||
          (attribute === 'style' && fetching.test(unescapeStyle(given))),
      )
    if (wrong) found.push(name === 'script' || name === 'style' ? `${tag}${value === tag ? around : value}` : tag)
  }
  // A comment that a browser ends earlier than this reader does would hide what follows it.
  if (found.length === 0 && /<!--[^]*<(?:script|iframe|object|embed|svg|img|a)\b/i.test(value) && endsEarly(value))
    found.push(value)
  return found
}

function endsEarly(html: string): boolean {
  return /<!--(?:-?>|[^]*?--!>)/.test(html)
}

function sourceOf(text: string, { position, type }: Nodes): string {
  return type === 'root' ? '' : text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

function unescapeStyle(style: string): string {
  const bare = style.replace(/\/\*[^]*?\*\//g, '').replace(/&[#a-z]/gi, 'url(')
  return bare
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
    .replaceAll('\\', '')
}
