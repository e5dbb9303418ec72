import { characters } from '../../documents/text/characters.ts'

const running = 'javascript|vbscript|livescript|jscript|mocha|view-source|blob|filesystem'
const pictures = 'png|gif|jpe?g|webp|avif'
const scheme = new RegExp(`^(?:${running}):|^data:(?!image/(?:${pictures})[;,])`, 'i')
const skipped = new RegExp(`[${characters.inNoScheme}]`, 'g')
const names: Readonly<Record<string, string>> = {
  colon: ':',
  tab: '\t',
  newline: '\n',
  lpar: '(',
  rpar: ')',
  amp: '&',
  sol: '/',
  semi: ';',
  comma: ',',
  zerowidthspace: '',
}

/**
 * Whether a browser that follows this address would run what stands in it. Entities are decoded, and what it skips is
 * skipped.
 */
export function isScriptAddress(address: string): boolean {
  return scheme.test(decode(decode(address)).replace(skipped, ''))
}

function decode(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(
    /&(?:#x0*([0-9a-f]{1,6})|#0*([0-9]{1,7})|([a-z]+));?/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return names[name.toLowerCase()] ?? whole
      const code = hex === undefined ? Number(number) : parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
