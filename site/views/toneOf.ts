import { lifecycles } from '../../engine/lifecycles/index.ts'
import type { Tone } from '../../engine/lifecycles/lifecycle.ts'

/** Words that are shown like a status and belong to no life: verdicts, reviews, states of people and of the world. */
const words: Readonly<Record<string, Tone>> = {
  accepted: 'good',
  active: 'good',
  running: 'good',
  allow: 'good',
  approve: 'good',
  request_changes: 'waiting',
  ask: 'waiting',
  proposed: 'waiting',
  reject: 'bad',
  deny: 'bad',
  stopped: 'bad',
}

const tones: Readonly<Record<string, Tone>> = Object.assign({}, words, ...lifecycles.map((life) => life.tones))

/** How a status feels; its words say the same, so colour is never alone. */
export function toneOf(status: string): Tone {
  return tones[status] ?? 'plain'
}
