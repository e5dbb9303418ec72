import { printFields } from './frontmatter/printFields.ts'

/** Data as a whole YAML file, in the grammar that is read fastest; fields in the order given. */
export function printYaml(data: object): string {
  return printFields(data, 0) || '{}\n'
}
