import type { Chapter } from '../../actions/action.ts'
import { chapters } from './chapters.ts'
import type { Command } from './command.ts'

/** Commands that begin with the same word. */
export interface Word {
  readonly word: string
  /** The help's chapter; undefined where neither an action says one nor the list of chapters has the word. */
  readonly chapter: Chapter | undefined
  readonly commands: readonly Command[]
}

/** The first words of all commands, in the order of the help; a word that is in no chapter comes last. */
export function listWords(commands: readonly Command[]): readonly Word[] {
  const byWord = Map.groupBy(commands, ({ name }) => name.split(' ')[0] ?? name)
  const words = [...byWord].map(([word, its]): Word => ({ word, chapter: chapterOf(word, its), commands: its }))
  return words.toSorted((one, other) => placeOf(one) - placeOf(other))
}

const order = Object.keys(chapters) as readonly Chapter[]

function chapterOf(word: string, commands: readonly Command[]): Chapter | undefined {
  const said = commands.find(({ chapter }) => chapter !== undefined)?.chapter
  return said ?? order.find((chapter) => chapters[chapter].words.includes(word))
}

/** Chapter by chapter; in each the listed words first. What shares a place stays in the order of the commands. */
function placeOf({ word, chapter }: Word): number {
  if (chapter === undefined) return Infinity
  const { words } = chapters[chapter]
  const place = words.indexOf(word)
  return order.indexOf(chapter) * 1000 + (place < 0 ? words.length : place)
}
