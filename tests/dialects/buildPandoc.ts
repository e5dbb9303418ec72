import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn } from './sampleFiles.ts'

// Quarto cannot be had here; its pages are Pandoc's, one file of HTML each. `node buildPandoc.ts <out>` in a sample.

const out = process.argv[2] ?? '_built'
for (const path of filesIn('.').paths) {
  if (/(?:^|\/)[._]/.test(path)) continue
  const page = /^(.*)\.(?:qmd|md)$/.exec(path)?.[1]
  const target = join(out, page === undefined ? path : `${page}.html`)
  mkdirSync(dirname(target), { recursive: true })
  if (page === undefined) copyFileSync(path, target)
  else {
    const html = execFileSync('pandoc', ['-f', 'markdown', '-t', 'html5'], { input: readFileSync(path, 'utf8') })
    writeFileSync(target, `<main>${String(html)}</main>`)
  }
}
