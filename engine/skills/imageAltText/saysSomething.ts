const PLACEHOLDER = new RegExp(
  '^(?:image|img|alt|alt[\\s_-]?text|image[\\s_-]?tooltip|image[\\s_-]?alt|drawing|picture|photo|pic|untitled|placeholder|' +
    'screen\\s?shot(?:\\s+\\d.*)?|enter image description here|description)?[\\s_\\d().-]*$',
  'i',
)
const FILE_NAME = /^[^\s/]+\.(png|jpe?g|gif|svg|webp|bmp)$/i

/** True where an alternative text tells more than that there is an image. */
export function saysSomething(alt: string): boolean {
  return !PLACEHOLDER.test(alt.trim()) && !FILE_NAME.test(alt.trim())
}
