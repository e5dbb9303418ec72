import type { ModelExplained } from '../../../queries/policy/explanation.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows, indent } from './columns.ts'

/** Whether, where and within which bounds a model may be called, for a person. */
export function showModelAnswer(
  { name, verdict, problems, place, budgets, spent, rates, rules }: ModelExplained,
  { paint }: Terminal,
): string {
  const bounds = Object.entries(budgets).map(([bound, { tokens, dollars }]) => {
    const now = bound === 'day' || bound === 'world' ? spent[bound] : undefined
    return [
      bound,
      [tokens === undefined ? '' : `at most ${tokens} tokens`, dollars === undefined ? '' : `at most $${dollars}`]
        .filter(Boolean)
        .join(', ') || 'without limit',
      now ? `${now.tokens} tokens and $${(now.microdollars / 1_000_000).toFixed(6)} spent or reserved` : '',
    ]
  })
  const answer = verdict === 'allow' ? paint('green', 'may be called') : paint('red', 'may not be called')
  return [
    `${paint('bold', name)}  ${answer}`,
    ...problems.map(({ rule, message, expected }) =>
      indent(paint('dim', `${message}${expected ? `; expected ${expected}` : ''} (${rule.replace('policy/', '')})`)),
    ),
    ...(place
      ? [
          paint('bold', 'Where'),
          ...alignRows([
            ['address', place.endpoint],
            ['protocol', place.protocol],
            ['model', place.model],
            [
              'price',
              place.price
                ? `$${place.price.input} read, $${place.price.output} written, for a million tokens`
                : 'as published, where it is',
            ],
          ]).map((line) => indent(line)),
        ]
      : []),
    paint('bold', 'Budgets'),
    ...(bounds.length > 0 ? alignRows(bounds) : ['without limit']).map((line) => indent(line)),
    ...(rates.calls_per_minute === undefined ? [] : [indent(`at most ${rates.calls_per_minute} calls in a minute`)]),
    paint('bold', 'Rules that are asked'),
    ...alignRows(rules.map(({ id, sentence }) => [id, sentence])).map((line) => indent(line)),
  ].join('\n')
}
