import { espdCriterion, espdSlots, type EspdAsk, type EspdGroup } from '@/lib/admissions/imports/espd-structure'
import { dayIn, isoInAmsterdam } from '@/lib/kernel/instant'
import { ESPD_LIST, ESPD_NAMES, ESPD_VERSION, type EspdCode } from '@/lib/procedures/schema/espd'

/** Roles of code list `eo-role-type`, in ESPD-EDM 4.1.0. */
export type EspdRole = 'sole-tenderer' | 'group-lead' | 'group-mem' | 'oeron' | 'subcont'

/** One criterion as declared. `yes` in the sense of ESPD: for an exclusion ground, that it applies; for a requirement, that it is met. */
export type EspdAnswer = { readonly code: EspdCode; readonly text: string; readonly yes: boolean | null; readonly explanation: string | null; readonly document: { readonly name: string; readonly sha256: string } | null }

export type EspdDeclaration = {
  /** Of this document: each writing has its own. */
  readonly id: string
  readonly at: Date
  readonly procedure: { readonly reference: string; readonly title: string; readonly buyer: string }
  readonly operator: { readonly name: string; readonly kvk: string; readonly role: EspdRole; readonly street: string | null; readonly city: string | null; readonly postcode: string | null; readonly contact: string | null; readonly phone: string | null; readonly email: string | null }
  readonly lots: readonly string[]
  readonly answers: readonly EspdAnswer[]
}

