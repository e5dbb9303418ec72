/** A path for a URL: characters that mean something in a URL or to a file system become a hyphen. */
export function slug(path: string): string {
  return path
    .split('/')
    .map((part) => part.normalize('NFC').replace(/[^\p{L}\p{N}._~-]+/gu, '-'))
    .join('/')
}
