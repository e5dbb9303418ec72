import { clip } from '../documents/text/clip.ts'
import type { Collection } from './collection.ts'
import type { BlobId, Data, FilePath } from '../documents/document.ts'
import { readYaml } from '../documents/frontmatter/readYaml.ts'
import { readYamlFile } from '../documents/frontmatter/readYamlFile.ts'
import type { Split } from '../documents/frontmatter/split.ts'
import type { YamlReading } from '../documents/frontmatter/yamlReading.ts'
import { idFromPath } from '../documents/idFromPath.ts'
import { guardPath } from '../documents/guardPath.ts'
import type { Parsed } from './parsed.ts'
import type { Problem } from '../documents/problem.ts'
import { readText } from '../documents/readText.ts'
import { splitDocument } from '../documents/splitDocument.ts'

const longestFrontmatter = 64 * 1024

/** One file of a collection, as bytes or as text, to its document, or to what keeps it from being one. Never throws. */
export function parseDocument(
  source: Uint8Array | string,
  path: FilePath,
  collection: Collection,
  blob: BlobId,
): Parsed {
  const badPath = guardPath(path)
  if (badPath) return { kind: 'invalid', problems: [badPath] }
  const read = readText(source, path)
  if (read.kind === 'invalid') return read
  const { text } = read
  const reading = collection.format === 'yaml' ? readYamlFile(text, path) : readFrontmatter(text, path, collection)
  if (reading.kind === 'invalid') return reading
  const { data, locate } = reading
  const problems = collection.validate(data, path, locate)
  if (problems.length > 0) return { kind: 'invalid', problems }
  return {
    kind: 'document',
    document: { collection: collection.name, path, id: idOf(data, path, collection), blob, data },
  }
}

function readFrontmatter(text: string, path: FilePath, collection: Collection): YamlReading {
  const split = splitDocument(text)
  if (split.kind === 'frontmatter') {
    const yaml = text.slice(split.yamlStart, split.yamlEnd)
    return readYaml(yaml, { path, firstLine: 2, limit: longestFrontmatter })
  }
  if (split.kind === 'none' && collection.frontmatter === 'optional') {
    return { kind: 'data', data: {}, locate: () => undefined }
  }
  return { kind: 'invalid', problems: [{ ...explainSplit(split), path }] }
}

function explainSplit(split: Exclude<Split, { kind: 'frontmatter' }>): Problem {
  const example = '---\ntitle: A walk\n---'
  switch (split.kind) {
    case 'none':
      return {
        rule: 'frontmatter/missing',
        message: 'The file does not begin with frontmatter.',
        line: 1,
        expected: '--- alone on the first line, fields, --- alone on a line',
        got: 'text',
        example,
      }
    case 'unclosed':
      return {
        rule: 'frontmatter/unclosed',
        message: 'The frontmatter has no end.',
        line: split.line ?? 1,
        expected: '--- alone on the line after the last field (a line across the page at the top is written ***)',
        got: split.line ? 'a line that begins with --- and goes on' : 'no such line',
        example,
      }
    case 'language':
      return {
        rule: 'frontmatter/engine',
        message: 'Frontmatter is YAML here; no other language is read, and none is run.',
        line: 1,
        expected: '--- alone on the first line',
        got: `---${clip(split.language, 40)}`,
        example,
      }
    case 'line-endings':
      return {
        rule: 'frontmatter/line-endings',
        message: 'The lines end in a lone carriage return.',
        line: 1,
        expected: 'lines that end in a line feed, alone or after a carriage return',
        got: 'carriage returns alone',
      }
  }
}

/** A page of a library may hold an `id` that means something to its own tools; ours is its path. */
function idOf(data: Data, path: FilePath, collection: Collection): string {
  return collection.id === 'filename' && typeof data.id === 'string' ? data.id : idFromPath(path, collection.id)
}
