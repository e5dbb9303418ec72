/** Where an object lies that is a file of its own. */
export function objectFile(common: string, oid: string): string {
  return `${common}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`
}
