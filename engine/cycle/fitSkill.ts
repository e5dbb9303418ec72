import type { Document } from '../documents/document.ts'

type SkillDocument = Document<{ name: string; description: string }>

/** Fewest words a task must share with a skill's name and description for the skill to fit. */
const enough = 2

/** The skill whose name and description share most words with a task; a word of the name counts three times. */
export function fitSkill(wanted: string, catalogue: readonly SkillDocument[]): string | undefined {
  const task = words(wanted)
  const scored = catalogue
    .map(({ id, data }) => {
      const name = words(data.name)
      const shared = [...words(data.description)].filter((word) => task.has(word) && !name.has(word)).length
      const named = [...name].filter((word) => task.has(word)).length
      return { id, score: shared + 3 * named }
    })
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const [best, second] = scored
  return best && best.score > (second?.score ?? 0) ? best.id : undefined
}

const common = new Set([
  'that',
  'this',
  'with',
  'from',
  'when',
  'have',
  'where',
  'which',
  'page',
  'pages',
  'library',
  'find',
  'finds',
  'use',
  'file',
  'files',
  'document',
  'documents',
  'the',
  'and',
  'for',
])

/** Words of three letters and more, without common ones and without a plural s. */
function words(text: string): ReadonlySet<string> {
  const all = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(all.filter((word) => !common.has(word)).map((word) => word.replace(/s$/, '')))
}
