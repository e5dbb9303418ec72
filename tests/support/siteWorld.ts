import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { siteWorldFiles } from './siteWorldFiles.ts'

export interface SiteWorld {
  readonly root: string
  /** Puts these files and commits them. */
  commit(files: Readonly<Record<string, string>>): void
  remove(): void
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  ).trim()

/** A small world with one of everything, in a temporary folder; `extra` files are committed with it. */
export function makeSiteWorld(extra: Readonly<Record<string, string | Uint8Array>> = {}): SiteWorld {
  const root = mkdtempSync(join(tmpdir(), 'vivarium-site-'))
  git(root, 'init', '--quiet', '--initial-branch=main')
  put(root, { ...siteWorldFiles, ...extra })
  const base = commit(root, 'A world')
  put(root, { 'proposals/p-links.md': proposeLinks(root, base) })
  commit(root, 'A proposal')
  return {
    root,
    commit(files) {
      put(root, files)
      commit(root, 'An edit')
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Puts a changed page and a new one on a branch, and returns the document that proposes them. */
function proposeLinks(root: string, base: string): string {
  const [changed, added] = ['guide/setup.md', 'guide/glossary.md'].map(
    (name) => `library/community_library/swarm_docs/${name}`,
  ) as [string, string]
  const blobBefore = git(root, 'rev-parse', `HEAD:${changed}`)
  git(root, 'switch', '--quiet', '--create', 'proposal/p-links')
  const before = siteWorldFiles[changed] as string
  put(root, {
    [changed]: before
      .replace('the old handbook', 'the [handbook](handbook.md) & <b>more</b>')
      .replace('Step two.\n', ''),
    [added]: '# Glossary\n\nWorld\n: A git repository.\n',
  })
  commit(root, 'Repair the links')
  const [blobAfter, blobAdded] = [changed, added].map((path) => git(root, 'rev-parse', `HEAD:${path}`))
  git(root, 'switch', '--quiet', 'main')
  return `---
id: p-links
title: Repair two links in the guide
status: ready_for_merge
created: '2026-11-22T10:20:00.000Z'
author: fern
task: t-links
branch: proposal/p-links
base: ${base}
files:
  - path: ${changed}
    base: ${blobBefore}
    head: ${blobAfter}
  - path: ${added}
    head: ${blobAdded}
reviews:
  - by: ada
    verdict: approve
    at: '2026-11-22T10:40:00.000Z'
    comment: Both targets exist now.
---
The guide pointed at a page that moved. \
Both links lead to the [setup page](../library/community_library/swarm_docs/guide/setup.md) again.
`
}

function commit(root: string, message: string): string {
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', message)
  return git(root, 'rev-parse', 'HEAD')
}

function put(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
