import { Checkbox, RadioGroup } from '@/components/ui/form/Choice'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { answerText } from '@/lib/admissions/messages/submission'
import type { TakeOverView } from '@/lib/admissions/queries/submission-takeover'
import type { Proposal } from '@/lib/admissions/rules/submission-takeover'
import { formatDay } from '@/lib/kernel/day'

const PARTS = [
  { kind: 'answer', title: 'Antwoorden van een eerdere inschrijving', intro: 'Klopt het antwoord nog? Vink het dan aan.' },
  { kind: 'evidence', title: 'Bewijsstukken uit uw dossier', intro: 'Wij zochten per eis het stuk dat het langst geldt.' },
  { kind: 'statement', title: 'Uitsluitingsgronden', intro: 'Een verklaring geldt voor vandaag. Die vullen wij nooit voor u in.' },
] as const

function What({ view, proposal }: { view: TakeOverView; proposal: Proposal }) {
  const { criterion, lotId, source, evidence, reworded } = proposal
  const lot = view.chosen.find((each) => each.id === lotId)
  return (
    <>
      <h3>{lot ? `${criterion.title}, ${lot.name}` : criterion.title}</h3>
      {evidence ? (
        <p>
          {`${evidence.title}, versie ${evidence.number}`}
          {evidence.validUntil && `, geldig tot en met ${formatDay(evidence.validUntil)}`}
          {evidence.validUntil !== null && evidence.validUntil < view.contractStart && '. Let op: dit stuk verloopt voor de start'}.
        </p>
      ) : (
        proposal.kind === 'answer' && <p className="prose whitespace-pre-line">{answerText(criterion.answerKind, proposal)}</p>
      )}
      {proposal.kind === 'answer' && (
        <p className="small">
          Uit inschrijving {source}.{reworded && ' Let op: de tekst van deze eis is nu anders. Lees de eis hieronder.'}
        </p>
      )}
      {reworded && <p className="prose small whitespace-pre-line">{criterion.text}</p>}
    </>
  )
}

/** Everything that can be taken over, each with its own tick; exclusion grounds are answered anew. Nothing is ticked beforehand. */
export function TakeOverFields({ view }: { view: TakeOverView }) {
  const at = new Map(view.proposals.map((proposal, index) => [proposal, index]))
  return PARTS.map((part) => {
    const found = view.proposals.filter((proposal) => proposal.kind === part.kind)
    if (found.length === 0) return null
    return (
      <Section key={part.kind} title={part.title} intro={part.intro}>
        <Panel>
          {found.map((proposal) => {
            const { criterion, lotId, kind } = proposal
            const name = (field: string) => `taken.${at.get(proposal) ?? 0}.${field}`
            const lot = view.chosen.find((each) => each.id === lotId)
            const whole = lot ? `${criterion.title}, ${lot.name}` : criterion.title
            return (
              <PanelPart key={`${criterion.id}${lotId ?? ''}`}>
                <input type="hidden" name={name('criterionId')} value={criterion.id} />
                <input type="hidden" name={name('lotId')} value={lotId ?? ''} />
                <input type="hidden" name={name('evidenceVersionId')} value={proposal.evidence?.versionId ?? ''} />
                {kind === 'statement' ? (
                  <>
                    <p className="prose whitespace-pre-line">{criterion.text}</p>
                    <RadioGroup
                      name={name('yes')}
                      label={criterion.answerKind === 'agreement' ? `${whole}: gaat u hiermee akkoord?` : criterion.excludingAnswer === true ? `${whole}: is dit bij u het geval?` : `${whole}: voldoet u hieraan?`}
                      hint={proposal.source ? `Vorige keer antwoordde u: ${answerText(criterion.answerKind, proposal)} (inschrijving ${proposal.source}).` : undefined}
                      options={[
                        { value: 'ja', label: 'Ja' },
                        { value: 'nee', label: 'Nee' },
                      ]}
                      across
                      optional
                    />
                  </>
                ) : (
                  <>
                    <What view={view} proposal={proposal} />
                    <Checkbox name={name('take')} label={<span>Gecontroleerd, dit klopt nog<span className="sr-only">: {whole}</span></span>} optional />
                  </>
                )}
              </PanelPart>
            )
          })}
        </Panel>
      </Section>
    )
  })
}