/** What XML 1.0 can't hold at all goes; what it can is escaped. */
const escaped = (text: string) =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '').replace(/[&<>"\r]/g, (each) => `&#${each.charCodeAt(0)};`)

type Attributes = Readonly<Record<string, string>>
const tag = (name: string, attributes: Attributes, inside: string) => `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>${inside}</${name}>`
const basic = (name: string, text: string | null, attributes: Attributes = {}) => (text === null || text === '' ? '' : tag(`cbc:${name}`, attributes, escaped(text)))
const aggregate = (name: string, ...inside: readonly string[]) => tag(`cac:${name}`, {}, inside.join(''))

const OURS = { schemeID: 'Criterion', schemeAgencyID: 'OP', schemeVersionID: ESPD_VERSION }
const code = (name: string, listID: string, listVersionID: string, value: string) => basic(name, value, { listID, listAgencyID: 'OP', listVersionID })
const authority = (list: string) => `http://publications.europa.eu/resource/authority/${list}`

/** A criterion that is asked twice has its own identifiers the second time. */
const prefixOf = (prefix: string, nth: number) => (nth === 1 ? prefix : `${prefix}-${nth}`)

const asked = (prefix: string, [id, kind, type, text]: EspdAsk) =>
  aggregate('TenderingCriterionProperty', basic('ID', `${prefix}/${id}`, OURS), basic('Description', text), code('TypeCode', 'criterion-element-type', ESPD_VERSION, kind), code('ValueDataTypeCode', 'response-data-type', ESPD_VERSION, type))

const grouped = (prefix: string, group: EspdGroup, name = 'TenderingCriterionPropertyGroup'): string =>
  aggregate(name, basic('ID', `${prefix}/${group.id}`, OURS), code('PropertyGroupTypeCode', 'property-group-type', ESPD_VERSION, group.when), ...group.asks.map((each) => asked(prefix, each)), ...group.groups.map((each) => grouped(prefix, each, 'SubsidiaryTenderingCriterionPropertyGroup')))

const response = (property: string, value: string, supplied = '') =>
  aggregate('TenderingCriterionResponse', basic('ID', `${property}/R1`, OURS), basic('ValidatedCriterionPropertyID', property, OURS), value && aggregate('ResponseValue', basic('ID', `${property}/R1/RV`, OURS), value), supplied)

const indicator = (value: boolean) => basic('ResponseIndicator', String(value))

function written(answer: EspdAnswer, nth: number): { criterion: string; responses: string; evidence: string } {
  const known = espdCriterion(answer.code)
  const slots = known && espdSlots(known.groups)
  if (!known || !slots) return { criterion: '', responses: '', evidence: '' }
  const prefix = prefixOf(known.prefix, nth)
  const criterion = aggregate('TenderingCriterion', basic('ID', known.id, OURS), code('CriterionTypeCode', ESPD_LIST.id, ESPD_LIST.edition, answer.code), basic('Name', ESPD_NAMES[answer.code]), basic('Description', answer.text), ...known.groups.map((group) => grouped(prefix, group)))
  // An explanation stands where ESPD asks for one; where it asks none after this answer, beside the answer itself.
  const apart = answer.explanation !== null && slots.explanation !== null && answer.yes === slots.explanation.after ? slots.explanation.id : null
  const beside = apart === null ? basic('Description', answer.explanation) : ''
  const reference = `${prefix}/document`
  const parts = [
    answer.yes === null && beside === '' ? '' : response(`${prefix}/${slots.answer}`, beside + (answer.yes === null ? '' : indicator(answer.yes))),
    apart === null ? '' : response(`${prefix}/${apart}`, basic('Description', answer.explanation)),
    answer.document === null || slots.hasDocument === null ? '' : response(`${prefix}/${slots.hasDocument}`, indicator(true)),
    answer.document === null || slots.document === null ? '' : response(`${prefix}/${slots.document}`, '', aggregate('EvidenceSupplied', basic('ID', reference, OURS))),
  ]
  const evidence = answer.document === null || slots.document === null ? '' : aggregate('Evidence', basic('ID', reference, OURS), aggregate('DocumentReference', basic('ID', answer.document.sha256), basic('DocumentDescription', answer.document.name)))
  return { criterion, responses: parts.join(''), evidence }
}

/**
 * A declaration as an ESPD response: ESPD-EDM 4.1.0 on UBL 2.3, the criteria in the order given. An answer whose code has no
 * structure in the model stays out; local criteria have none.
 */
export function writeEspd(declaration: EspdDeclaration): string {
  const { operator, procedure } = declaration
  const seen = new Map<EspdCode, number>()
  const parts = declaration.answers.map((answer) => {
    const nth = (seen.get(answer.code) ?? 0) + 1
    seen.set(answer.code, nth)
    return written(answer, nth)
  })
  const country = aggregate('Country', code('IdentificationCode', authority('country'), '20250924-0', 'NLD'))
  const inside = [
    basic('UBLVersionID', '2.3', { schemeAgencyID: 'OASIS-UBL-TC' }),
    basic('ProfileExecutionID', `ESPD-EDMv${ESPD_VERSION}`, { schemeAgencyID: 'OP', schemeVersionID: ESPD_VERSION }),
    basic('ID', declaration.id),
    basic('CopyIndicator', 'false'),
    basic('UUID', declaration.id, { schemeID: 'ISO/IEC 9834-8:2008 - 4UUID', schemeVersionID: ESPD_VERSION }),
    basic('ContractFolderID', procedure.reference),
    basic('IssueDate', dayIn(declaration.at)),
    basic('IssueTime', isoInAmsterdam(declaration.at).slice(11)),
    basic('VersionID', ESPD_VERSION, { schemeAgencyID: 'OP', schemeVersionID: ESPD_VERSION }),
    aggregate('ContractingParty', aggregate('Party', aggregate('PartyName', basic('Name', procedure.buyer)), aggregate('PostalAddress', country))),
    aggregate(
      'EconomicOperatorParty',
      aggregate('EconomicOperatorRole', code('RoleCode', authority('eo-role-type'), '20211208-0', operator.role)),
      aggregate(
        'Party',
        aggregate('PartyIdentification', basic('ID', operator.kvk, { schemeID: 'NL:KVK' })),
        aggregate('PartyName', basic('Name', operator.name)),
        aggregate('PostalAddress', basic('StreetName', operator.street), basic('CityName', operator.city), basic('PostalZone', operator.postcode), country),
        operator.contact || operator.phone || operator.email ? aggregate('Contact', basic('Name', operator.contact), basic('Telephone', operator.phone), basic('ElectronicMail', operator.email)) : '',
      ),
    ),
    aggregate('ProcurementProject', basic('Name', procedure.title)),
    ...declaration.lots.map((lot) => aggregate('ProcurementProjectLot', basic('ID', lot))),
    ...parts.map((part) => part.criterion),
    ...parts.map((part) => part.responses),
    ...parts.map((part) => part.evidence),
  ]
  const names = {
    xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:QualificationApplicationResponse-2',
    'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('QualificationApplicationResponse', names, inside.join(''))}\n`
}
