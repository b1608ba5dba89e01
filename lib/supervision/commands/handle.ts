import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, formatDayLong } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type ReasonOf, type Result } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import type { LetterText } from '@/lib/letters/texts'
import type { LetterView } from '@/lib/letters/view'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import { ruleOn } from '@/lib/rulebook/queries'
import { fileClosed, reportReceived, supervisionReport, type SupervisionLetter } from '../letters'
import { maySupervise, mayReportIncident, supervisorOf } from '../policy'
import { said, seal } from '../queries/content'
import { decideAcknowledge, decideAnswer, decideClose, decideFindings, decideIssue, decideQuestion } from '../rules'
import type { Acknowledge, AnswerSupervisor, AskProvider, CloseFile, FileStatus, IssueReport, KeepFindings, ReportKind } from '../schema'

type Done = { readonly fileId: string }
const REPORT = { number: true, providerName: true, source: true, kind: true, reportedBy: true, reportedOn: true, reportBy: true } as const

async function fileFor(tx: Tx, actor: Actor, fileId: string) {
  const found = await tx.supervisionFile.findFirst({ where: { id: fileId }, include: { report: { select: REPORT }, supervisionQuestions: { select: { dueOn: true, answeredAt: true } } } })
  if (!found) throw new Halt('not-found')
  if (!maySupervise(actor, found)) throw new Halt('forbidden')
  const asked = found.supervisionQuestions.map((each) => ({ dueOn: day(each.dueOn), answered: each.answeredAt !== null }))
  return { found, status: found.status as FileStatus, asked, person: actor }
}
type Loaded = Awaited<ReturnType<typeof fileFor>>

/** Only what happened and to which file: nothing of what a file says may stand in the trail. */
const trace = (tx: Tx, actor: Actor, event: string, file: { id: string; municipalityId: string; providerId: string }) =>
  record(tx, actor, { event: `supervision.${event}`, compartment: 'supervision', subject: { type: 'supervision-file', id: file.id }, municipalityId: file.municipalityId, providerId: file.providerId })

/** Whether the provider knows of the file: it reported itself, or was asked something. */
const providerKnows = ({ found, asked }: Loaded) => found.report.source === 'provider' || asked.length > 0

/** A sealed letter in the supervisor's compartment: to the provider, which then gets word of it, or to the municipality that reported. */
async function send<K extends 'supervision-receipt' | 'supervision-report' | 'supervision-closed'>(tx: Tx, now: Date, loaded: Loaded, kind: K, toProvider: boolean, view: (letter: SupervisionLetter, text: LetterText<K>) => LetterView): Promise<void> {
  const { found, person } = loaded
  const { name: municipality } = await tx.municipality.findUniqueOrThrow({ where: { id: found.municipalityId }, select: { name: true } })
  const letter: SupervisionLetter = {
    municipality, supervisor: person.name, number: found.report.number, kind: found.report.kind as ReportKind, reportedOn: day(found.report.reportedOn), today: dayIn(now),
    to: toProvider ? found.report.providerName : `Gemeente ${municipality}`, attention: found.report.source === 'provider' || !toProvider ? found.report.reportedBy : 'de directie',
  }
  const scope = { municipalityId: found.municipalityId, compartment: 'supervision' as const, ...(toProvider ? { providerId: found.providerId } : {}) }
  const text = await letterText(tx, kind, { municipalityId: found.municipalityId }, letter.today)
  await issueLetter(tx, now, person, { kind, view: view(letter, text), textId: text.id, subject: { type: 'supervision-file', id: found.id }, scope, sealed: true })
  if (toProvider) await tell(tx, now, person, found, 'Een brief van de toezichthouder', 'U leest hem in het portaal.')
}

/** Sealed, so that it stands in no mail box but the provider's own. */
async function tell(tx: Tx, now: Date, person: Person, file: { municipalityId: string; providerId: string }, subject: string, body: string): Promise<void> {
  const provider = await tx.provider.findFirst({ where: { id: file.providerId }, select: { name: true, contactName: true, email: true } })
  if (!provider?.email) return
  await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject, body: `${person.organisationName}: ${body}`, href: routes.ownReports(), sealed: true, providerId: file.providerId, municipalityId: file.municipalityId })
}

/** Confirms by letter that the report came in. */
export const acknowledgeReport = (actor: Actor, input: Acknowledge): Promise<Result<Done, ReasonOf<ReturnType<typeof decideAcknowledge>>>> =>
  write(actor, async (tx, now) => {
    const loaded = await fileFor(tx, actor, input.fileId)
    const decision = decideAcknowledge(loaded.status)
    if (!decision.ok) return decision
    await updateVersioned(tx.supervisionFile, { id: loaded.found.id, version: input.version }, { status: 'acknowledged', acknowledgedOn: dayIn(now) })
    const { reportBy, source } = loaded.found.report
    await send(tx, now, loaded, 'supervision-receipt', source === 'provider', (letter, text) => reportReceived({ ...letter, reportBy: reportBy === null ? null : day(reportBy) }, text))
    await trace(tx, actor, 'acknowledged', loaded.found)
    return allow({ fileId: loaded.found.id })
  })

