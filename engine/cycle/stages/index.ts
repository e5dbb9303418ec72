import type { Stage } from '../cycle.ts'
import { critique } from './critique.ts'
import { gather } from './gather.ts'
import { plan } from './plan.ts'
import { preflight } from './preflight.ts'
import { review } from './review.ts'
import { route } from './route.ts'
import { think } from './think.ts'

const fresh = ['queued', 'requeue', 'postponed'] as const

/** The cycle, in the order it happens. `decide` is pure; `act` leaves the process through the world. */
export const stages: readonly Stage[] = [
  { name: 'preflight', tells: 'May this be worked on at all?', when: fresh, decide: preflight },
  { name: 'gather', tells: 'Did the parts of a split task end well?', when: ['waiting'], decide: gather },
  { name: 'plan', tells: 'What is wanted, and is it one piece or several?', when: fresh, decide: plan },
  { name: 'route', tells: 'Which skill fits?', when: fresh, decide: route },
  { name: 'think', tells: 'The mind answers the brief with acts.', when: fresh, act: think },
  { name: 'critique', tells: 'The work is looked at as it would stand.', when: fresh, act: critique },
  { name: 'review', tells: 'Approved, returned, failed, or for a human?', when: fresh, decide: review },
]
