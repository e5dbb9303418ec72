/** Git's configuration: `section.key` or `section.Sub Section.key`, each with every value it was given, in order. */
export type GitConfig = ReadonlyMap<string, readonly string[]>

/** Reads the text of a git configuration file; section and key in lower case, subsections as written. */
export function readConfig(text: string): GitConfig {
  const config = new Map<string, string[]>()
  let section = ''
  for (const line of text.replace(/\\\r?\n/g, '').split(/\r?\n/)) {
    const head = /^\s*\[\s*([^\s\]"]+)\s*(?:"((?:[^"\\]|\\.)*)")?\s*\]/.exec(line)
    const rest = head ? line.slice(head[0].length) : line
    if (head) section = head[1]!.toLowerCase() + (head[2] === undefined ? '' : `.${head[2].replace(/\\(.)/g, '$1')}`)
    const pair = /^\s*([A-Za-z][\w-]*)\s*(?:=\s*(.*))?$/.exec(rest)
    if (!pair) continue
    const key = `${section}.${pair[1]!.toLowerCase()}`
    const values = config.get(key) ?? []
    // `[core] bare` without a value means true.
    values.push(pair[2] === undefined ? 'true' : unquote(pair[2]))
    config.set(key, values)
  }
  return config
}

function unquote(raw: string): string {
  let value = ''
  let quoted = false
  let kept = 0
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at]!
    if (char === '"') quoted = !quoted
    else if (char === '\\') value += escapes[raw[++at] ?? ''] ?? raw[at] ?? ''
    else if (!quoted && (char === '#' || char === ';')) break
    else value += char
    if (quoted || !/\s/.test(char)) kept = value.length
  }
  return value.slice(0, kept)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b' }
