import type { FilePath } from '../../documents/document.ts'
import type { DocusaurusSettings } from './docusaurusSettings.ts'

/** `@site/` is the folder of the settings. Source: docusaurus.io, "Importing Markdown". */
export function resolveImport(name: string, { folder }: DocusaurusSettings): FilePath | undefined {
  return name.startsWith('@site/') ? `${folder === '' ? '' : `${folder}/`}${name.slice('@site/'.length)}` : undefined
}
