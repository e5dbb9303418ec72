import { answer, unforeseen } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import type { Diagnosis, Patient } from '../doctor/diagnosis.ts'
import { explainError } from '../../explainError.ts'
import type { Session } from '../session.ts'
import { showDiagnoses } from '../show/showDiagnoses.ts'

/** Looks for what keeps a world from working on this machine. */
export const doctor = defineCommand({
  name: 'doctor',
  chapter: 'begin',
  description: 'Look for what keeps this world from working on this machine.',
  async run(_, session) {
    const { looks } = await import('../doctor/index.ts')
    const patient = await admit(session)
    const diagnoses: Diagnosis[] = []
    for (const look of looks) diagnoses.push(...(await look(patient)))
    const healthy = diagnoses.every(({ state }) => state !== 'problem')
    return { ...answer(diagnoses, showDiagnoses), ending: healthy ? 'done' : 'problems' }
  },
})

async function admit(session: Session): Promise<Patient> {
  const { host } = session
  let root: string | undefined
  try {
    root = await session.worldFolder()
    return { host, root, world: await session.openWorld(), failure: undefined }
  } catch (error) {
    const [problem] = explainError(error, unforeseen).problems ?? []
    return {
      host,
      root,
      world: undefined,
      failure: { message: problem?.message ?? String(error), hint: problem?.hint ?? problem?.example ?? '' },
    }
  }
}
