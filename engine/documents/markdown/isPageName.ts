/** True where the last name has no ending of its own. */
export function isPageName(path: string): boolean {
  return !/\.[a-z][a-z0-9]{0,9}\/*$/i.test(path)
}
