import type { FilePath } from '../../documents/document.ts'
import type { Finding } from '../skill.ts'
import type { Passage } from './passage.ts'

/** Two pages that share fewer words than this are left alone. */
const enough = 60
/** In more pages than this, a passage is boilerplate. */
const boilerplatePages = 4

/** One finding for each set of pages that share text, whatever the number of passages. */
export function describeShared(groups: readonly (readonly Passage[])[]): readonly Finding[] {
  const byPages = new Map<string, Passage[][]>()
  for (const group of groups) {
    const firsts = [...Map.groupBy(group, (passage) => passage.path).values()].map((own) => own[0]!)
    if (firsts.length < 2) continue
    const key = firsts.map((passage) => passage.path).join('\n')
    byPages.set(key, [...(byPages.get(key) ?? []), firsts])
  }
  const findings: Finding[] = []
  for (const shared of byPages.values()) {
    const words = shared.reduce((sum, passages) => sum + passages[0]!.words.length, 0)
    if (words < enough) continue
    findings.push(shared[0]!.length > boilerplatePages ? boilerplate(shared, words) : copies(shared, words))
  }
  return findings
}

function copies(shared: readonly (readonly Passage[])[], words: number): Finding {
  const [first, ...others] = shared[0]! as [Passage, ...Passage[]]
  const drifted = shared.filter((passages) => new Set(passages.map((passage) => passage.words.join(' '))).size > 1)
  const places = shared.map((passages) => passages.map((passage) => `${passage.path}:${passage.line}`).join(' = '))
  const shown = drifted[0] ?? shared[0]!
  return {
    rule: 'duplicates/shared-text',
    path: first.path,
    line: first.line,
    message:
      `${words} words here also stand in ${list(others.map((passage) => passage.path))}` +
      (drifted.length > 0 ? `; ${drifted.length} of ${shared.length} passages have drifted apart.` : '.'),
    evidence: [
      ...places.slice(0, 8),
      ...shown.slice(0, 2).map((passage) => `${passage.path}:${passage.line}: ${excerpt(passage.text)}`),
    ].join('\n'),
    options: ['keep the text in one place and link to it', 'leave it where each page has to stand alone'],
  }
}

function boilerplate(shared: readonly (readonly Passage[])[], words: number): Finding {
  const passages = shared[0]!
  return {
    rule: 'duplicates/boilerplate',
    path: passages[0]!.path,
    line: passages[0]!.line,
    message: `The same ${words} words stand in ${passages.length} pages.`,
    evidence: `${excerpt(passages[0]!.text)}\n${list(passages.map((passage) => passage.path))}`,
    options: ['keep the text in one place and link to it', 'leave it as boilerplate'],
  }
}

function list(paths: readonly FilePath[]): string {
  return paths.slice(0, 6).join(', ') + (paths.length > 6 ? ` and ${paths.length - 6} more` : '')
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 220 ? `${line.slice(0, 220)}…` : line
}
