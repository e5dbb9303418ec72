import { bodyOf } from '../documents/bodyOf.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { PolicyData } from '../../schemas/types.ts'

/** Messages of less than this many pairs of words (“Thank you!”) may be said again. */
const short = 4
const alike = 0.9
const rooms = '.swarm/discussions'

interface Said {
  readonly author: string
  readonly day: string
  readonly text: string
}

/** What stands against messages: too many of one author for a day, or nearly what the author said that day. */
export function floodProblems(
  before: View,
  { messages_per_day: limit = 20 }: PolicyData['limits'],
  messages: readonly Said[],
): readonly Omit<Problem, 'rule'>[] {
  return messages.flatMap(({ author, day, text }, at) => {
    const now = messages.slice(0, at).filter((other) => other.author === author && other.day === day)
    const earlier = [...saidBefore(before, author, day), ...now.map((other) => other.text)]
    const words = new Set(pairsOf(text))
    const again = words.size >= short && earlier.some((other) => isAlike(words, other))
    return [
      ...(earlier.length >= limit
        ? [
            {
              message: `${author} has said enough for a day`,
              expected: `at most ${limit} messages a day`,
              got: `message ${earlier.length + 1} of ${day}`,
            },
          ]
        : []),
      ...(again
        ? [{ message: `${author} has said nearly the same on ${day}`, expected: 'something new, or nothing' }]
        : []),
    ]
  })
}

/** Looks at the folders of one day only: a world may hold any number of messages. */
function saidBefore(view: View, author: string, day: string): readonly string[] {
  return [...view.entries(rooms)].flatMap((room) => {
    const folder = `${rooms}/${room}/${day}`
    return [...view.entries(folder)].flatMap((name) => {
      const path = `${folder}/${name}`
      return view.document(path)?.data['author'] === author ? [bodyOf(view.text(path) ?? '')] : []
    })
  })
}

/** Each word with the one after it: the order counts, capitals and punctuation do not. */
function* pairsOf(text: string): Iterable<string> {
  let last: string | undefined
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    if (last !== undefined) yield `${last} ${word}`
    last = word
  }
}

/**
 * Whether two texts share nearly all their pairs. Ends as soon as too many are strange, which is after a few words
 * mostly.
 */
function isAlike(pairs: ReadonlySet<string>, text: string): boolean {
  const most = (pairs.size * (1 - alike)) / alike
  const known = new Set<string>()
  const strange = new Set<string>()
  for (const pair of pairsOf(text)) {
    const found = pairs.has(pair) ? known : strange
    found.add(pair)
    if (strange.size > most) return false
  }
  return known.size / (pairs.size + strange.size) >= alike
}
