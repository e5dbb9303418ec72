import { guardPath } from '../documents/guardPath.ts'
import { clip } from '../documents/text/clip.ts'
import type { View } from '../documents/view.ts'
import type { Finding, Fix } from '../skills/skill.ts'
import { defineAbility } from './defineAbility.ts'
import { readableBy } from './readableBy.ts'
import { refuse } from './refuse.ts'

interface Input {
  readonly skill: string
  readonly scope?: string
  readonly from?: number
}

/** Most characters of findings in one answer. */
const most = 7700
/** How long a skill may look, in milliseconds. */
const patience = 30_000

/** Runs one of the world's skills, which see more than reading does: where a link leads, what stands twice. */
export const examinePages = defineAbility<Input>({
  name: 'examine_pages',
  description: 'Let one of your skills look at pages and tell what it finds, with the repair where there is one.',
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['skill'],
    properties: {
      skill: {
        type: 'string',
        minLength: 1,
        maxLength: 64,
        description: 'Name of the skill.',
        examples: ['broken-links'],
      },
      scope: {
        type: 'string',
        maxLength: 1000,
        description: 'The folder or page to look at; left out, where your task is.',
      },
      from: {
        type: 'integer',
        minimum: 1,
        description: 'Number of the first finding to tell, where an answer was cut.',
      },
    },
  },
  async look({ skill: name, scope, from = 1 }, { brief, world, signal }) {
    const known = world.skills.filter(({ name: its }) => brief.resident.data.skills?.includes(its) ?? true)
    const skill = known.find((one) => one.name === name)
    if (!skill)
      return refuse('no-skill', 'this is none of your skills', {
        expected: `one of ${known.map((one) => one.name).join(', ')}`,
        got: name,
      })
    const where = scope ?? brief.scope
    const unsafe = where === '' ? undefined : guardPath(where)
    if (unsafe) return { kind: 'refused', problem: unsafe }
    const inside = brief.root === '' || where === brief.root || where.startsWith(`${brief.root}/`)
    if (!inside || (!brief.view.has(where) && !brief.view.hasFolder(where)))
      return refuse('no-scope', 'there is nothing here that skills look at', {
        path: where,
        expected: `a folder or page of ${brief.root || 'the library'}`,
        got: where,
        example: brief.scope,
      })
    const patient = AbortSignal.timeout(patience)
    try {
      const readable = readableBy(brief)
      const { view, root, at } = brief
      const look = { view, root, scope: where, at, signal: AbortSignal.any([signal, patient]) }
      const findings = (await world.examine([skill], look)).flat().filter(({ path }) => readable(path))
      return {
        kind: 'found',
        text: describeFindings(brief.view, `${name} in ${where || 'the library'}`, findings, from),
      }
    } catch (error) {
      if (!patient.aborted || signal.aborted) throw error
      return refuse('too-long', `${name} was still looking after ${patience / 1000} seconds`, {
        expected: 'a smaller scope',
        got: where,
      })
    }
  },
})

function describeFindings(view: View, title: string, findings: readonly Finding[], from: number): string {
  if (findings.length === 0) return `${title}: found nothing`
  const left = findings.slice(from - 1)
  let room = most
  const end = left.findIndex((finding) => (room -= describe(view, finding).length + 1) < 0)
  const shown = end < 0 ? left : left.slice(0, Math.max(1, end))
  const last = from + shown.length - 1
  const more =
    shown.length < left.length ? `\n(cut after ${last} of ${findings.length}: go on with from ${last + 1})` : ''
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  const list = shown.map((finding) => describe(view, finding)).join('\n')
  return `${title}: ${count}\n${list}${more}`
}

function describe(view: View, { path, line, message, fix, options }: Finding): string {
  const repair = fix
    ? `\n  repair: ${describeFix(view, fix)}`
    : options?.length
      ? `\n  possible: ${options.map(short).join(' | ')}`
      : ''
  return `${path}:${line} ${short(message)}${repair}`
}

function describeFix(view: View, fix: Fix): string {
  if (fix.kind === 'create') return `new file ${fix.path} of ${fix.text.length} characters`
  const edits = fix.edits.map(
    ({ path, start, end, text }) => `"${short(view.text(path)?.slice(start, end) ?? '')}" becomes "${short(text)}"`,
  )
  return clip(edits.join('; '), 1500)
}

function short(text: string): string {
  return clip(text.replace(/\s+/g, ' '), 300)
}
