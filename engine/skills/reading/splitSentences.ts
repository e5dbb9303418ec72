const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|fig|no|dr|mr|mrs|ms|prof|st|approx|incl|z\.B|bzw|ca|\p{Lu})\.$/iu

/** The sentences of a text, in any language the platform knows; `e.g.` ends none. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = []
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const last = sentences.at(-1)
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${segment.trim()}`
    else sentences.push(segment.trim())
  }
  return sentences.filter((sentence) => sentence !== '')
}
