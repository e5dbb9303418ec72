import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dialects } from '../../engine/dialects/index.ts'
import { agree, sum } from './agree.ts'
import type { Agreement } from './agree.ts'
import { explained } from './explained.ts'
import type { Facts } from './facts.ts'
import { filesIn, sampleFolder } from './sampleFiles.ts'
import type { Tool } from './tools.ts'

/** How far the dialect of one tool agrees with what the tool built, all samples together. */
export interface ToolAgreement extends Agreement {
  readonly tool: Tool
  readonly versions: Readonly<Record<string, string>>
}

/** What was recorded of a tool; undefined where nobody could run it yet. */
export function readFacts(tool: string): Facts | undefined {
  const path = fileURLToPath(new URL(`facts/${tool}.json`, import.meta.url))
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Facts) : undefined
}

/** Compares every sample of a tool with its facts. */
export function agreementOf(tool: Tool, facts: Facts): ToolAgreement {
  const dialect = dialects.find(({ id }) => id === tool.dialect)
  if (!dialect || dialect.knowledge === 'recognised') throw new Error(`No dialect ${tool.dialect} can be compared.`)
  const parts = Object.entries(tool.sites).map(([site, { settings }]) =>
    agree(dialect, filesIn(sampleFolder(tool.id, site)), facts.sites[site]!, settings, tool),
  )
  return {
    tool,
    versions: facts.versions,
    ids: sum(parts.map(({ ids }) => ids)),
    addresses: sum(parts.map(({ addresses }) => addresses)),
    links: sum(parts.map(({ links }) => links)),
    open: parts.flatMap(({ open }) => open),
  }
}

/** One tool's row of the table, and below it every difference with its reason. */
export function describeAgreement({ tool, versions, ids, addresses, links, open }: ToolAgreement): string {
  const built = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const rows = [ids, addresses, links].map(({ agreed, all }) => `${agreed}/${all}`)
  const notes = [...ids.differences, ...addresses.differences, ...links.differences].map(
    (difference) => `  ${difference} (${reasonOf(tool.id, difference) || 'not explained'})`,
  )
  const more = open.map((page) => `  may hold more: ${page}`)
  return [
    `${tool.name} (${built.join(', ')}): ids ${rows[0]}, addresses ${rows[1]}, links ${rows[2]}`,
    ...notes,
    ...more,
  ].join('\n')
}

/** Why a difference stays; empty where nobody said. */
export function reasonOf(tool: string, difference: string): string {
  return explained[tool]?.find(({ says }) => difference.includes(says))?.because ?? ''
}
