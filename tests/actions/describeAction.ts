import { describe, expect, test } from 'vitest'
import type { Action } from '../../engine/actions/action.ts'
import type { Principal } from '../../engine/documents/principal.ts'
import type { Problem } from '../../engine/documents/problem.ts'
import type { View } from '../../engine/documents/view.ts'
import { ada, decided, engine, fern, given, refused } from '../support/given.ts'

/** One use of an action, on a new world with these files besides. */
interface Use {
  readonly files?: Readonly<Record<string, string>>
  readonly branches?: Readonly<Record<string, View>>
  /** Left out: Ada where people may, else Fern where residents may, else the engine. */
  readonly by?: Principal
}

/** A problem as far as it is told here; a pattern where the words are longer than what matters. */
type Told = { readonly rule: string; readonly message: string | RegExp } & {
  readonly [Part in keyof Problem]?: Problem[Part] | RegExp
}

interface Refusal extends Use {
  /** It may be one that no caller could write: people and models write what they like. */
  readonly input: object
  /** The only problem, or all of them. */
  readonly says: Told | readonly Told[]
}

interface Pass<Input> extends Use {
  readonly input: Input
  /** Its summary. */
  readonly says: string
}

interface Cases<Input> {
  /** What it refuses, each by what makes it wrong. */
  readonly refuses: Readonly<Record<string, Refusal>>
  /** Ordinary use of it. */
  readonly passes: Readonly<Record<string, Pass<Input>>>
}

/** One of each kind, to see who may. */
const everybody: Readonly<Record<Principal['kind'], Principal>> = { human: ada, resident: fern, engine }

/**
 * The tests every action has: real decisions, judged by the policy, on real worlds. It refuses with these words what is
 * wrong, decides what is right, and is for nobody but those it says.
 */
export function describeAction<Input extends object>(action: Action<Input>, { refuses, passes }: Cases<Input>): void {
  const { name, principals } = action
  const first = (['human', 'resident', 'engine'] as const).find((kind) => principals.includes(kind)) ?? 'engine'
  const outcome = ({ files, branches = {}, by = everybody[first] }: Use, input: object) =>
    given(files, { branches }).when(by, { action: name, input: { ...input } })

  describe(name, () => {
    test.each(Object.entries(refuses))('refuses %s, and says why', (_what, { input, says, ...use }) => {
      expect(refused(outcome(use, input))).toMatchObject([says].flat().map(asMatcher))
    })

    test.each(Object.entries(passes))('decides %s', (_what, { input, says, ...use }) => {
      expect(decided(outcome(use, { ...input })).summaries[0]).toBe(says)
    })

    test(`is for no other principal than: ${principals.join(', ')}`, () => {
      const others = Object.values(everybody).filter(({ kind }) => !principals.includes(kind))
      expect(others.map((by) => refused(outcome({ by }, { ...action.example })))).toMatchObject(
        others.map(({ kind, id }) => [
          {
            rule: 'act/principal',
            message: `${name} is not for ${kind === 'engine' ? 'the engine' : `a ${kind}`}`,
            got: `${kind} ${id}`,
          },
        ]),
      )
    })
  })
}

function asMatcher(told: Told): object {
  return Object.fromEntries(
    Object.entries(told).map(([part, words]) => [part, words instanceof RegExp ? expect.stringMatching(words) : words]),
  )
}
