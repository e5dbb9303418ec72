const largest = 512 * 1024
const longestLine = 64 * 1024
const deepestIndent = 200
const mostContainers = 40
const longestRun = 200

// What parsing costs at worst, in nanoseconds, by timing some seventy hostile texts.
const longestParse = 3e9
const perBlankLine = 7e3
const perLine = 4e4
const perContainer = 6e4
const perMark = 1e4
const perCell = 2.5e4
/** The parser looks back from each mark to every mark before it in the same block. */
const perPairOfMarks = 50
/** … and from each line that nests lists or quotes, continues them lazily, or underlines a title, to all before it. */
const perPairOfTurns = 200

const containerMarks = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$))+/
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/
const delimiters = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const run = new RegExp(`([^\\s\\w])\\1{${longestRun}}`)

/**
 * Why a markdown text must not be parsed; undefined when it may be.
 * The parser's time grows with the square of what one block holds: 64 KiB of `a* ` take it 15 seconds.
 */
export function guardMarkdown(text: string): string | undefined {
  if (text.length > largest) return `the text is longer than ${largest / 1024} KiB`
  if (run.test(text)) return `one character repeats more than ${longestRun} times`
  let cost = 0
  let block = 0
  let turns = 0
  let table = false
  let before = ''
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const containers = containersOf(line)
    const broken = guardLine(line, containers)
    if (broken) return `line ${index + 1} ${broken}`
    const blank = line.trim() === ''
    const marks = count(line, /[*_`~[\]<&!\\]/g)
    const cells = count(line, /\|/g)
    table = !blank && (table || isTable(before, line))
    // A row of a table is a block of its own.
    if (blank || table) {
      cost += perPairOfMarks * block ** 2
      block = 0
    }
    block += marks + (blank ? 0 : 0.5)
    turns += turnsAt(before, line, containers)
    cost += (blank ? perBlankLine : perLine) + perContainer * containers + perMark * marks + perCell * cells
    const total = cost + perPairOfMarks * block ** 2 + perPairOfTurns * turns ** 2
    if (total > longestParse) return `up to line ${index + 1} it holds too many lists, quotes, cells, links or marks`
    before = line
  }
  return undefined
}

function guardLine(line: string, containers: number): string | undefined {
  if (line.length > longestLine) return `is longer than ${longestLine / 1024} KiB`
  if (line.search(/[^ \t]|$/) > deepestIndent) return `is indented by more than ${deepestIndent}`
  if (containers > mostContainers) return `opens more than ${mostContainers} lists and quotes`
  return undefined
}

function turnsAt(before: string, line: string, containers: number): number {
  const lazy = containers === 0 && /^[ \t]*>/.test(before) && line.trim() !== ''
  return (containers > 1 ? containers : 0) + (lazy || underline.test(line) ? 1 : 0)
}

function isTable(header: string, line: string): boolean {
  return line.includes('|') && delimiters.test(line) && columns(header) === columns(line)
}

function columns(row: string): number {
  return row
    .replaceAll(/\\./g, '')
    .trim()
    .replaceAll(/^\||\|$/g, '')
    .split('|').length
}

function containersOf(line: string): number {
  return count(containerMarks.exec(line)?.[0] ?? '', /[-*+>]|\d+/g)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
