import { execFileSync } from 'node:child_process'
import { renderMarkdown } from '../../../site/markdown/renderMarkdown.ts'
import { findBytes } from '../../support/findBytes.ts'
import { findRunning } from './findRunning.ts'
import { loot, machineKeys } from './secrets.ts'

/**
 * What a repository holds after all attacks that it may not: a secret in any spelling, or a page that would do
 * something on the site.
 */
export function lookThrough(root: string): readonly string[] {
  const leaks = Object.values(machineKeys)
    .flatMap((key) => findBytes(root, key))
    .filter((place) => !place.endsWith('.swarm/local/keys.yaml'))
  const objects = git(root, ['cat-file', '--batch-all-objects', '--batch'])
  const spelled = loot.filter((words) => objects.includes(words)).map((words) => `kept ${words.slice(0, 12)}…`)
  const running = pagesOf(root).flatMap((text) =>
    findRunning(renderMarkdown(text, { resolve: (href) => ({ kind: 'page', href }), below: 0 })),
  )
  return [...leaks, ...spelled, ...running]
}

/** Every page that ever stood on the branch or on that of a proposal, as far as it could be dangerous. */
function pagesOf(root: string): readonly string[] {
  const lines = git(root, ['rev-list', '--branches', '--objects', '--', '*.md'])
    .split('\n')
    .filter((line) => line.endsWith('.md'))
  const blobs = git(
    root,
    ['cat-file', '--batch'],
    [...new Set(lines.map((line) => line.slice(0, 40)))].map((blob) => `${blob}\n`).join(''),
  )
  return blobs
    .split(/^[0-9a-f]{40} blob \d+$/m)
    .slice(1)
    .filter((text) => /<[a-z/!]|\]\(|\]: ?|:\/\//i.test(text))
}

function git(cwd: string, words: readonly string[], input = ''): string {
  return execFileSync('git', words, { cwd, input, maxBuffer: 1 << 30 }).toString('utf8')
}
