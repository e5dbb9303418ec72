import { describeRule } from '../describeRule.ts'
import { message, said, write } from '../requests.ts'

describeRule('created-never-edited', {
  refuses: { 'a message of yesterday': write(said, message('moss').replace('Hello', 'Goodbye')), 'a message removed': write(said, null) },
  passes: [write('.swarm/discussions/town_hall/2026-11-22/m-3.md', message('fern').replace('m-1', 'm-3'))],
})
