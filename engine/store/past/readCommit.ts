import type { CommitId } from '../../documents/document.ts'
import type { Signature } from '../../documents/transaction.ts'
import { WorldError } from '../../documents/worldError.ts'
import type { PastCommit } from '../../ports/past.ts'
import { readObject } from '../objects/readObject.ts'
import type { GitObject } from '../objects/readLooseObject.ts'
import type { Repository } from '../repository.ts'

const person = /^(.*?) ?<([^<>]*)> (\d+)/

/** Reads one commit object, which somebody may have at hand. */
export async function readCommit(repository: Repository, commit: CommitId, known?: GitObject): Promise<PastCommit> {
  const object = known ?? (await readObject(repository, commit))
  const text = object?.type === 'commit' ? object.body.toString('utf8') : ''
  const end = text.indexOf('\n\n')
  // A line that goes on begins with a blank: those of a signature do.
  const fields = (end < 0 ? text : text.slice(0, end)).split(/\n(?! )/)
  const all = (name: string) =>
    fields.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  const [tree] = all('tree')
  const [author, committer] = [all('author')[0], all('committer')[0]].map((line) => person.exec(line ?? ''))
  if (tree === undefined || !author || !committer) {
    throw new WorldError('store/missing-object', `commit ${commit} is missing`, 'Run `git fsck` in the world.')
  }
  const signature = signatureIn(all('gpgsig')[0])
  return {
    commit,
    tree,
    parents: all('parent'),
    author: signatureOf(author),
    committer: signatureOf(committer),
    seconds: Number(committer[3]),
    message: end < 0 ? '' : text.slice(end + 2),
    ...(signature ? { signature } : {}),
  }
}

function signatureOf([, name = '', email = '']: readonly string[]): Signature {
  return { name, email }
}

function signatureIn(armour: string | undefined): PastCommit['signature'] {
  if (armour === undefined) return undefined
  if (armour.startsWith('-----BEGIN SSH SIGNATURE-----')) return 'ssh'
  return /^-----BEGIN PGP (?:SIGNATURE|MESSAGE)-----/.test(armour) ? 'openpgp' : 'other'
}
