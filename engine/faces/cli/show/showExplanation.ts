import type { PathAnswer } from '../../../policy/explainPath.ts'
import { describeSeat } from '../../../policy/seat.ts'
import type { Explanation } from '../../../queries/policy/explanation.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows, indent } from './columns.ts'
import { showModelAnswer } from './showModelAnswer.ts'

/** What the policy says about one thing, for a person. */
export function showExplanation(said: Explanation, terminal: Terminal): string {
  const { paint } = terminal
  const part = (title: string, lines: readonly string[]) => [
    paint('bold', title),
    ...(lines.length > 0 ? lines : ['nothing']).map((line) => indent(line)),
  ]
  switch (said.about) {
    case 'action':
      return [
        `${paint('bold', said.name)}  ${said.description}`,
        ...part('Who may', whoMay(said)),
        ...(said.residents ? [] : [paint('dim', 'No resident may use it, whatever its task says.')]),
        ...part(
          'It takes',
          alignRows(
            Object.entries(said.input.properties).map(([name, { description }]) => [
              name,
              said.input.required?.includes(name) ? 'needed' : '',
              String(description ?? ''),
            ]),
          ),
        ),
        ...part('Rules that are asked', alignRows(said.rules.map(({ id, sentence }) => [id, sentence]))),
      ].join('\n')
    case 'model':
      return showModelAnswer(said, terminal)
    case 'resident':
      return [
        ...part(`${said.id} writes directly`, said.writes),
        ...part('by proposal', said.proposes),
        ...part('never', said.never),
        ...part('limits', alignRows(Object.entries(said.limits).map(([name, value]) => [name, String(value)]))),
        ...part('does', said.actions),
      ].join('\n')
    case 'person':
      return [
        `${paint('bold', said.id)}  a ${said.role}`,
        'writes by hand what the rules for everybody allow',
        ...part('does', said.actions),
      ].join('\n')
    case 'path': {
      const whom = Map.groupBy(said.answers, ({ principal }) => `${principal.kind} ${principal.id}`)
      return [
        `${paint('bold', said.path)}${said.exists ? '' : '  (no such file yet)'}`,
        ...[...whom].flatMap(([who, answers]) => showWays(who, answers, paint)),
        paint('dim', 'What is written must also be valid for its place (valid-documents).'),
      ].join('\n')
    }
  }
}

/** Each kind of principal on its line; of people, those with the seat that it takes. */
function whoMay({ principals, seat }: Extract<Explanation, { about: 'action' }>): readonly string[] {
  const people = seat === 'anyone' ? 'any human' : `human: at least ${describeSeat(seat)}`
  return principals.map((kind) => (kind === 'human' ? people : kind))
}

function showWays(who: string, answers: readonly PathAnswer[], paint: Terminal['paint']): readonly string[] {
  const ways = answers.filter(({ verdict }) => verdict !== 'deny').map(({ way }) => way)
  const against = answers
    .filter(({ verdict }) => verdict === 'deny')
    .flatMap(({ way, problems }) =>
      problems.map(({ rule, message }) => `not ${way}: ${message} (${rule.replace('policy/', '')})`),
    )
  return [
    `${who}: ${ways.length > 0 ? paint('green', ways.join(' and ')) : paint('red', 'never')}`,
    ...against.map((line) => indent(paint('dim', line))),
  ]
}
