import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import { journalFile } from './journalFile.ts'
import type { Journal } from './plan.ts'

/** Puts the plan where a later process will look for it, whole or not at all. */
export function writeJournal(repository: Repository, journal: Journal): void {
  const file = journalFile(repository)
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(journal))
  fs.renameSync(`${file}.tmp`, file)
}
