import type { ActRequest } from '../../actions/action.ts'
import type { Brief } from '../../cycle/brief.ts'
import type { FilePath } from '../../documents/document.ts'
import type { Finding } from '../../skills/skill.ts'
import { applyEdits } from './applyEdits.ts'
import { describeFindings } from './describeFindings.ts'

/** Proposals for findings with a fix: neighbours together, each small enough to review. */
export function proposeFixes(brief: Brief, skill: string, findings: readonly Finding[]): readonly ActRequest[] {
  const byFile = Map.groupBy(findings, changedPath)
  const chunks = pack(brief, [...byFile.keys()].sort())
  return chunks.flatMap((paths): ActRequest[] => {
    const wanted = paths.flatMap((path) => byFile.get(path) ?? [])
    const changes = applyEdits(brief.view, wanted)
    if (changes.length === 0) return []
    const name = skill.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())
    const title = `${name}: ${wanted.length} ${wanted.length === 1 ? 'repair' : 'repairs'} in ${placeOf(brief, paths)}`.slice(0, 160)
    return [{
      action: 'proposal.open',
      input: {
        title,
        text: `Each change below is the smallest that repairs what was found; nothing else is touched.\n\n${describeFindings(brief, wanted)}`,
        changes,
        task: brief.task.id,
      },
    }]
  })
}

function changedPath(finding: Finding): FilePath {
  return finding.fix?.kind === 'create' ? finding.fix.path : (finding.fix?.edits[0]?.path ?? finding.path)
}

/** Paths in order, cut into runs of at most `filesPerProposal`, preferably where the top folder changes. */
function pack(brief: Brief, paths: readonly FilePath[]): FilePath[][] {
  const limit = brief.filesPerProposal
  const areas = [...Map.groupBy(paths, (path) => areaOf(brief, path)).values()]
  const chunks: FilePath[][] = []
  for (const area of areas) {
    const last = chunks.at(-1)
    if (last && last.length + area.length <= limit) last.push(...area)
    else for (let i = 0; i < area.length; i += limit) chunks.push(area.slice(i, i + limit))
  }
  return chunks
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
