import { resolve } from 'node:path'
import { defineCollection } from 'astro:content'
import { loadChanges } from './loaders/loadChanges.ts'
import { loadDocuments } from './loaders/loadDocuments.ts'
import { loadFrame } from './loaders/loadFrame.ts'
import { planSite } from './loaders/planSite.ts'
import { readWorld } from './readWorld.ts'

const root = resolve(process.env['VIVARIUM_WORLD'] ?? '.')
const plan = planSite(await readWorld(root), process.env['VIVARIUM_SITE_BASE'] ?? '/')

/** Every public collection of the world, and two of the site's own: what no single document says. */
export const collections = {
  ...Object.fromEntries(
    plan.shown.map((shown) => [shown.name, defineCollection({ loader: loadDocuments(shown, plan) })]),
  ),
  _frame: defineCollection({ loader: loadFrame(plan) }),
  _change: defineCollection({ loader: loadChanges(plan) }),
}
