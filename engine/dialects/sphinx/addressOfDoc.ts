/** `guide/a` is `guide/a.html`, or the folder `guide/a/`. */
export function addressOfDoc(name: string, folderUrls: boolean): string {
  if (/(?:^|\/)index$/.test(name)) return name.slice(0, -'index'.length)
  return folderUrls ? `${name}/` : `${name}.html`
}
