import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import type { Collection } from '../collections/collection.ts'
import { compileCollection } from '../collections/compileCollection.ts'

const folder = new URL('../../schemas/', import.meta.url)

/** Every collection, one per `schemas/*.schema.yaml`, ordered by name, before a world's settings place it. */
export function readCollections(): readonly Collection[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.schema.yaml'))
    .sort()
    .map((name) => compileCollection(parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>))
}
