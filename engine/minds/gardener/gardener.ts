import type { ActRequest } from '../../actions/action.ts'
import type { Answer, Brief, Mind, MindWorld } from '../../ports/mind.ts'
import type { Finding, Skill } from '../../skills/skill.ts'
import { sortRefused, type Refused } from '../../skills/sortRefused.ts'
import { proposeFixes } from './proposeFixes.ts'
import { findWaiting } from './findWaiting.ts'

/**
 * The mind that needs no model, no key and no network: it works with one skill at a time. What has exactly one right
 * repair is proposed, unless it waits already or is refused; everything else stays a finding.
 */
export const gardener: Mind = {
  name: 'gardener',
  needs: 'skill',
  async think(brief, { world, signal, objections }) {
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
    const wanted = findings.filter(({ fix, path }) => fix !== undefined && !leaveAlone.includes(path))
    const { left, proposals } = await findWaiting(brief, world.history, wanted)
    const { allowed, refused } = await sortRefused(brief.view, left, objections)
    const acts = proposeFixes(brief, skill.name, allowed)
    return {
      kind: 'acts',
      acts,
      note: noteOn(skill.name, {
        acts,
        repairs: allowed.length,
        waiting: wanted.length - left.length,
        proposals,
        refused,
        others: findings.length - wanted.length,
      }),
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

interface Outcome {
  readonly acts: readonly ActRequest[]
  /** How many repairs were proposed, and how many wait in these proposals already. */
  readonly repairs: number
  readonly waiting: number
  readonly proposals: readonly string[]
  readonly refused: readonly Refused<Finding>[]
  /** How many findings a person decides. */
  readonly others: number
}

function noteOn(skill: string, { acts, repairs, waiting, proposals, refused, others }: Outcome): string {
  if (repairs + waiting + refused.length + others === 0) return `I looked with ${skill} and found nothing to do.`
  const rules = [...new Set(refused.map(({ problem }) => problem.rule))].join(', ')
  const parts = [
    repairs > 0 ? `I proposed ${count(repairs, 'repair')} in ${count(acts.length, 'proposal')}.` : '',
    waiting > 0 ? `${count(waiting, 'repair')} wait in ${proposals.join(', ')} already.` : '',
    refused.length > 0 ? `${count(refused.length, 'repair')} may not be proposed, by ${rules}.` : '',
    others > 0 ? `${count(others, 'finding')} for a person to decide: \`vivarium findings --skill ${skill}\`.` : '',
  ]
  return `I looked with ${skill}. ${parts.filter(Boolean).join(' ')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
