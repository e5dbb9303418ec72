import type { ActRequest } from '../../actions/action.ts'
import { openProposal } from '../../actions/proposal/openProposal.ts'
import { clip } from '../../documents/text/clip.ts'
import type { Brief } from '../../ports/mind.ts'
import type { FilePath } from '../../documents/document.ts'
import { saysGenerated } from '../../skills/reading/saysGenerated.ts'
import type { Finding } from '../../skills/skill.ts'
import { applyEdits } from '../../skills/applyEdits.ts'
import { describeFindings } from './describeFindings.ts'

/** Most repairs in one proposal, unless they are all in one file. */
const most = 150

const ofGenerated =
  'These files say that a tool writes them: change what they are made from as well, ' +
  'or the next run brings the faults back.\n\n'

const smallest = 'Each change below is the smallest that repairs what was found; nothing else is touched.\n\n'

/** Proposals for findings with a fix: neighbours together, each small enough to review. */
export function proposeFixes(brief: Brief, skill: string, findings: readonly Finding[]): readonly ActRequest[] {
  const byFile = Map.groupBy(findings, changedPath)
  const [generated, written] = split([...byFile.keys()].sort(), (path) => saysGenerated(brief.view.text(path) ?? ''))
  const chunks = [...pack(brief, written, byFile), ...pack(brief, generated, byFile)]
  return chunks.flatMap((paths): ActRequest[] => {
    const wanted = paths.flatMap((path) => byFile.get(path) ?? [])
    const changes = applyEdits(brief.view, wanted)
    if (changes.length === 0) return []
    const name = skill.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())
    const count = `${wanted.length} ${wanted.length === 1 ? 'repair' : 'repairs'}`
    const byTools = paths.some((path) => generated.includes(path))
    const title = clip(`${name}: ${count} in ${placeOf(brief, paths)}${byTools ? ' written by tools' : ''}`, 160)
    const text = `${byTools ? ofGenerated : ''}${smallest}${describeFindings(wanted)}`
    return [openProposal.request({ title, text, changes, task: brief.task.id })]
  })
}

function changedPath(finding: Finding): FilePath {
  return finding.fix?.kind === 'create' ? finding.fix.path : (finding.fix?.edits[0]?.path ?? finding.path)
}

/**
 * Paths in order, cut into runs that a person can review: at most `filesPerProposal` files, and no more repairs than
 * `most`.
 */
function pack(
  brief: Brief,
  paths: readonly FilePath[],
  findings: ReadonlyMap<FilePath, readonly Finding[]>,
): FilePath[][] {
  const chunks: FilePath[][] = []
  let repairs = 0
  for (const path of paths) {
    const added = findings.get(path)?.length ?? 0
    const last = chunks.at(-1)
    if (last && last.length < brief.filesPerProposal && repairs + added <= most) last.push(path)
    else chunks.push([path])
    repairs = chunks.at(-1)?.length === 1 ? added : repairs + added
  }
  return chunks
}

function split<T>(items: readonly T[], belongs: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))]
}

function areaOf({ root }: Brief, path: FilePath): string {
  const inside = root ? path.slice(root.length + 1) : path
  return inside.includes('/') ? (inside.split('/')[0] ?? '') : ''
}

function placeOf(brief: Brief, paths: readonly FilePath[]): string {
  const [only] = paths
  if (paths.length === 1 && only) return only.split('/').at(-1) ?? only
  const areas = [...new Set(paths.map((path) => areaOf(brief, path)))]
  return areas.length === 1 && areas[0] ? `${paths.length} files of ${areas[0]}` : `${paths.length} files`
}
