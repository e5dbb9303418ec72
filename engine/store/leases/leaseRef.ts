import { StoreError } from '../storeError.ts'

/** The ref of a lease; refuses names that git would not allow in a ref. */
export function leaseRef(name: string): string {
  const wrong = !/^[A-Za-z0-9]/.test(name) || /[^A-Za-z0-9/._-]|\.\.|\/\/|\/\.|\.lock(\/|$)|\.\/|[./]$/.test(name)
  if (wrong) throw new StoreError('store/lease-name', `"${name}" cannot name a lease`, 'Use `task/t-01abc`.')
  return `refs/vivarium/leases/${name}`
}
