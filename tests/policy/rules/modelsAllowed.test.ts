import { calling } from '../calls.ts'
import { describeRule } from '../describeRule.ts'

describeRule('models-allowed', {
  refuses: {
    'a model that is not named': calling({ call: { model: 'other' } }),
    'a model in a world that names none': calling({ models: { allowed: [] } }),
    'a named model at another endpoint': calling({ call: { endpoint: 'http://127.0.0.1:11435/v1' } }),
    'one model at the endpoint of another': calling({ call: { model: 'far' } }),
  },
  passes: [calling(), calling({ call: { model: 'far', endpoint: 'https://models.example.org/v1' } })],
})
