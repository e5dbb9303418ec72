import type { Check, Ending } from './check.ts'

/** How a check ended and what it printed, for the mind that asked. */
export function describeEnding(
  check: Check,
  ending: Ending,
  remarks: readonly string[],
  hidden: ReadonlyMap<string, string>,
): string {
  const printed = [...hidden].reduce((text, [word, instead]) => text.replaceAll(word, instead), ending.output).trimEnd()
  const cut = ending.how === 'printed-too-much' ? '(cut here: it printed more than is kept)' : ''
  return [
    `${check.name} ${howItEnded(check, ending)}`,
    ...remarks,
    printed === '' ? 'It printed nothing.' : printed,
    cut,
  ]
    .filter(Boolean)
    .join('\n')
}

function howItEnded({ seconds = 10 }: Check, { how, status, milliseconds }: Ending): string {
  const after = `after ${(milliseconds / 1000).toFixed(1)} s`
  switch (how) {
    case 'not-started':
      return `could not be started (${status}).`
    case 'took-too-long':
      return `was killed: it took longer than ${seconds} s.`
    case 'printed-too-much':
      return `was killed ${after}: it printed too much.`
    case 'called-off':
      return 'was called off.'
    case 'ended':
      return typeof status === 'number'
        ? `ended with exit code ${status} ${after}.`
        : `was ended by ${status} ${after}.`
  }
}