/** Asks the provider, which alone reads it and answers in its portal. */
export const askProvider = (actor: Actor, input: AskProvider): Promise<Result<Done, ReasonOf<ReturnType<typeof decideQuestion>>>> =>
  write(actor, async (tx, now) => {
    const { found, status, person } = await fileFor(tx, actor, input.fileId)
    const today = dayIn(now)
    const { regionId, municipalityId } = supervisorOf(actor)
    const terms = (await ruleOn(tx, 'supervision-terms', { regionId, municipalityId }, today))?.value ?? null
    const decision = decideQuestion(status, input.dueOn, today, terms)
    if (!decision.ok) return decision
    await updateVersioned(tx.supervisionFile, { id: found.id, version: input.version }, { status: decision.value.status })
    const id = crypto.randomUUID()
    await tx.supervisionQuestion.createMany({ data: [{ id, fileId: found.id, municipalityId, providerId: found.providerId, number: found.report.number, fromName: person.organisationName, cipher: seal('supervision_question.cipher', id, input.question), askedOn: today, dueOn: input.dueOn }] })
    await tell(tx, now, person, found, 'Een vraag van de toezichthouder', `U leest haar in het portaal en antwoordt daar tot en met ${formatDayLong(input.dueOn)}.`)
    await trace(tx, actor, 'asked', found)
    return allow({ fileId: found.id })
  })

/** The provider's own answer, once. */
export const answerSupervisor = (actor: Actor, input: AnswerSupervisor): Promise<Result<{ questionId: string }, ReasonOf<ReturnType<typeof decideAnswer>>>> =>
  write(actor, async (tx, now) => {
    const question = await tx.supervisionQuestion.findFirst({ where: { id: input.questionId } })
    if (!question) throw new Halt('not-found')
    if (!mayReportIncident(actor, question)) throw new Halt('forbidden')
    const decision = decideAnswer(question.answeredAt !== null)
    if (!decision.ok) return decision
    await updateVersioned(tx.supervisionQuestion, { id: question.id, version: input.version }, { answerCipher: seal('supervision_question.answer_cipher', question.id, input.answer), answeredAt: now, answeredBy: actor.name })
    await trace(tx, actor, 'answered', { ...question, id: question.fileId })
    return allow({ questionId: question.id })
  })

/** Keeps what was found; it can be written again until the report went out. */
export const keepFindings = (actor: Actor, input: KeepFindings): Promise<Result<Done, ReasonOf<ReturnType<typeof decideFindings>>>> =>
  write(actor, async (tx) => {
    const { found, status } = await fileFor(tx, actor, input.fileId)
    const decision = decideFindings(status)
    if (!decision.ok) return decision
    await updateVersioned(tx.supervisionFile, { id: found.id, version: input.version }, { status: 'findings', findingsCipher: seal('supervision_file.findings_cipher', found.id, input.findings) })
    await trace(tx, actor, 'findings-kept', found)
    return allow({ fileId: found.id })
  })

/** Sends the report with findings and recommendations to the provider. */
export const issueSupervisionReport = (actor: Actor, input: IssueReport): Promise<Result<Done, ReasonOf<ReturnType<typeof decideIssue>>>> =>
  write(actor, async (tx, now) => {
    const loaded = await fileFor(tx, actor, input.fileId)
    const { found } = loaded
    const decision = decideIssue(loaded.status, loaded.asked, dayIn(now))
    if (!decision.ok) return decision
    await updateVersioned(tx.supervisionFile, { id: found.id, version: input.version }, { status: 'reported', reportedOn: dayIn(now), recommendationsCipher: seal('supervision_file.recommendations_cipher', found.id, input.recommendations) })
    const findings = found.findingsCipher === null ? '' : said('supervision_file.findings_cipher', found.id, found.findingsCipher)
    await send(tx, now, loaded, 'supervision-report', true, (letter, text) => supervisionReport({ ...letter, findings, recommendations: input.recommendations }, text))
    await trace(tx, actor, 'reported', found)
    return allow({ fileId: found.id })
  })

/** Closes the file with a reason; a provider that knows of it and got no report is told by letter. */
export const closeFile = (actor: Actor, input: CloseFile): Promise<Result<Done, ReasonOf<ReturnType<typeof decideClose>>>> =>
  write(actor, async (tx, now) => {
    const loaded = await fileFor(tx, actor, input.fileId)
    const { found, status } = loaded
    const decision = decideClose(status)
    if (!decision.ok) return decision
    await updateVersioned(tx.supervisionFile, { id: found.id, version: input.version }, { status: 'closed', closedOn: dayIn(now), closingCipher: seal('supervision_file.closing_cipher', found.id, input.reason) })
    if (status !== 'reported' && providerKnows(loaded)) await send(tx, now, loaded, 'supervision-closed', true, (letter, text) => fileClosed({ ...letter, reason: input.reason }, text))
    await trace(tx, actor, 'closed', found)
    return allow({ fileId: found.id })
  })
