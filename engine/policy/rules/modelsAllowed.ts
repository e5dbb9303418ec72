import type { CallRule } from '../rule.ts'

/** What residents say goes only where people have allowed it to go. */
export const modelsAllowed: CallRule = {
  id: 'models-allowed',
  sentence: 'A mind calls only the models that the policy names, at the endpoints it names them with.',
  effect: 'deny',
  about: 'call',
  check({ policy, call }) {
    const allowed = policy.models?.allowed ?? []
    const model = allowed.find(({ name }) => name === call.model)
    if (!model) {
      const known = allowed.map(({ name }) => name).join(', ')
      return [
        {
          message: 'the policy does not allow this model',
          path: '.swarm/policy.yaml',
          expected: known ? `one of ${known}` : 'a model under models.allowed',
          got: call.model,
        },
      ]
    }
    if (model.endpoint !== call.endpoint)
      return [
        {
          message: 'the policy allows this model at another endpoint',
          path: '.swarm/policy.yaml',
          expected: model.endpoint,
          got: call.endpoint,
        },
      ]
    return []
  },
}
