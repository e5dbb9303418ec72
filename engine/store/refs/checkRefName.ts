import { WorldError } from '../../documents/worldError.ts'

/** Refuses names that git would not allow in a ref, or that would lead out of its folder. */
export function checkRefName(name: string): string {
  const wrong = !/^[A-Za-z0-9]/.test(name) || /[^A-Za-z0-9/._-]|\.\.|\/\/|\/\.|\.lock(\/|$)|\.\/|[./]$/.test(name)
  if (wrong)
    throw new WorldError('store/ref-name', `"${name}" cannot name a branch or a lease`, 'Use `proposal/p-01abc`.')
  return name
}
