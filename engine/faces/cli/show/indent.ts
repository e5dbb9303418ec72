/** Every line of a text two columns further in; empty lines stay empty. */
export function indent(text: string, by = '  '): string {
  return text.replace(/^(?=.)/gm, by)
}
