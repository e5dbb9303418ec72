import { bareLetters } from '../../documents/text/bareLetters.ts'
import { disguisesOf, readingsOf } from '../../documents/text/disguises.ts'

/** A shorter key could be any word; nothing is gained by keeping it secret. */
const shortest = 8
/** From here on a key is found in pieces and in other clothes, without an ordinary text ever being taken for it. */
const sure = 12

/** Whether one of these keys stands in a text: plainly, in pieces, backwards, in other capitals, or encoded. */
export function holdsKey(text: string, keys: readonly string[]): boolean {
  const long = keys.filter((key) => key.length >= shortest)
  if (long.length === 0 || text === '') return false
  if (long.some((key) => key.length < 2 * sure && text.toLowerCase().includes(key.toLowerCase()))) return true
  const looks = long.flatMap(barelyLooks)
  return readingsOf(text).some((reading) => {
    const bare = bareLetters(reading)
    return looks.some((look) => bare.includes(look))
  })
}

/** What is left of the looks of a key when only small letters and digits of a text count. */
function barelyLooks(key: string): readonly string[] {
  return [...new Set(disguisesOf(key).map(bareLetters))].filter(({ length }) => length >= sure)
}
