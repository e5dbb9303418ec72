/** Where what was written a moment ago is kept aside: a file for each time that something was written. */
export function keptFolder(common: string): string {
  return `${common}/vivarium/kept`
}
