import type { Family } from './attack.ts'
import { budgetExhaustion, flood } from './excess.ts'
import { pathEscape, scopeEscape } from './paths.ts'
import { plantedLinks } from './planted.ts'
import { forgedAuthorship, selfApproval, selfPayment } from './powers.ts'
import { fenceBreaking, promptInjection, unicodeTricks } from './reading.ts'
import { secretsOut } from './secrets.ts'
import { abilityAbuse, actShapes } from './shapes.ts'
import { stopEvasion } from './stopping.ts'
import { timeAndLeases } from './timing.ts'
import { frontmatterSmuggling, htmlIntoTheSite, yamlTricks } from './texts.ts'

/** Every kind of attack, in two halves, so that they are tried side by side. */
export const families: readonly (readonly Family[])[] = [
  [
    pathEscape,
    plantedLinks,
    scopeEscape,
    selfApproval,
    selfPayment,
    forgedAuthorship,
    frontmatterSmuggling,
    yamlTricks,
    htmlIntoTheSite,
  ],
  [
    secretsOut,
    promptInjection,
    fenceBreaking,
    unicodeTricks,
    flood,
    budgetExhaustion,
    stopEvasion,
    timeAndLeases,
    actShapes,
    abilityAbuse,
  ],
]
