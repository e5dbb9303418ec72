/** An address of the engine or of a resident, which no person has. */
export type MachineAddress = `${string}@${string}.invalid`

/** The address of the engine's own commits. The domain is reserved, so no mail can reach it (RFC 2606). */
export const engineAddress: MachineAddress = 'engine@vivarium.invalid'

const ofResident = /^([a-z][a-z0-9-]*)@residents\.vivarium\.invalid$/i

/** The address that a resident's commits have. */
export function addressOf(resident: string): MachineAddress {
  return `${resident}@residents.vivarium.invalid`
}

/** The resident that an address is of. */
export function residentAt(address: string): string | undefined {
  return ofResident.exec(address)?.[1]?.toLowerCase()
}

/** Whether an address is of the engine or of a resident, and so of no person. */
export function isMachines(address: string): boolean {
  return address.toLowerCase() === engineAddress || residentAt(address) !== undefined
}
