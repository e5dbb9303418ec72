const LARGEST = 512 * 1024
const LONGEST_LINE = 64 * 1024
const DEEPEST_INDENT = 200
const MOST_CONTAINERS = 40
const LONGEST_RUN = 200

// What parsing costs at worst, in nanoseconds, by timing some seventy hostile texts.
const LONGEST_PARSE = 3e9
const PER_BLANK_LINE = 7e3
const PER_LINE = 4e4
const PER_CONTAINER = 6e4
const PER_MARK = 1e4
const PER_CELL = 2.5e4
/** The parser looks back from each mark to every mark before it in the same block. */
const PER_PAIR_OF_MARKS = 50
/** … and from each line that nests lists or quotes, continues them lazily, or underlines a title, to all before it. */
const PER_PAIR_OF_TURNS = 200

const CONTAINERS = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$))+/
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/
const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const RUN = new RegExp(`([^\\s\\w])\\1{${LONGEST_RUN}}`)

/**
 * Why a markdown text must not be parsed; undefined when it may be.
 * The parser's time grows with the square of what one block holds: 64 KiB of `a* ` take it 15 seconds.
 */
export function guardMarkdown(text: string): string | undefined {
  if (text.length > LARGEST) return `the text is longer than ${LARGEST / 1024} KiB`
  if (RUN.test(text)) return `one character repeats more than ${LONGEST_RUN} times`
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
      cost += PER_PAIR_OF_MARKS * block ** 2
      block = 0
    }
    block += marks + (blank ? 0 : 0.5)
    turns += turnsAt(before, line, containers)
    cost += (blank ? PER_BLANK_LINE : PER_LINE) + PER_CONTAINER * containers + PER_MARK * marks + PER_CELL * cells
    const total = cost + PER_PAIR_OF_MARKS * block ** 2 + PER_PAIR_OF_TURNS * turns ** 2
    if (total > LONGEST_PARSE) return `up to line ${index + 1} it holds too many lists, quotes, cells, links or marks`
    before = line
  }
  return undefined
}

function guardLine(line: string, containers: number): string | undefined {
  if (line.length > LONGEST_LINE) return `is longer than ${LONGEST_LINE / 1024} KiB`
  if (line.search(/[^ \t]|$/) > DEEPEST_INDENT) return `is indented by more than ${DEEPEST_INDENT}`
  if (containers > MOST_CONTAINERS) return `opens more than ${MOST_CONTAINERS} lists and quotes`
  return undefined
}

function turnsAt(before: string, line: string, containers: number): number {
  const lazy = containers === 0 && /^[ \t]*>/.test(before) && line.trim() !== ''
  return (containers > 1 ? containers : 0) + (lazy || UNDERLINE.test(line) ? 1 : 0)
}

function isTable(header: string, line: string): boolean {
  return line.includes('|') && DELIMITERS.test(line) && columns(header) === columns(line)
}

function columns(row: string): number {
  return row.replaceAll(/\\./g, '').trim().replaceAll(/^\||\|$/g, '').split('|').length
}

function containersOf(line: string): number {
  return count(CONTAINERS.exec(line)?.[0] ?? '', /[-*+>]|\d+/g)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
