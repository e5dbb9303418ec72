const common = new Set(
  'about above after again also and any are because been before below but can could did does done down each every for from had has have here how if into its just like make more most must new not now only other our out over please should some such than that the their them then there these they this those through too under use used very was were what when where which while who why will with would yes you your page pages file files document documents library task text one two'.split(
    ' ',
  ),
)

/**
 * The words of a text by their beginnings, so that `writes`, `written` and `writing` meet; common words are left out.
 */
export function stemsOf(text: string): ReadonlySet<string> {
  // Where words are written without spaces, two signs say as much as a word.
  const words =
    text
      .toLowerCase()
      .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]{2,}|[\p{L}\p{M}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !common.has(word)).map(stem))
}

function stem(word: string): string {
  const bare = word.replace(/(?:ations?|ings?|ness|ments?|ies|ed|es|er|ly|s|e|y)$/, '')
  return (bare.length >= 3 ? bare : word).slice(0, 6)
}
