import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { actions } from '../engine/actions/index.ts'
import { payments } from '../engine/economy/payments/index.ts'
import { lifecycles } from '../engine/lifecycles/index.ts'
import { navigation } from '../site/navigation.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = new Map(
  ['engine', 'site'].flatMap(filesIn).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

/** What is made for a list, as its file says it, and the list. */
const lists: Readonly<Record<string, { made: RegExp; list: string }>> = {
  action: { made: /^export const (\w+) = defineAction\(/m, list: 'engine/actions/index.ts' },
  consequence: { made: /^export const (\w+): Consequence = /m, list: 'engine/acts/consequences/index.ts' },
  chore: { made: /^export const (\w+): Chore = /m, list: 'engine/run/chores/index.ts' },
  lifecycle: { made: /^export const (\w+): Lifecycle<.*> = /m, list: 'engine/lifecycles/index.ts' },
  payment: { made: /^export const (\w+): Payment = /m, list: 'engine/economy/payments/index.ts' },
  rule: { made: /^export const (\w+): (?:Task|Change|Call)Rule = /m, list: 'engine/policy/rules/index.ts' },
  verifier: { made: /^export const (\w+): Verifier = /m, list: 'engine/cycle/verifiers/index.ts' },
  skill: { made: /^export const (\w+)(?:: Skill\b.*)? = (?:defineSkill\(|\{ *$)/m, list: 'engine/skills/index.ts' },
  ability: { made: /^export const (\w+) = defineAbility/m, list: 'engine/abilities/index.ts' },
  view: { made: /^export const (\w+): View = /m, list: 'site/navigation.ts' },
}

describe('what is made for a list', () => {
  test.each(Object.entries(lists))('stands in it: every %s', (kind, { made, list }) => {
    const room = list.slice(0, list.lastIndexOf('/'))
    const all = [...sources].flatMap(([path, text]) =>
      path === list ? [] : [made.exec(text)?.[1]].flatMap((name) => (name ? [{ path, name }] : [])),
    )
    const here = kind === 'skill' ? all.filter(({ path, name }) => path === `${room}/${name}/${name}.ts`) : all
    expect(here.length).toBeGreaterThan(1)
    const listed = sources.get(list) ?? ''
    expect(
      here.filter(
        ({ name }) => !new RegExp(`^  ${name},|[[ ]${name}[,\\]]`, 'm').test(listed.replace(/^import .*$/gm, '')),
      ),
    ).toEqual([])
  })
})

describe('what is there is used', () => {
  const usersOf = (file: string, outside: string) =>
    [...sources]
      .filter(([path, text]) => !path.startsWith(outside) && text.includes(`/${file}.ts'`))
      .map(([path]) => path)

  test('an action for the engine alone is done by something in the engine', () => {
    const idle = actions.flatMap((action) => {
      if (action.for !== 'engine') return []
      const file =
        [...sources].find(
          ([path, text]) => path.startsWith('engine/actions/') && text.includes(`name: '${action.name}'`),
        )?.[0] ?? ''
      const verb = file.split('/').at(-1)?.replace('.ts', '') ?? ''
      return usersOf(verb, 'engine/actions/').length === 0 ? [verb] : []
    })
    expect(idle).toEqual([])
  })

  test('a payment is made by a consequence', () => {
    const files = [...sources].filter(([path]) => path.startsWith('engine/economy/payments/'))
    const unpaid = payments.flatMap(({ reason }) => {
      const file = files.find(([, text]) => text.includes(`reason: '${reason}'`))?.[0] ?? ''
      return usersOf(file.split('/').at(-1)?.replace('.ts', '') ?? '', 'engine/economy/').length === 0 ? [reason] : []
    })
    expect(unpaid).toEqual([])
  })

  test('what has a life has a view of its own', () => {
    const shown = navigation.map(({ collection }) => collection)
    expect(lifecycles.map(({ collection }) => collection).filter((name) => !shown.includes(name))).toEqual([])
  })
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}
