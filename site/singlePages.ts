import { constitutionPage } from './views/constitutionPage.ts'
import { findingsPage } from './views/findingsPage.ts'
import { handPage } from './views/handPage.ts'
import { healthPage } from './views/healthPage.ts'
import { homePage } from './views/homePage.ts'
import { lifecyclesPage } from './views/lifecyclesPage.ts'
import type { Page } from './views/page.ts'
import type { SiteIndex } from './views/siteIndex.ts'

/** A page that is no collection's. */
export interface SinglePage {
  /** Where it is; the same as the address of the page it makes. */
  readonly address: string
  /** What the foot of every page calls it; left out where it is not named there. */
  readonly name?: string
  page(site: SiteIndex): Page
}

/** The pages that are no collection's, in the order of the foot of the page. */
export const singlePages: readonly SinglePage[] = [
  { address: '', page: homePage },
  { address: 'constitution/', name: 'Constitution', page: constitutionPage },
  { address: 'hand/', name: 'Stop and spending', page: handPage },
  { address: 'lifecycles/', name: 'Lifecycles', page: lifecyclesPage },
  { address: 'findings/', name: 'Findings', page: findingsPage },
  { address: 'health/', name: 'Document health', page: healthPage },
]
