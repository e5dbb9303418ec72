/** What a repair rests on. */
export interface Proof {
  readonly of: 'links' | 'anchors'
  readonly kind: string
  /** What was seen, in a sentence of which the target is the subject. */
  readonly sentence: string
  /** May repair; the others are told with their options. */
  readonly repairs: boolean
}

/** Every kind of proof that links and anchors are repaired by, surest first. */
export const proofs: readonly Proof[] = [
  {
    of: 'links',
    kind: 'case',
    sentence: 'differs only in upper and lower case',
    repairs: true,
  },
  {
    of: 'links',
    kind: 'ending',
    sentence: 'stands in the same place with its ending',
    repairs: true,
  },
  {
    of: 'links',
    kind: 'carried',
    sentence: 'is named from the folder that the page was in before',
    repairs: true,
  },
  {
    of: 'links',
    kind: 'depth',
    sentence: 'is what the same path names after more or fewer steps up',
    repairs: true,
  },
  {
    of: 'links',
    kind: 'moved',
    sentence: 'is the only file of an unmistakable name',
    repairs: true,
  },
  {
    of: 'links',
    kind: 'typing',
    sentence: 'is one slip away, in a word that is no word',
    repairs: true,
  },
  {
    of: 'links',
    kind: 'scheme',
    sentence: 'is an address of a person',
    repairs: true,
  },
  {
    of: 'anchors',
    kind: 'case',
    sentence: 'differs only in upper and lower case',
    repairs: true,
  },
  {
    of: 'anchors',
    kind: 'punctuation',
    sentence: 'differs only in punctuation',
    repairs: true,
  },
  {
    of: 'anchors',
    kind: 'number',
    sentence: 'is the only heading of that name',
    repairs: true,
  },
  {
    of: 'anchors',
    kind: 'typing',
    sentence: 'is one or two slips away, in a word that is no word',
    repairs: true,
  },
  {
    of: 'anchors',
    kind: 'text',
    sentence: 'belongs to the heading that the link names',
    repairs: true,
  },
  {
    of: 'anchors',
    kind: 'extended',
    sentence: 'is the only heading that has all the same words in order',
    repairs: true,
  },
  {
    of: 'anchors',
    kind: 'renamed',
    sentence: 'is the only heading with nearly the same words',
    repairs: true,
  },
]

/** What is known of a kind of proof. */
export function proofOf(of: Proof['of'], kind: string): Proof | undefined {
  return proofs.find((proof) => proof.of === of && proof.kind === kind)
}
