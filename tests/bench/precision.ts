import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FilePath } from '../../engine/documents/document.ts'
import { skills } from '../../engine/skills/index.ts'
import type { Finding } from '../../engine/skills/skill.ts'
import { examine } from '../support/examine.ts'
import { folderView } from '../support/folderView.ts'

/**
 * Holds what the skills find in real libraries against rows that people judged by hand, and prints how much of each
 * class is still proposed or suggested, and how often each kind of proof was right: `npm run precision`. Reads the
 * libraries and their labels beside the checkout, and says so where they are not there.
 */
const libraries: Readonly<Record<string, { tree: string; root: FilePath }>> = {
  etcd: { tree: 'etcd', root: 'content/en' },
  'mkdocs-material': { tree: 'mkdocs-material', root: 'docs' },
  'react-ja': { tree: 'react-ja', root: 'src/content' },
  redux: { tree: 'redux', root: 'docs' },
  vue: { tree: 'vue', root: 'src' },
}
const labels = beside('labels')
const [, , only, listed] = process.argv

interface Row {
  readonly file: FilePath
  readonly line: number
  readonly rule: string
  readonly judged: string
}

if (!existsSync(labels)) print('The judged rows that this reads are not here (see CONTRIBUTING.md).')
const proofs = new Map<string, { right: number; other: number; unjudged: number }>()
for (const [name, { tree, root }] of Object.entries(libraries)) {
  if (!existsSync(labels) || (only !== undefined && only !== 'all' && only !== name)) continue
  const started = performance.now()
  const view = folderView(beside(`corpus/${tree}`))
  const found = (await Promise.all(skills.map((skill) => examine(skill, view, { root })))).flat()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const repairs = found.filter(({ fix }) => fix)
  const others = found.filter(({ fix }) => !fix)
  print(`\n## ${name}: ${repairs.length} repairs, ${others.length} other findings, ${seconds} s\n`)
  const judged = readRows(`${name}.repairs.tsv`)
  const suggested = readRows(`${name}.suggestions.tsv`)
  print(`repairs proposed of those judged: ${shares(judged, touched(repairs, root))}`)
  print(`judged repairs that are told otherwise: ${shares(judged, places(others, root))}`)
  print(`suggestions made of those judged: ${shares(suggested, places(found, root))}`)
  for (const [rule, same] of Map.groupBy(found, ({ rule }) => rule)) {
    print(`  ${rule}: ${same.length}, ${same.filter(({ fix }) => fix).length} repaired`)
  }
  countProofs(repairs, judged, root)
  if (listed) for (const one of found) print(describe(one, root))
}
print('\n| proof | right | other | not judged |\n|---|---|---|---|')
for (const [proof, { right, other, unjudged }] of proofs) print(`| ${proof} | ${right} | ${other} | ${unjudged} |`)

function beside(path: string): string {
  return fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
}

function readRows(name: string): readonly Row[] {
  const [, ...lines] = readFileSync(`${labels}/${name}`, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [file = '', number = '', rule = '', judged = ''] = line.split('\t')
    return { file, line: Number(number), rule, judged }
  })
}

/** `file:line`, as labels name places. */
function places(findings: readonly Finding[], root: FilePath): ReadonlySet<string> {
  return new Set(findings.map(({ path, line, rule }) => `${path.slice(root.length + 1)}:${line}:${rule}`))
}

/** The lines that repairs change, whatever rule changes them. */
function touched(findings: readonly Finding[], root: FilePath): ReadonlySet<string> {
  return new Set(findings.map(({ path, line }) => `${path.slice(root.length + 1)}:${line}`))
}

function shares(rows: readonly Row[], made: ReadonlySet<string>): string {
  return [...Map.groupBy(rows, ({ judged }) => judged)]
    .map(([judged, same]) => {
      const still = same.filter(
        ({ file, line, rule }) => made.has(`${file}:${line}`) || made.has(`${file}:${line}:${rule}`),
      )
      return `${judged} ${still.length}/${same.length}`
    })
    .join(', ')
}

function countProofs(repairs: readonly Finding[], rows: readonly Row[], root: FilePath): void {
  const classes = new Map(rows.map(({ file, line, judged }) => [`${file}:${line}`, judged]))
  for (const { path, line, rule, proof = '-' } of repairs) {
    const kind = `${rule}, ${proof}`
    const count = proofs.get(kind) ?? { right: 0, other: 0, unjudged: 0 }
    proofs.set(kind, count)
    const judged = classes.get(`${path.slice(root.length + 1)}:${line}`)
    if (judged === undefined) count.unjudged++
    else if (judged === 'right') count.right++
    else count.other++
  }
}

function describe({ path, line, rule, message, evidence, fix, options }: Finding, root: FilePath): string {
  const repair = fix?.kind === 'edit' ? ` => ${fix.edits.map(({ text }) => JSON.stringify(text)).join(' ')}` : ''
  return `- ${path.slice(root.length + 1)}:${line} ${rule} ${message} ${evidence}${repair}${options ? ' ?' : ''}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
