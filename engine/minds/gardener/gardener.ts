import type { ActRequest } from '../../actions/action.ts'
import { openProposal } from '../../actions/proposal/openProposal.ts'
import type { Answer, Brief, Mind, MindWorld } from '../../ports/mind.ts'
import type { Finding, Skill } from '../../skills/skill.ts'
import { proposeFixes } from './proposeFixes.ts'
import { suggestFindings } from './suggestFindings.ts'

/**
 * The mind that needs no model, no key and no network: it works with one skill at a time. What has exactly
 * one right repair is proposed; everything else it finds is written down as a suggestion.
 */
export const gardener: Mind = {
  name: 'gardener',
  needs: 'skill',
  async think(brief, { world, signal }) {
    const started = Date.parse(world.clock.now())
    const skill = world.skills.find(({ name }) => name === brief.skill)
    if (!skill)
      return {
        kind: 'failed',
        reason: `I have no skill ${brief.skill ?? 'for this'}.`,
        retryable: false,
        cost: { tokens: 0, milliseconds: 0 },
      }
    const findings = await examine(skill, brief, world, signal)
    const leaveAlone = [...brief.findings, ...brief.intent.constraints, ...brief.intent.nonGoals].join('\n')
    const mayFix = (finding: Finding) => finding.fix !== undefined && !leaveAlone.includes(finding.path)
    const fixable = findings.filter(mayFix)
    const others = findings.filter((finding) => !mayFix(finding))
    const acts: ActRequest[] = [
      ...proposeFixes(brief, skill.name, fixable),
      ...suggestFindings(brief, skill.name, others),
    ]
    return {
      kind: 'acts',
      acts,
      note: noteOn(skill.name, acts, fixable.length, others.length),
      cost: { tokens: 0, milliseconds: Math.max(0, Date.parse(world.clock.now()) - started) },
    } satisfies Answer
  },
}

async function examine(skill: Skill, brief: Brief, world: MindWorld, signal: AbortSignal): Promise<readonly Finding[]> {
  const { view, root, scope, at } = brief
  const what = `${brief.resident.data.name} reads with ${skill.name}`
  const told = (done: number, of: number) => world.report({ kind: 'step', what, done, of })
  return (await world.examine([skill], { view, root, scope, at, signal, told })).flat()
}

function noteOn(skill: string, acts: readonly ActRequest[], fixed: number, others: number): string {
  const proposals = acts.filter(openProposal.isOf).length
  if (fixed + others === 0) return `I looked with ${skill} and found nothing to do.`
  const parts = [
    fixed > 0 ? `proposed ${count(fixed, 'repair')} in ${count(proposals, 'proposal')}` : '',
    others > 0 ? `wrote down ${count(others, 'finding')} that a person should decide` : '',
  ]
  return `I looked with ${skill}: I ${parts.filter(Boolean).join(' and ')}.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
