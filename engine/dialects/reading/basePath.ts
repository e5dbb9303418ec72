/** The path of a base address, with a slash at both ends: `https://example.com/docs` is `/docs/`. */
export function basePath(address: string): string {
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/^\/*/, '/')
  return path.endsWith('/') ? path : `${path}/`
}
