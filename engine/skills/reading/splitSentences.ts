const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|fig|no|dr|mr|mrs|ms|prof|st|approx|incl|z\.B|bzw|ca|\p{Lu})\.\s*$/iu

/** A sentence and where it begins in the text it was found in. */
export interface Sentence {
  readonly text: string
  readonly index: number
}

/** The sentences of a text, in any language the platform knows; `e.g.` ends none. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  // A line break inside a paragraph would end the sentence.
  const oneLine = text.replace(/[\r\n]/g, ' ')
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(oneLine)) {
    const last = sentences.at(-1)
    if (last && abbreviation.test(last.text)) sentences[sentences.length - 1] = { ...last, text: last.text + segment }
    else if (segment.trim() !== '') sentences.push({ text: segment, index })
  }
  return sentences
}
