import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'

/** A process that hands the same entries in again and again, and says so after each, until it is killed. */
const { criterionId, lotId, entrants } = JSON.parse(process.env['JOB'] ?? '') as { criterionId: string; lotId: string; entrants: { actor: Person; submissionId: string; dossierVersion: number }[] }

const versionOf = (actor: Person, id: string) => read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id }, select: { version: true } })).then((row) => row.version)

await Promise.all(
  entrants.map(async ({ actor, submissionId, dossierVersion }) => {
    for (;;) {
      sure(await saveAnswer(actor, { submissionId, criterionId, answers: [{ lotId, yes: null, text: crypto.randomUUID() }], version: await versionOf(actor, submissionId), then: null }))
      sure(await submitSubmission(actor, { submissionId, signedName: 'N. Loman', signedRole: 'Directeur', agreed: true, dossierVersion, version: await versionOf(actor, submissionId) }))
      process.stdout.write(`${submissionId}\n`)
    }
  }),
)
