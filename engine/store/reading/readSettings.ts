import { isUtf8 } from 'node:buffer'
import type { Catalogue } from '../../collections/catalogue.ts'
import { worldPath } from '../../collections/settings.ts'
import { findFile, type Folder } from '../trees/folder.ts'
import type { Edition } from './edition.ts'
import type { EditionTools } from './editionTools.ts'

/** A commit's own settings, and how its files are read by them. */
export interface SettingsRead {
  /** The text of `.swarm/world.yaml`; undefined where the commit has no such file, or none that is text. */
  readonly settings: string | undefined
  readonly catalogue: Catalogue
}

/** Reads the settings that a tree holds, unless an earlier edition held the same. */
export async function readSettings(
  { reader, texts }: EditionTools,
  before: Edition | undefined,
  root: Folder | undefined,
): Promise<SettingsRead> {
  const entry = findFile(root, worldPath)
  if (before && entry?.oid === findFile(before.root, worldPath)?.oid) return before
  const isFile = entry?.mode.startsWith('100') === true
  const bytes = isFile ? (texts.find(worldPath, entry.oid) ?? (await texts.load(worldPath, entry.oid))) : undefined
  const settings = bytes && isUtf8(bytes) ? bytes.toString('utf8') : undefined
  return { settings, catalogue: reader.catalogueFor(settings) }
}
