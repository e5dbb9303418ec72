import type { FilePath } from '../../engine/documents/document.ts'
import { isMarkdown } from '../../engine/documents/markdown/isMarkdown.ts'
import type { View } from '../../engine/documents/view.ts'
import { generated, keyOf, type Facts } from '../../engine/skills/reader/facts.ts'
import { openLibraries } from '../../engine/skills/reader/openLibraries.ts'
import { openLibrarySites } from '../../engine/skills/reader/openLibrarySites.ts'
import { openPageTexts } from '../../engine/skills/reading/pageText.ts'
import type { Reading } from '../../engine/skills/reading/reading.ts'
import type { Finding, Skill } from '../../engine/skills/skill.ts'
import { lookAt } from './examine.ts'

/** What is done with facts and pages between reading and judging. */
interface Between {
  readonly pass?: <T>(facts: T) => T
  readonly arrange?: (paths: readonly FilePath[]) => readonly FilePath[]
}

/** What a skill finds in a view when its facts are handed over by the test and not by a reader. */
export function judgeFacts(
  skill: Skill,
  view: View,
  { pass = (facts) => facts, arrange = (paths) => paths }: Between = {},
): readonly Finding[] {
  const openText = openPageTexts()
  const read = (path: FilePath, reading: Reading): Facts => {
    const page = openText(view.text(path) ?? '')
    return new Map([generated, reading].map((one) => [keyOf(one), pass(one.read(page))]))
  }
  const readAll = (paths: readonly FilePath[], reading: Reading | undefined) =>
    new Map(reading ? arrange(paths).map((path) => [path, read(path, reading)]) : [])
  const files = [...view.files('')]
  const pages = readAll(files.filter(isMarkdown), skill)
  const listed = files.filter((path) => !isMarkdown(path) && skill.menus?.wants(path))
  const menus = readAll(listed, skill.menus)
  const sites = openLibrarySites()(view, lookAt(view).root)
  return skill.judge(openLibraries()(skill, lookAt(view), { pages, menus, sites, changed: new Map(), read }))
}
