import { describeRule } from '../describeRule.ts'
import { message, write } from '../requests.ts'

describeRule('own-name', {
  refuses: { 'a message signed by another': write('.swarm/discussions/town_hall/2026-11-22/m-2.md', message('moss').replace('m-1', 'm-2')) },
  passes: [write('.swarm/discussions/town_hall/2026-11-22/m-2.md', message('fern').replace('m-1', 'm-2'))],
})
