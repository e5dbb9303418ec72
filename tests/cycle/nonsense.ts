import fc from 'fast-check'

/** Something that a mind may answer and that is no sound answer. */
export interface Nonsense {
  readonly name: string
  /** Made anew for each use; it may throw. */
  make(): unknown
}

const cost = { tokens: 1, milliseconds: 1 }
const act = { action: 'suggestion.write', input: { title: 'A thought', text: 'It could be better.' } }

/** What people write by mistake. */
export const mistakes: readonly Nonsense[] = [
  { name: 'nothing', make: () => undefined },
  { name: 'a failure without a cost', make: () => ({ kind: 'failed', reason: 'tired', retryable: false }) },
  { name: 'no acts', make: () => ({ kind: 'acts', note: 'Done.', cost }) },
  { name: 'acts that are no list', make: () => ({ kind: 'acts', acts: 'all of them', note: 'Done.', cost }) },
]

const circle = () => {
  const round: { kind: string; acts?: unknown; note: string } = { kind: 'acts', note: 'Round.' }
  round.acts = [round]
  return round
}
const trap = () => {
  throw new Error('caught you looking')
}
const hostile = () =>
  new Proxy(() => {}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap })
const throwing = (thrown: () => unknown) => () => {
  throw thrown()
}
const nested = (depth: number) => {
  let inner: unknown = 'deep'
  for (let level = 0; level < depth; level++) inner = { inner }
  return inner
}
const acting = (input: unknown) => ({
  kind: 'acts',
  acts: [{ action: 'suggestion.write', input }],
  note: 'Done.',
  cost,
})

/** What only somebody who wants to break the engine writes. */
export const traps: readonly Nonsense[] = [
  { name: 'an answer that holds itself', make: circle },
  { name: 'an answer that throws whatever is done with it', make: hostile },
  { name: 'an answer that was taken back', make: () => takenBack() },
  { name: 'a promise of nothing', make: () => Promise.resolve() },
  { name: 'a promise that breaks', make: () => Promise.reject(new Error('broken')) },
  {
    name: 'a promise that cannot be awaited',
    make: () => ({
      get then() {
        return trap()
      },
    }),
  },
  { name: 'a function', make: () => () => acting(act.input) },
  { name: 'a number beyond all', make: () => acting({ title: 10n ** 30n }) },
  { name: 'a value ten thousand deep', make: () => acting(nested(10_000)) },
  { name: 'a value a hundred deep', make: () => acting(nested(100)) },
  { name: 'a list with a billion holes', make: () => ({ ...acting(act.input), acts: new Array(1e9) }) },
  { name: 'thirty thousand acts', make: () => ({ ...acting({}), acts: new Array(30_000).fill(act) }) },
  { name: 'a million acts', make: () => ({ ...acting({}), acts: new Array(1_000_000).fill(act) }) },
  {
    name: 'a name of a million characters',
    make: () => ({ ...acting({}), acts: [{ ...act, action: 'x'.repeat(1e6) }] }),
  },
  { name: 'a reason of ten million characters', make: () => ({ kind: 'failed', reason: 'x'.repeat(1e7), cost }) },
  { name: 'a text of thirty million characters', make: () => acting({ ...act.input, text: 'x'.repeat(3e7) }) },
  {
    name: 'a cost that throws',
    make: () => ({
      kind: 'failed',
      reason: 'tired',
      get cost() {
        return trap()
      },
    }),
  },
  { name: 'a refusal that is no problem', make: () => ({ kind: 'failed', reason: 'no', refused: [hostile, 7, {}] }) },
  {
    name: 'a refusal whose words are no words',
    make: () => ({
      kind: 'failed',
      reason: 'no',
      refused: [{ rule: 'policy/none', message: 'no', expected: { toString: 1, valueOf: 1 }, got: null, path: 7 }],
    }),
  },
  { name: 'a thrown nothing', make: throwing(() => undefined) },
  { name: 'a thrown trap', make: throwing(hostile) },
  { name: 'a thrown value without a word', make: throwing(() => Object.create(null)) },
  {
    name: 'a thrown error whose message throws',
    make: throwing(() => Object.defineProperty(new Error(), 'message', { get: trap })),
  },
  {
    name: 'an act that the policy refuses, and one whose title is no word',
    make: () => ({
      ...acting({}),
      acts: [
        {
          action: 'proposal.open',
          input: { title: 'M', text: 'M', changes: [{ path: '.swarm/policy.yaml', text: null }] },
        },
        { action: 'proposal.open', input: { title: { toString: 1, valueOf: 1 }, changes: 7 } },
        { action: 'room.post', input: { text: { toString: 1, valueOf: 1 } } },
      ],
    }),
  },
]

function takenBack(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  maxDepth: 4,
})
const noList = anything.filter((value) => !Array.isArray(value))
const noAct = fc.oneof(
  anything,
  fc.record({ action: fc.oneof(fc.string(), fc.constantFrom('constructor', 'world.destroy', '')), input: anything }),
  fc.record({ action: fc.constantFrom('room.post', 'suggestion.write', 'proposal.open'), input: noList }),
)
const answers = fc.oneof(
  anything,
  fc.record({ kind: anything, acts: anything, note: fc.string(), cost: anything }),
  fc.record({ kind: fc.constant('acts'), acts: noList, note: fc.string(), cost: anything }),
  fc.record({ kind: fc.constant('acts'), acts: fc.array(noAct, { minLength: 1 }), note: fc.string(), cost: anything }),
  fc.record({
    kind: fc.constant('acts'),
    acts: fc.constant([act]),
    note: fc.oneof(fc.integer(), fc.boolean(), fc.array(fc.string()), fc.object(), fc.constant(undefined)),
  }),
  fc.record({ kind: fc.constant('failed'), reason: anything, retryable: anything, refused: anything, cost: anything }),
)

/** A hundred answers that no one thought of, always the same. */
export const generated: readonly Nonsense[] = fc
  .sample(answers, { seed: 20_261_122, numRuns: 100 })
  .map((answer, index) => ({ name: `${index}: ${fc.stringify(answer).slice(0, 100)}`, make: () => answer }))
