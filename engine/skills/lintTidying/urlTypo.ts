import { visit } from 'unist-util-visit'
import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'

const twice = 'https?://https?[:/]'
const right = String.raw`https?://[\w%[<{]`
const almost = String.raw`h{0,2}t{0,3}p{0,2}[st]?[ps]{0,2}[:;/\\]{1,3}[\w-]+\.`
/** An address in a link or in a definition that begins like a web address, but not as one does. */
const suspicious = new RegExp(String.raw`\](?:\(|:)\s*<?(?:${twice}|(?!${right})${almost})`, 'i')

const mistyped: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(https?):?\/\/(?=[\w-]+\.)/i, '$1://'],
  [/^(?:htt|htp|hhttp|httpp|htttp|ttp|tttp):\/\/(?=[\w-]+\.)/i, 'http://'],
  [/^(?:htts|htps|hhttps|httpss|htttps|ttps|httsp|htpps):\/\/(?=[\w-]+\.)/i, 'https://'],
  [/^(https?)(?:\/\/|;\/\/|:\/|:\/\/\/|::\/\/|:\/\/:\/\/|:\\\\)(?=[\w-]+\.[a-z]{2,})/i, '$1://'],
]

/** A scheme nobody can mean: `htp://`, `https//`, `http:/host`, `https://https://`. */
export const urlTypo: Check = {
  possible: (text) => suspicious.test(text),
  find(page) {
    const defects: Defect[] = []
    visit(page.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
      const corrected = correctScheme(node.url)
      const start = node.position?.start.offset
      if (corrected === undefined || start === undefined) return
      const at = page.text.slice(start, node.position?.end.offset).lastIndexOf(node.url)
      defects.push(
        defectAt(page, 'lint/url-typo', start, `The address begins with a mistyped scheme: ${node.url}`, {
          ...(at !== -1 && { edit: { start: start + at, end: start + at + node.url.length, text: corrected } }),
        }),
      )
    })
    return defects
  },
}

/** The address with its scheme as it was meant; undefined where the scheme is no known slip of the finger. */
function correctScheme(url: string): string | undefined {
  for (const [pattern, scheme] of mistyped) if (pattern.test(url)) return url.replace(pattern, scheme)
  return undefined
}
