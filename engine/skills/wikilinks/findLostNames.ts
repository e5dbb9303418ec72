import type { Library } from '../library.ts'
import type { Finding } from '../skill.ts'
import { readVault } from './readVault.ts'

/** In a vault, notes that are not written yet have links: more than these are told as one. */
const few = 3

/** Wikilinks that name no file of a vault: one slip away from the only such name is repaired. */
export function findLostNames(library: Library): readonly Finding[] {
  const vault = readVault(library)
  if (!vault) return []
  const lost = library.asked.flatMap(({ path }) =>
    vault.linksOf(path).flatMap((link) => (vault.find(path, link.target) === undefined ? [{ path, link }] : [])),
  )
  const findings = lost.map(({ path, link }): Finding => {
    const { line, column, source, target, targetStart } = link
    const options = vault.resembling(target)
    const [only] = options
    const what = link.embeds ? 'links/missing-image' : 'links/missing-target'
    const finding = { rule: what, path, line, column, message: `The link \`${source}\` names nothing in this vault.` }
    if (only === undefined) return { ...finding, evidence: `No file is called ${target}, or nearly so.` }
    if (options.length > 1) return { ...finding, evidence: `No file is called ${target}.`, options: [...options] }
    const start = targetStart + target.lastIndexOf('/') + 1
    const edits = [{ path, start, end: targetStart + target.length, text: only }]
    const evidence = `No file is called ${target}; ${only} is one typing slip away, and nothing else is.`
    return { ...finding, evidence, fix: { kind: 'edit', edits } }
  })
  const open = findings.filter(({ fix }) => !fix)
  const [first] = open
  if (!first || open.length <= few) return findings
  const names = [...new Set(lost.filter((_, at) => !findings[at]!.fix).map(({ link }) => link.target))]
  const { options: _, ...told } = first
  const whole: Finding = {
    ...told,
    rule: 'links/missing-target',
    message: `${open.length} links name notes that are not in this vault, perhaps not yet.`,
    evidence: `No file is called ${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''}.`,
  }
  return [...findings.filter(({ fix }) => fix), whole]
}
