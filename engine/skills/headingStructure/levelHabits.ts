import type { FilePath } from '../../documents/document.ts'

/** How a library uses heading levels, read from all of its pages. */
export interface LevelHabits {
  /** How likely one level follows another anywhere in the library; 0 stands for the start of a page. */
  follows(before: number, after: number): number
  /** How often other pages, those made like this one where there are some, have this heading at each level. */
  levelsOf(title: string, except: FilePath): ReadonlyMap<number, number>
  /** The same, counted only over pages made like this one: same name but for numbers. */
  levelsInFamily(title: string, page: FilePath): ReadonlyMap<number, number>
}
