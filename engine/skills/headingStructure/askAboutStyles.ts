import type { FilePath } from '../../documents/document.ts'
import type { Library, Page } from '../library.ts'
import type { Finding } from '../skill.ts'
import type { LevelHeading } from './levelHeading.ts'

type HeadingPage = Page<{ readonly headings: readonly LevelHeading[] }>

/** More places than this, or more of the pages, are no slips where the rest of the library does the same. */
const places = 10
const share = 0.1
const fewest = 3
const examples = 3

/** What many pages share in the order of their headings is one question for the library, not a finding for each. */
export function askAboutStyles(
  { root, scope, pages }: Pick<Library, 'root' | 'scope'> & { readonly pages: readonly HeadingPage[] },
  findings: readonly Finding[],
): readonly Finding[] {
  if (root !== scope) return findings
  const headingsOf = new Map(pages.map(({ path, facts }) => [path, facts.headings]))
  const groups = Map.groupBy(findings, ({ rule, path, line }) => {
    const headings = headingsOf.get(path) ?? []
    const heading = headings.find((one) => one.line === line)
    return rule === 'headings/empty' || !heading ? '' : `${rule}\n${heading.depth}\n${heading.title}`
  })
  const questions: Finding[] = []
  const alone: Finding[] = []
  for (const [key, group] of groups) {
    const [rule = '', depth, title] = key.split('\n')
    const pagesOf = new Set(group.map(({ path }) => path)).size
    const isOften = pagesOf >= fewest && (group.length > places || pagesOf > pages.length * share)
    const isRule = () => standsSo(pages, title ?? '', Number(depth))
    if (key === '' || !isOften || !isRule()) alone.push(...group)
    else questions.push(question(root, rule, group, '#'.repeat(Number(depth))))
  }
  return [...questions, ...alone]
}

/** True where most pages that have this heading have it at this level. */
function standsSo(pages: readonly HeadingPage[], title: string, depth: number): boolean {
  const all = pages.flatMap(({ facts }) => facts.headings.filter((heading) => heading.title === title))
  return all.filter((heading) => heading.depth === depth).length * 2 > all.length
}

function question(root: FilePath, rule: string, group: readonly Finding[], marks: string): Finding {
  const first = group.slice(0, examples)
  const name = /"[^"]*"/.exec(group[0]?.message ?? '')?.[0] ?? 'A heading'
  return {
    rule,
    path: root,
    line: 1,
    message: `${name} is \`${marks}\` in ${group.length} places, out of the order of its page: is that the style?`,
    evidence: first.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n'),
    count: group.length,
    question: {
      examples: first.map(({ path, line }) => `${path}:${line}`),
      answers: [
        { name: 'style', means: 'The pages are written so on purpose.' },
        { name: 'mistakes', means: 'They are mistakes: the levels should follow each other.' },
      ],
    },
  }
}
