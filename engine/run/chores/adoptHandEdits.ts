import { adoptEdits, type Adoption } from '../../acts/adoptEdits.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Chore } from './chore.ts'

/** Takes in what people saved by hand, and tells what cannot be taken in, once. */
export const adoptHandEdits: Chore = {
  name: 'adopt-hand-edits',
  tells: 'Commits what people changed by hand in the world’s own documents, in their name.',
  timing: 'before-cycle',
  open(world) {
    const heard = new Map<string, string>()
    return {
      async tend({ strays }) {
        const adoption = await adoptEdits(world, strays)
        const problems = unheard(adoption, heard)
        return adoption.commit || problems.length > 0 ? { kind: 'adopted', ...adoption, problems } : undefined
      },
    }
  },
}

/** Problems that were not told before; a file that was mended and is broken again is told again. */
function unheard({ paths, problems }: Adoption, heard: Map<string, string>): readonly Problem[] {
  for (const path of paths) heard.delete(path)
  return [...Map.groupBy(problems, ({ path = '' }) => path)].flatMap(([path, found]) => {
    const words = JSON.stringify(found)
    if (heard.get(path) === words) return []
    heard.set(path, words)
    return found
  })
}
