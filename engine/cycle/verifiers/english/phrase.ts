/**
 * A way of putting something in English. Tables of them are all that the engine knows of the language, and what fits
 * none of them means nothing. `tests/cycle/verifiers/english.test.ts` walks them.
 */
export interface Phrase<Meaning extends string = string> {
  readonly means: Meaning
  /** Tried on a text whose paths are marks: `⟦0⟧`. */
  readonly pattern: RegExp
  /** What it is there for. Each fits, and fits no phrase before it in its table. */
  readonly like: readonly string[]
  /** What looks like it, and means something else or nothing. None of them fits. */
  readonly unlike: readonly string[]
}

/** Words without which few sentences in English are made, and none of which is common elsewhere. */
const closed = /\b(?:the|and|of|to|with|from|that|this|which|what|how|why|are|is|not|don['’]t|every|all|page|pages)\b/i

/** Whether a text can be read with phrases at all: what they do not find in another language says nothing. */
export function isEnglish(text: string): boolean {
  return closed.test(text)
}
