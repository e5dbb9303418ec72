import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { Rule } from '../../engine/policy/rule.ts'

/** One small harm done to a source: what was done, where, and the text that came of it. */
export interface Mutant {
  readonly what: string
  readonly text: string
}

/** Every mutant of a source: conditions turned round, halves of conditions dropped, bounds moved, results emptied. */
export function mutatePolicy(source: string): readonly Mutant[] {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true)
  const mutants: Mutant[] = []
  const replace = (node: ts.Node, by: string, what: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    mutants.push({
      what: `line ${line + 1}: ${what}`,
      text: source.slice(0, node.getStart()) + by + source.slice(node.getEnd()),
    })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isIfStatement(node))
      replace(node.expression, `!(${node.expression.getText()})`, `if not (${node.expression.getText()})`)
    if (ts.isConditionalExpression(node))
      replace(node.condition, `!(${node.condition.getText()})`, `not ${node.condition.getText()}`)
    if (ts.isBinaryExpression(node)) {
      const { left, right, operatorToken } = node
      const logic = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(operatorToken.kind)
      if (logic) for (const half of [left, right]) replace(node, half.getText(), `${half.getText()} alone`)
      const turned = operators[operatorToken.getText()]
      if (turned) replace(operatorToken, turned, `${operatorToken.getText()} becomes ${turned} in ${node.getText()}`)
    }
    if (ts.isMethodDeclaration(node) && node.name.getText() === 'check' && node.body)
      replace(node.body, '{ return [] }', 'check finds nothing')
    ts.forEachChild(node, visit)
  }
  visit(file)
  return mutants
}

const operators: Readonly<Record<string, string>> = {
  '>': '>=',
  '<': '<=',
  '>=': '>',
  '<=': '<',
  '===': '!==',
  '!==': '===',
}

/** The rule that a mutated source of a file would export; undefined where it cannot even be loaded. */
export async function loadMutant(url: URL, text: string): Promise<Rule | undefined> {
  const imports: Record<string, unknown> = {}
  const plain = stripTypeScriptTypes(text).replace(
    /^import \{([^}]*)\} from '([^']+)';?$/gm,
    (_line, names: string, from: string) => {
      for (const name of names
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean))
        imports[name] = from
      return ''
    },
  )
  const values = await Promise.all(
    Object.entries(imports).map(async ([name, from]) => {
      const target = String(from).startsWith('.')
        ? pathToFileURL(fileURLToPath(new URL(String(from), url))).href
        : String(from)
      return [name, ((await import(/* @vite-ignore */ target)) as Record<string, unknown>)[name]] as const
    }),
  )
  const exported = /^export const (\w+)/m.exec(plain)?.[1] ?? ''
  try {
    // The text is a file of this project with one change in it.
    return new Function(...values.map(([name]) => name), `${plain.replaceAll(/^export /gm, '')}\nreturn ${exported}`)(
      ...values.map(([, value]) => value),
    ) as Rule
  } catch {
    return undefined
  }
}
