import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { git } from '../store/git.ts'

const allWords = (
  'engine task commit markdown schema review plan queue graph index ' + 'record field source branch history state page'
).split(' ')

/** A packed repository of documents of about 2 KB in 256 folders, as after a clone; the same for the same size. */
export function makeCorpus(size: number): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'vivarium-bench-'))
  let seed = 42
  const random = () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32
  const words = (count: number) =>
    Array.from({ length: count }, () => allWords[Math.floor(random() * allWords.length)]).join(' ')
  for (let shard = 0; shard < 256; shard++) {
    fs.mkdirSync(path.join(root, 'notes', shard.toString(16).padStart(2, '0')), { recursive: true })
  }
  for (let number = 0; number < size; number++) {
    const id = `t-${createHash('sha1').update(`document ${number}`).digest('hex').slice(0, 10)}`
    const paragraphs = Array.from({ length: 10 }, (_, part) => `## Part ${part}\n\n${words(24)}.\n`)
    fs.writeFileSync(
      path.join(root, 'notes', id.slice(2, 4), `${id}.md`),
      `---
id: ${id}
title: "${words(6)}: part ${number}"
status: ${['queued', 'in_progress', 'approved'][number % 3]}
priority: ${1 + (number % 5)}
owner: r-${number % 17}
created: 2026-0${1 + (number % 9)}-1${number % 9}T0${number % 9}:30:00Z
updated: 2026-10-0${1 + (number % 9)}T12:00:00Z
tags: [${words(3).split(' ').join(', ')}]
estimate: ${(random() * 8).toFixed(2)}
---

# ${words(5)}

${paragraphs.join('\n')}`,
    )
  }
  git(root, 'init', '-q', '-b', 'main')
  git(root, 'config', 'gc.auto', '0')
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '-m', 'Begin')
  git(root, 'repack', '-adq')
  git(root, 'prune-packed', '-q')
  return root
}
