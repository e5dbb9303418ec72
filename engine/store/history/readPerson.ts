import os from 'node:os'
import path from 'node:path'
import type { Signature } from '../../documents/transaction.ts'
import { readConfig } from '../refs/readConfig.ts'
import type { Repository } from '../repository.ts'
import { readTextFile } from '../readTextFile.ts'

/** Who git would name as the author here: environment, then the repository's configuration, then the user's. */
export function readPerson(repository: Repository, env: NodeJS.ProcessEnv): Signature | undefined {
  const home = env['HOME'] ?? os.homedir()
  const files =
    env['GIT_CONFIG_GLOBAL'] !== undefined
      ? [env['GIT_CONFIG_GLOBAL']]
      : [path.join(home, '.gitconfig'), path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'git/config')]
  const configs = [repository.config, ...files.map((file) => readConfig(readTextFile(file)))]
  const setting = (key: string) => configs.map((config) => config.get(key)?.at(-1)).find((value) => value)
  const name = env['GIT_AUTHOR_NAME'] || setting('user.name')
  const email = env['GIT_AUTHOR_EMAIL'] || setting('user.email')
  return name && email ? { name, email } : undefined
}
