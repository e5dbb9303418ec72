import { lifecycles } from '../../engine/lifecycles/index.ts'
import type { Lifecycle } from '../../engine/lifecycles/lifecycle.ts'
import type { Page, Section, State } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'
import { wordsOf } from './wordsOf.ts'

/** The engine's own tables of moves: what is not here cannot happen. */
export function lifecyclesPage(site: SiteIndex): Page {
  return {
    address: 'lifecycles/',
    title: 'Lifecycles',
    trail: [linkTo(site, '', 'Home')],
    lead: 'Drawn from the tables that the engine itself asks. A move that is not listed is refused.',
    sections: lifecycles.map(draw),
  }
}

function draw({ title: heading, moves }: Lifecycle): Section {
  const states = Object.entries(moves).map(([name, events]): State => ({
    name,
    moves: Object.entries(events).flatMap(([event, to]) => (to === undefined ? [] : [{ event: wordsOf(event), to }])),
  }))
  return { kind: 'states', heading, states }
}
