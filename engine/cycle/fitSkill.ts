import type { Document } from '../documents/document.ts'
import { wordsOf } from '../documents/text/words.ts'

type SkillDocument = Document<{ name: string; description: string }>

/** Fewest words a task must share with a skill's name and description for the skill to fit. */
const enough = 2

/** The skill whose name and description share most words with a task; a word of the name counts three times. */
export function fitSkill(wanted: string, catalogue: readonly SkillDocument[]): string | undefined {
  const task = wordSet(wanted)
  const scored = catalogue
    .map(({ id, data }) => {
      const name = wordSet(data.name)
      const shared = [...wordSet(data.description)].filter((word) => task.has(word) && !name.has(word)).length
      const named = [...name].filter((word) => task.has(word)).length
      return { id, score: shared + 3 * named }
    })
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const [best, second] = scored
  return best && best.score > (second?.score ?? 0) ? best.id : undefined
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text, { shortest: 3, common: 'left out', fold: 'plural' }))
}
