/** More brackets on one line than any person writes; patterns and rules that pair them would take minutes. */
const MOST_BRACKETS = 400

/** True where no line of a text could stall the checks. */
export function isTame(text: string): boolean {
  return text.split('\n').every((line) => line.length <= MOST_BRACKETS || line.split('[').length + line.split(']').length <= MOST_BRACKETS)
}
