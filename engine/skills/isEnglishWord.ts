import { commonWords } from './commonWords.ts'

/** What a word ends in, and what stands there in the word that it is made of. */
const endings = 's- es- ies-y ed- ed-e ing- ing-e er- er-e ers- ers-e ly-'
  .split(' ')
  .map((ending) => ending.split('-') as [string, string])

/** Words that have no other form: `beens` is a slip. */
const unchanging: ReadonlySet<string> = new Set(
  `and are because been before can could does for from had has have into not off our over shall should than that the
  their them then there these they this those through under was were what when where which while who why with would`
    .trim()
    .split(/\s+/),
)

/** True for a common word of English, or one of its usual forms. */
export function isEnglishWord(word: string): boolean {
  if (commonWords.has(word)) return true
  return endings.some(([end, back]) => {
    const rest = word.endsWith(end) ? word.slice(0, -end.length) : ''
    const doubles = /^[aeiou]/.test(end) && end !== 'es'
    // `setting` is of `set`, and `seting` of nothing.
    const single = rest.slice(0, -1)
    if (doubles && back === '' && rest.at(-1) === single.at(-1) && commonWords.has(single) && isClosed(single))
      return true
    const stem = rest + back
    return (
      stem.length >= 3 &&
      stem !== word &&
      commonWords.has(stem) &&
      !unchanging.has(stem) &&
      !(doubles && back === '' && isClosed(stem))
    )
  })
}

/** One syllable with a short vowel: its last letter is doubled before `ed`, `ing` and `er`. */
function isClosed(stem: string): boolean {
  return /^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(stem)
}
