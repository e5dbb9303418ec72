const kinds = String.raw`image|img|alt|alt[\s_-]?text|image[\s_-]?tooltip|image[\s_-]?alt|drawing|picture|photo|pic`
const fillings = String.raw`untitled|placeholder|screen\s?shot(?:\s+\d.*)?|enter image description here|description`
const placeholder = new RegExp(String.raw`^(?:${kinds}|${fillings})?[\s_\d().-]*$`, 'i')
const fileName = /^[^\s/]+\.(png|jpe?g|gif|svg|webp|bmp)$/i

/** True where an alternative text tells more than that there is an image. */
export function saysSomething(alt: string): boolean {
  return !placeholder.test(alt.trim()) && !fileName.test(alt.trim())
}
