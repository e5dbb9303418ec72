import { defectAt } from './defect.ts'
import type { Check } from './lintPage.ts'
import { newlineAt } from './newlineAt.ts'

/** A page ends with a newline. */
export const finalNewline: Check = {
  possible: (text) => text !== '' && !text.endsWith('\n'),
  find(page) {
    const end = page.text.length
    return [
      defectAt(page, 'lint/final-newline', end, 'The last line has no newline at its end.', {
        edit: { start: end, end, text: newlineAt(page.text, end) },
      }),
    ]
  },
}
