import { checkRefName } from '../refs/checkRefName.ts'

/** The ref of a lease. */
export function leaseRef(name: string): string {
  return `refs/vivarium/leases/${checkRefName(name)}`
}
