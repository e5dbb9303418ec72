import { calling } from '../calls.ts'
import { describeRule } from '../describeRule.ts'

const at = (endpoint: string) => calling({ call: { endpoint } })

describeRule('safe-endpoints', {
  refuses: {
    'plain http over a network': at('http://models.example.org/v1'),
    'a host that begins like this machine': at('http://127.0.0.1.example.org/v1'),
    'a host that is called like this machine': at('http://localhost.example.org/v1'),
    'a name and a password in the address': at('https://somebody:secret@models.example.org/v1'),
    'a key in the address': at('https://models.example.org/v1?key=secret'),
    'a key behind a hash': at('https://models.example.org/v1#secret'),
    'another protocol': at('ftp://models.example.org/v1'),
    'a file': at('file:///etc/passwd'),
    'no address at all': at('models'),
  },
  passes: [
    at('https://models.example.org/v1'),
    at('http://localhost:11434/v1'),
    at('http://127.0.0.1:8080/v1'),
    at('http://[::1]:8080/v1'),
  ],
})
