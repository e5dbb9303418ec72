import type { Chapter } from '../../actions/action.ts'
import { chapters } from './chapters.ts'
import type { Command } from './command.ts'

/** Commands that begin with the same word. */
export interface Word {
  readonly word: string
  /** The help's chapter that the first of them stands in. */
  readonly chapter: Chapter
  readonly commands: readonly [Command, ...Command[]]
}

const order = Object.keys(chapters)

/** The first words of all commands, chapter by chapter; in each in the order of the commands. */
export function listWords(commands: readonly Command[]): readonly Word[] {
  const byWord = Map.groupBy(commands, ({ name }) => name.split(' ')[0] ?? name)
  const words = [...byWord].flatMap(([word, [first, ...more]]): readonly Word[] =>
    first ? [{ word, chapter: first.chapter, commands: [first, ...more] }] : [],
  )
  return words.toSorted((one, other) => order.indexOf(one.chapter) - order.indexOf(other.chapter))
}
