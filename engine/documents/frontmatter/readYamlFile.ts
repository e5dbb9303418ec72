import type { FilePath } from '../document.ts'
import { readYaml } from './readYaml.ts'
import type { YamlReading } from './yamlReading.ts'

const longest = 1024 * 1024

/** The text of a whole YAML file to its data, whatever it begins with. Never throws. */
export function readYamlFile(text: string, path: FilePath): YamlReading {
  const yaml = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return readYaml(yaml, { path, firstLine: 1, limit: longest })
}
