import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { LevelHabits } from './levelHabits.ts'
import { titleKey } from './titleKey.ts'

interface Use {
  readonly path: FilePath
  readonly family: string
  readonly depth: number
}

const levelCount = 6
/** So that a step nobody took yet is unlikely rather than impossible. */
const unseen = 0.5
/** Fewer uses of a title elsewhere say nothing about its level here. */
const witnesses = { family: 2, library: 3 }

/** Counts how the pages of a library use heading levels. */
export function readLevelHabits(
  pages: readonly FilePath[],
  headingsOf: (path: FilePath) => readonly Heading[],
): LevelHabits {
  const steps = Array.from({ length: levelCount + 1 }, () => new Array<number>(levelCount + 1).fill(0))
  const uses = new Map<string, Use[]>()
  for (const path of pages) {
    let before = 0
    for (const heading of headingsOf(path)) {
      steps[before]![heading.depth]!++
      before = heading.depth
      const key = titleKey(heading.text)
      const use = { path, family: familyOf(path), depth: heading.depth }
      const known = uses.get(key)
      if (known) known.push(use)
      else uses.set(key, [use])
    }
  }
  const elsewhere = (title: string, path: FilePath) =>
    (uses.get(titleKey(title)) ?? []).filter((use) => use.path !== path)
  const inFamily = (title: string, path: FilePath) =>
    elsewhere(title, path).filter((use) => use.family === familyOf(path))
  return {
    follows(before, after) {
      const row = steps[before] ?? []
      const total = row.reduce((sum, count) => sum + count, 0)
      return ((row[after] ?? 0) + unseen) / (total + unseen * levelCount)
    },
    levelsOf(title, path) {
      const family = inFamily(title, path)
      if (family.length >= witnesses.family) return count(family)
      const others = elsewhere(title, path)
      return count(others.length >= witnesses.library ? others : [])
    },
    levelsInFamily: (title, path) => count(inFamily(title, path)),
  }
}

/** `annual-report-2024.md` and `annual-report-2025.md` are one family, whatever folder they are in. */
function familyOf(path: FilePath): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/\d+/g, '0')
}

function count(uses: readonly Use[]): Map<number, number> {
  const levels = new Map<number, number>()
  for (const { depth } of uses) levels.set(depth, (levels.get(depth) ?? 0) + 1)
  return levels
}
