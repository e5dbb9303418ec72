import type { Finding } from '../../skills/skill.ts'

/** Findings for a reviewer, by file and line: what is wrong, how we know, what could be done. */
export function describeFindings(findings: readonly Finding[]): string {
  const byFile = Map.groupBy(findings, ({ path }) => path)
  return [...byFile].map(([path, found]) => `### ${path}\n\n${found.map(describe).join('\n')}`).join('\n\n')
}

function describe({ line, message, evidence, options, rule }: Finding): string {
  const choices = options?.length ? `\n  Possible: ${options.map((option) => code(option)).join(', ')}` : ''
  return `- line ${line}: ${oneLine(message)} \`${rule}\`\n  ${asText(oneLine(evidence))}${choices}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('<', '&lt;').trim()
}

/** A line that quotes a page may begin like a heading, a list or a quote, and is none. */
function asText(line: string): string {
  return /^(#|>|[-+*=|]|`{3}|~{3}|\d+[.)])/.test(line) ? line.replace(/^(\d*)/, '$1\\') : line
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}
