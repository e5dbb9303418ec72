import type { QuestionAnswer } from '../skill.ts'

/** The answer that makes them repairs again. */
export function mistakes(name: string): QuestionAnswer {
  return {
    name: 'mistakes',
    means: 'They are mistakes, to be repaired one by one.',
    setting: { answers: { [name]: 'mistakes' } },
  }
}
